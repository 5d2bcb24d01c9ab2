import type { BlockRefusal } from '../../domain/agenda/edit.ts'
import type { TemplateWords } from '../../domain/agenda/templates.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('es')

/** The agenda's own screen. */
export const agenda = {
  title: 'Agenda del encuentro',
  headline: 'Qué se hace y cuánto dura',
  templatesTitle: 'Empezar con una agenda',
  templatesText: 'Después puede cambiar cada bloque.',
  templates: {
    encounter: {
      name: 'Encuentro',
      blocks: {
        registration: 'Registro, aviso y ubicación',
        welcome: 'Bienvenida y qué pasará con las propuestas',
        openGovernment: 'Gobierno abierto y ejes',
        tables: 'Mesas: problemas y propuestas',
        pause: 'Pausa (el equipo agrupa)',
        plenary: 'Plenaria',
        vote: 'Votación en tableta',
        closing: 'Cierre, evaluación y acta',
      },
    },
    'actor-map': {
      name: 'Mapa de actores',
      blocks: {
        purpose: 'Propósito',
        brainstorm: 'Lluvia y clasificación',
        matrix: 'Matriz de interés e influencia',
        relations: 'Relaciones',
        gaps: 'Vacíos y a quién invitar',
      },
    },
    prioritisation: {
      name: 'Taller de priorización',
      blocks: {
        criteria: 'Criterios y reglas',
        reading: 'Lectura de las consolidadas',
        scoring: 'Puntaje por mesa',
        pause: 'Pausa',
        crossReview: 'Revisión cruzada',
        vote: 'Votación',
        result: 'Resultado y desempate',
        minutes: 'Acta',
      },
    },
  } satisfies TemplateWords,
  templateTime: (name: string, time: string) => `${name}, ${time}`,
  minutes: (n: number) => count(n, { one: '1 minuto', other: '# minutos' }),
  blocks: (n: number) => count(n, { one: '1 bloque', other: '# bloques' }),
  sum: (blocks: string, minutes: string) => `${blocks}, ${minutes} en total`,
  add: 'Agregar un bloque',
  addTitle: 'Bloque nuevo',
  changeTitle: 'Cambiar el bloque',
  name: 'Qué se hace',
  minutesLabel: 'Minutos',
  lead: 'Quién lo lleva (si hace falta)',
  leadHint: 'Solo gente del equipo. Sale impreso en el acta.',
  ledBy: (lead: string) => `Lleva: ${lead}`,
  change: 'Cambiar',
  changeBlock: (name: string) => `Cambiar: ${name}`,
  up: (name: string) => `Subir: ${name}`,
  down: (name: string) => `Bajar: ${name}`,
  remove: 'Quitar de la agenda',
  removed: (name: string) => `«${name}» ya no está en la agenda.`,
  moved: (name: string, place: number) => `«${name}» quedó en el lugar ${place}.`,
  goTo: 'Pasar a este',
  goToBlock: (name: string) => `Pasar a este: ${name}`,
  states: { done: 'hecho', now: 'ahora', ahead: 'sigue', skipped: 'no se hizo' },
  ran: (from: string, to: string) => `de ${from} a ${to}`,
  extra: (minutes: string) => `${minutes} más`,
  refusals: {
    'name-empty': 'Falta decir qué se hace.',
    'name-too-long': 'Es muy largo: escriba 80 letras o menos.',
    'minutes-out-of-range': 'Los minutos van de 1 a 600, sin comas.',
  } satisfies Record<BlockRefusal, string>,
  conflict: 'Dos tabletas cambiaron este bloque mientras no se veían. Elija:',
}

export type AgendaWords = typeof agenda
