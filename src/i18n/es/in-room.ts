import type { MeetingText, TableText } from '../../domain/minutes/minutes.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('es')

/** What every tablet of a running meeting shows: the agenda's clock, the minutes, the ways to the plenary. */
export const inRoom = {
  agenda: 'Agenda',
  agendaMake: 'Armar la agenda',
  start: 'Empezar',
  startAgenda: 'Empezar la agenda',
  next: 'Siguiente',
  nextNamed: (name: string) => `Siguiente: ${name}`,
  plusFive: '+5 minutos',
  finish: 'Terminar',
  resume: 'Seguir con la agenda',
  nowRuns: 'Ahora',
  finished: 'La agenda terminó',
  waiting: 'La agenda no empezó todavía',
  endsAt: (time: string) => `Termina a las ${time}.`,
  onTime: 'Vamos a tiempo.',
  late: (n: number) =>
    count(n, {
      one: 'Vamos 1 minuto después de lo previsto.',
      other: 'Vamos # minutos después de lo previsto.',
    }),
  early: (n: number) =>
    count(n, {
      one: 'Vamos 1 minuto antes de lo previsto.',
      other: 'Vamos # minutos antes de lo previsto.',
    }),
  timeLeft: 'Tiempo que queda',
  timeOver: 'Tiempo de más',
  saidBegin: (name: string, minutes: string) => `Ahora: ${name}, ${minutes}.`,
  saidTwo: (name: string) => `Quedan 2 minutos: ${name}.`,
  saidFinished: 'La agenda terminó.',
  minutesCount: (n: number) => count(n, { one: '1 minuto', other: '# minutos' }),
  turned: (name: string) => `Ahora: ${name}.`,
  extended: 'Cinco minutos más.',
  ended: 'La agenda quedó terminada.',
  groups: 'Agrupar propuestas',
  takeComments: 'Recibir opiniones',
  kiosk: 'Tableta abierta al público',
  acta: 'Acta del encuentro',
  tableMinutes: 'Acta de la mesa',
  minutesTitle: (table: string) => `${table}: acta`,
  minutesHeadline: 'Lo que la mesa quiere dejar dicho',
  minutesText: 'Escriba lo que se conversó. Se guarda mientras escribe.',
  texts: {
    synthesis: 'Síntesis de lo conversado',
    agreements: 'Acuerdos',
    disagreements: 'Divergencias',
    questions: 'Preguntas sin responder',
  } satisfies Record<TableText, string>,
  notesTitle: 'Para el acta',
  notesText: 'De todo el encuentro. Se guarda mientras escribe.',
  notes: {
    incidents: 'Incidencias',
    agreements: 'Acuerdos',
    noAgreement: 'Puntos sin acuerdo',
  } satisfies Record<MeetingText, string>,
  readAloud: 'Leer en voz alta',
  stopReading: 'Callar',
  hearTitle: 'Conformidad de la mesa',
  hearText: 'Lea el acta en voz alta. Si la mesa está de acuerdo, déjelo anotado.',
  hear: 'Leída en voz alta y conforme',
  heard: 'La mesa la escuchó y está conforme.',
  heardChanged: 'El acta cambió después de leerse. Léala otra vez.',
  unhear: 'Quitar la conformidad',
  nothingToHear: 'Todavía no hay nada escrito para leer.',
  writing: 'Escribiendo…',
  kept: 'Guardado en esta tableta',
  clash: 'Otra tableta cambió este texto mientras usted escribía:',
  conflict: 'Dos tabletas escribieron este texto mientras no se veían. Ninguno se pierde. Elija:',
  keepThis: 'Dejar este',
  keepMine: 'Dejar el mío',
  takeOther: 'Tomar el de la otra',
  keepBoth: 'Juntar los dos',
  empty: '(vacío)',
}

export type InRoomWords = typeof inRoom
