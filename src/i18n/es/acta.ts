import type { ActaLabels } from '../../domain/reports/acta-labels.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('es')

/** Words of a meeting's acta. */
export const acta = {
  title: (meeting) => `Acta: ${meeting}`,
  headings: {
    facts: '1. Cuándo y dónde',
    attendance: '2. Asistencia',
    agenda: '3. Agenda, como se hizo',
    tables: '4. Lo que dijo cada mesa',
    proposals: '5. Propuestas, con sus palabras',
    groups: '6. Lo que la sala juntó',
    votes: '7. Votaciones',
    meeting: '8. Del encuentro',
    signatures: '9. Firmas',
  },
  facts: ({ date, time, venue, zone, tables }) =>
    `${[
      date,
      time === undefined ? undefined : `${time} h`,
      venue,
      zone,
      count(tables, { one: '# mesa', other: '# mesas' }),
    ]
      .filter((part) => part !== undefined)
      .join(' · ')}.`,
  notClosed: 'Al hacerse esta acta, el encuentro no estaba cerrado.',
  heads: (n) =>
    count(n, {
      one: 'Se contó # persona en la sala.',
      other: 'Se contaron # personas en la sala.',
      zero: 'No se contó a nadie en la sala.',
    }),
  headsUnknown: 'No se contó cuántas personas había en la sala.',
  headsDisputed: (counts) =>
    `Dos tabletas contaron distinto y todavía nadie eligió cuál vale: ${counts}.`,
  headsByTable: 'Personas por mesa',
  tooFewByTable: (least) =>
    `No se desglosa por mesa: en alguna hubo menos de ${least} personas, y podría saberse quiénes.`,
  attendanceBy: {
    zones: 'Personas por zona',
    genders: 'Personas por género',
    ages: 'Personas por edad',
  },
  genders: { women: 'Mujeres', men: 'Hombres', other: 'Otras' },
  ages: {
    'under-18': 'Menos de 18',
    '18-29': '18 a 29',
    '30-59': '30 a 59',
    '60-plus': '60 o más',
  },
  undisclosed: 'Prefirieron no decir',
  smallTogether: 'Grupos de menos de cinco, juntos',
  noNames: 'Esta acta no lleva nombres de participantes.',
  noAgenda: 'No se registró una agenda.',
  agendaCaption: 'Bloques de la agenda',
  agendaStates: { done: 'se hizo', now: 'en curso', ahead: 'por hacer', skipped: 'no se hizo' },
  columns: {
    block: 'Bloque',
    lead: 'Llevó',
    planned: 'Minutos',
    state: 'Estado',
    began: 'Desde',
    ended: 'Hasta',
    group: 'Grupo',
  },
  texts: {
    synthesis: 'Síntesis',
    agreements: 'Acuerdos',
    disagreements: 'Divergencias',
    questions: 'Preguntas sin responder',
  },
  meetingTexts: {
    incidents: 'Incidencias',
    agreements: 'Acuerdos',
    noAgreement: 'Puntos sin acuerdo',
  },
  noTableMinutes: 'Ninguna mesa escribió su acta.',
  heard: 'Leída en voz alta: la mesa está conforme.',
  notHeard: 'No consta que se leyera en voz alta.',
  changedSince: 'Se leyó en voz alta, y después el texto cambió.',
  versions: 'dos tabletas lo escribieron sin verse; van todas las versiones.',
  nothingWritten: 'Sin incidencias, acuerdos ni puntos sin acuerdo anotados.',
  noProposals: 'No se capturaron propuestas.',
  proposalsCount: (n) =>
    count(n, { one: 'Se escribió # propuesta.', other: 'Se escribieron # propuestas.' }),
  proposalsCaption: 'Propuestas tal como se dijeron',
  noGroups: 'La sala no juntó propuestas.',
  groupsNote: 'Las originales quedan como se dijeron; estar en un grupo no las cambia.',
  left: 'Estuvieron en este grupo y salieron:',
  contested: 'Dos tabletas pusieron estas en grupos distintos; falta elegir:',
  noVotes: 'No hay votaciones contadas.',
  votesCaption: 'Votaciones del encuentro',
  signature: 'Firma, aclaración y cargo:',
  signaturesText: 'Se leyó y se firma antes de retirarse.',
} satisfies ActaLabels
