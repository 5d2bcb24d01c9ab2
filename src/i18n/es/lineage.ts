import type { VersionCause } from '../../domain/commitments/version.ts'
import type { Awaited, LineNodeKind } from '../../domain/lineage/line-step.ts'
import type { DecisionKind } from '../../domain/selection/evaluation.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('es')
const list = (words: readonly string[]) => new Intl.ListFormat('es').format(words)

/** The line of life, on screen and in the terminal, and a sheet's versions side by side. */
export const lineage = {
  title: 'Línea de vida',
  see: 'Ver su línea de vida',
  opening: 'Buscando sus pasos…',
  unknown: 'De esto no hay nada en esta tableta.',
  node: {
    proposal: 'Propuesta',
    consolidated: 'Propuesta consolidada',
    commitment: 'Compromiso',
    comment: 'Opinión',
  } satisfies Record<LineNodeKind, string>,
  codeOf: (code: string) => `Código ${code}`,
  back: 'De dónde viene',
  here: 'Está acá',
  forward: 'Qué pasó después',
  nothingBack: 'Acá empieza.',
  nothingForward: 'Todavía no pasó nada más.',
  fate: 'Qué fue de ella',
  toSheet: 'Abrir la ficha',
  toVersions: 'Comparar versiones',
  print: 'Imprimir',
  searchAgain: 'Buscar otra',

  searchHead: '¿Qué fue de lo que dijo?',
  searchByCode: 'Buscar por código o palabras',
  searchLabel: 'Código o palabras',
  searchHint: 'Los seis caracteres de su recibo, el número de un compromiso, o palabras del texto.',
  found: (n: number) =>
    count(n, { one: '1 encontrada', other: '# encontradas', zero: 'No se encontró nada' }),
  foundFirst: (shown: number, n: number) => `Se ven ${shown} de ${n}. Agregue palabras.`,
  notFound:
    'Revise el código: no lleva las letras I, L, O ni U. Puede estar en una reunión que esta tableta no tiene.',

  ending: {
    committed: (numbers: readonly number[]) =>
      numbers.length === 1
        ? `Está en el compromiso ${numbers[0]}`
        : `Está en los compromisos ${list(numbers.map(String))}`,
    withdrawn: (numbers: readonly number[]) =>
      `Llegó al compromiso ${list(numbers.map(String))}, que después se retiró del plan`,
    referred: (to: string) => `Se derivó a ${to}`,
    'out-of-scope': 'Quedó fuera del alcance del plan',
    decided: {
      reserve: 'Quedó en reserva',
      'not-selected': 'No se seleccionó',
      referred: 'Se derivó',
      merged: 'Se unió a otra',
    } satisfies Record<Exclude<DecisionKind, 'selected'>, string>,
    answered: (decision: string) => `Tiene respuesta: ${decision.toLocaleLowerCase('es')}`,
  },
  because: 'Por qué:',
  noReason: 'Nadie anotó el motivo.',
  awaited: {
    fate: 'Todavía sin decisión: falta unirla, dejarla sola o derivarla',
    'fate-clash': 'Dos tabletas le dieron destinos distintos: falta elegir uno',
    decision: 'Todavía sin decisión',
    'decision-clash': 'Dos tabletas decidieron distinto: falta elegir una decisión',
    commitment: 'Seleccionada, y todavía sin compromiso',
    answer: 'Todavía sin respuesta',
    'answer-clash': 'Dos tabletas respondieron distinto: falta elegir una respuesta',
    progress: 'Todavía sin avances anotados',
  } satisfies Record<Awaited, string>,

  said: 'Se dijo',
  saidElsewhere: 'Una propuesta de una reunión que no está en esta tableta.',
  edited: 'Se redactó de otra manera',
  editedTitle: 'Se le puso otro título',
  before: 'Antes',
  after: 'Después',
  nothingBefore: '(nada)',
  voted: 'Se votó',
  votedIn: (meeting: string) => `Se votó en: ${meeting}`,
  place: (place: number, of: number) => `lugar ${place} de ${of}`,
  notTold: 'Fueron pocas papeletas: solo se dice el orden.',
  counted: {
    signed: 'acta firmada',
    paper: 'conteo en papel',
    unsigned: 'conteo que nadie firmó todavía',
    disputed: 'dos actas dicen distinto: falta elegir una',
    none: 'todavía sin contar',
  },
  grouped: 'La sala la juntó con otras',
  groupedWith: (n: number) =>
    count(n, {
      one: 'con otra del mismo encuentro',
      other: 'con otras # del mismo encuentro',
      zero: 'sin otras todavía',
    }),
  joined: (n: number) =>
    count(n, { one: 'Siguió por sí sola', other: 'Se unieron # propuestas', zero: 'Se separaron' }),
  setApart: (to: string) => `Se derivó a ${to}`,
  outOfScope: 'Quedó fuera del alcance',
  reference: (number: string) => `Número para seguirla: ${number}`,
  scored: 'Se puntuó',
  index: (index: string, place: number, of: number) => `Índice ${index}: lugar ${place} de ${of}`,
  tied: (n: number) => count(n, { one: 'empatada con otra', other: 'empatada con otras #' }),
  mean: (mean: string) => `promedio de las mesas ${mean}`,
  apart: (criteria: readonly string[]) => `Las mesas no coincidieron en: ${list(criteria)}`,
  drawn: 'Se sorteó',
  drawnPlace: (place: number) => `El sorteo le dio el lugar ${place}`,
  decided: (decision: string) => `Se decidió: ${decision.toLocaleLowerCase('es')}`,
  earlier: (decisions: readonly string[]) => `Antes: ${list(decisions)}`,
  decides: (rules: string) => `Quién decide en este plan: ${rules}`,
  answers: (unit: string) => `Responde: ${unit}`,
  carried: (words: readonly string[]) => `De las voces, la ficha dice: ${list(words)}`,
  committed: (number: number) => `Compromiso ${number}`,
  versioned: (label: string) => `Versión ${label} del texto`,
  cause: {
    review: 'Para revisarla con una contraparte',
    approval: 'La que se presentó para su aprobación',
    marked: 'La marcó Coordinación',
  } satisfies Record<VersionCause, string>,
  reviewed: (unit: string) => `La revisó: ${unit}`,
  readVersion: (label: string) => `Leyó la versión ${label}`,
  versionUnknown: 'No anotó qué versión leyó',
  teamAnswer: 'Respuesta del equipo:',
  approved: (result: string, body: string) => `${result}: ${body}`,
  consulted: 'Estuvo en consulta pública',
  fromTo: (opens: string, closes: string) => `Del ${opens} al ${closes}`,
  comments: (n: number) =>
    count(n, { one: '1 opinión en la consulta', other: '# opiniones en la consulta' }),
  commented: 'Alguien opinó',
  answered: (decision: string) => `Se respondió: ${decision.toLocaleLowerCase('es')}`,
  published: {
    borrador: 'Salió el borrador del plan',
    'version-final': 'Salió la versión final del plan',
  } as Readonly<Record<string, string>>,
  advanced: (level: string) => `Avance: ${level.toLocaleLowerCase('es')}`,
  ofMilestone: (milestone: string) => `Hito: ${milestone}`,
  withdrawn: 'Se retiró del plan',

  versions: 'Versiones del texto',
  versionsCount: (n: number) =>
    count(n, { one: '1 versión', other: '# versiones', zero: 'Ninguna versión marcada' }),
  versionsHint:
    'Una versión guarda cómo estaba el texto un día: para mandarlo a una contraparte o a aprobar.',
  mark: 'Marcar una versión',
  marked: (label: string) => `Versión ${label} marcada`,
  sameAsLast: (label: string) => `El texto está igual que en la versión ${label}.`,
  changedSince: (label: string) => `El texto cambió desde la versión ${label}.`,
  side: 'Versiones lado a lado',
  sideOf: (n: number) => `Compromiso ${n}`,
  left: 'Comparar',
  right: 'Con',
  now: 'El texto de hoy',
  nowMarked: (label: string) => `El texto de hoy (se marca como versión ${label})`,
  versionDay: (label: string, day: string) => `Versión ${label}, ${day}`,
  whichRead: 'Qué versión leyó',
  onlyChanges: 'Ver solo lo que cambió',
  noChanges: 'Dicen lo mismo.',
  changes: (n: number) => count(n, { one: '1 parte cambió', other: '# partes cambiaron' }),
  empty: '(sin texto)',
  removed: 'quitado',
  added: 'agregado',
  endOf: (kind: string) => `fin de lo ${kind}`,
  legend: 'Cómo leerlo:',
  noVersions: 'Marque la primera versión para comparar el texto con ella.',
  reviewsOf: 'Qué dijeron de esta versión',
  noReviewsOf: 'Nadie anotó observaciones de esta versión.',
  approvedOn: (body: string, result: string) => `${body}: ${result.toLocaleLowerCase('es')}`,
  wasIn: (label: string) => `Estaba así en la versión ${label}`,
  isIn: (label: string) => `Está así desde la versión ${label}`,
  isInNow: 'Está así en el texto de hoy',
  milestone: (n: number) => `Hito ${n}`,
}

export type LineageWords = typeof lineage
