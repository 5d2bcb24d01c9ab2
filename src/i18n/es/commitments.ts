import type {
  Approval,
  OpenValue,
  ProgressLevel,
  Review,
  ReviewType,
  SmartPart,
} from '../../domain/commitments/commitment.ts'
import type {
  ApprovalRefusal,
  CommitmentRefusal,
  MilestoneRefusal,
  ProgressRefusal,
  ReviewRefusal,
} from '../../domain/commitments/make-commitment.ts'
import type { OgpLens } from '../../domain/commitments/ogp-lens.ts'
import type { SmartPromptCode } from '../../domain/commitments/smart.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('es')

interface SmartLetter {
  readonly letter: string
  readonly name: string
  readonly why: string
}

export const commitments = {
  title: 'Compromisos',
  opening: 'Abriendo los compromisos…',
  unknown: 'Ese compromiso no está en esta tableta.',
  count: (n: number) =>
    count(n, { zero: 'Todavía no hay compromisos', one: '1 compromiso', other: '# compromisos' }),
  scope: (min: number, max: number) => `El plan prevé de ${min} a ${max}.`,
  period: (start: string, end: string) => `${start} a ${end}`,
  waiting: 'Seleccionadas, sin compromiso todavía',
  begin: 'Redactar',
  beginOf: (title: string) => `Redactar el compromiso de «${title}»`,
  beginBare: 'Agregar un compromiso sin propuesta',
  untitled: 'Compromiso nuevo',
  refused: {
    'empty-title': 'Falta el título.',
    'too-long': 'El título es demasiado largo.',
  } satisfies Record<CommitmentRefusal, string>,
  nothingToAsk: 'Sin preguntas',
  questions: (n: number) => count(n, { one: '1 pregunta', other: '# preguntas' }),
  openReviews: (n: number) =>
    count(n, { one: '1 observación abierta', other: '# observaciones abiertas' }),
  level: {
    'not-started': 'Sin empezar',
    limited: 'Avance limitado',
    substantial: 'Avance sustancial',
    complete: 'Completo',
    withdrawn: 'Retirado',
  } satisfies Record<ProgressLevel, string>,

  approvals: 'Aprobación del borrador',
  noApproval: 'Nadie aprobó el borrador todavía.',
  addApproval: 'Anotar una decisión',
  approvalBody: 'Quién decidió',
  approvalBodyHint: 'Un órgano o cargo, no una persona: «Concejo Municipal».',
  approvalLabel: 'Decisión',
  approvalResult: {
    approved: 'Aprobado',
    'approved-with-changes': 'Aprobado con cambios',
    returned: 'Devuelto',
  } satisfies Record<Approval['result'], string>,
  approvalRefused: {
    'empty-body': 'Falta quién decidió.',
    'too-long': 'El texto es demasiado largo.',
    'date-malformed': 'Elija la fecha.',
  } satisfies Record<ApprovalRefusal, string>,
  remarks: 'Observaciones (opcional)',
  record: 'Acta o expediente (opcional)',
  recordHint: 'Número o lugar donde está guardada.',
  date: 'Fecha',

  numberOf: (n: number, of: number) => `Compromiso ${n} de ${of}`,
  sheet: 'Ficha del compromiso',
  voices: 'Nació de estas voces',
  noVoices: 'Este compromiso no viene de ninguna propuesta. ¿De dónde sale?',
  voiceElsewhere: 'Una propuesta de una reunión que no está en esta tableta.',
  joinedIn: (label: string, title: string) =>
    label === '' ? `Unidas en «${title}»` : `Unidas en ${label}: ${title}`,
  toResults: 'Ver cómo se seleccionó',
  field: {
    title: 'Título',
    problem: 'El problema',
    description: 'Qué se hará',
    contribution: 'Cómo ayuda a resolver el problema',
    responsible: 'Quién responde',
    others: 'Con quién',
    indicator: 'Indicador',
    baseline: 'Línea base: cómo está hoy',
    target: 'Meta',
    verification: 'Cómo se comprueba',
    budget: 'Presupuesto y fuente',
    relation: 'Relación con otros planes y con los ODS',
    risks: 'Riesgos',
  },
  start: 'Empieza',
  end: 'Termina',
  startOptional: 'Empieza (opcional)',
  axis: 'Eje',
  values: 'Valores de gobierno abierto que sirve',
  value: {
    transparency: 'Transparencia',
    participation: 'Participación',
    accountability: 'Rendición de cuentas',
  } satisfies Record<OpenValue, string>,
  fieldClash: (field: string) =>
    `En «${field}» dos tabletas eligieron distinto. Quede con la que vale:`,
  keep: (value: string) => `Dejar: ${value}`,
  milestoneClash: 'Dos tabletas lo cambiaron distinto: ábralo y guarde lo que vale',
  withdraw: 'Retirar del plan',
  withdrawText: 'El compromiso sale del plan y queda en la historia, con su motivo.',
  withdrawReason: 'Por qué se retira',
  withdrawNeedsReason: 'Escriba por qué se retira.',

  promptsHead: '¿Se puede cumplir y comprobar?',
  smart: {
    specific: { letter: 'S', name: 'Específico', why: 'Por qué es específico' },
    measurable: { letter: 'M', name: 'Medible', why: 'Por qué es medible' },
    achievable: { letter: 'A', name: 'Realizable', why: 'Por qué es realizable' },
    relevant: { letter: 'R', name: 'Relevante', why: 'Por qué es relevante' },
    timeBound: { letter: 'T', name: 'Con plazo', why: 'Qué plazo tiene' },
  } satisfies Record<SmartPart, SmartLetter>,
  prompt: {
    'vague-verb': (verb: string) => `«${verb}»: ¿qué se hará en concreto, y cuánto?`,
    'no-description': () => '¿Qué se hará?',
    'no-number-in-target': () => 'La meta no tiene un número. ¿Cuánto se quiere lograr?',
    'no-unit-in-target': () => 'La meta dice cuánto, pero no de qué. ¿Por ciento, personas, obras?',
    'no-indicator': () => '¿Con qué dato se medirá?',
    'no-baseline': () => '¿Cómo está hoy? Aunque sea «sin registro».',
    'no-responsible': () => '¿Qué unidad responde?',
    'no-budget': () => '¿Cuánto cuesta y de dónde sale?',
    'no-problem': () => '¿Qué problema de la gente atiende?',
    'no-contribution': () => '¿Cómo ayuda a resolver ese problema?',
    'no-origin': () => '¿De qué propuestas viene? Sin origen no se puede responder a nadie.',
    'no-values': () =>
      '¿Abre información, participación o rendición de cuentas? Elija al menos un valor.',
    'no-period': () => '¿Cuándo empieza y cuándo termina?',
    'dates-reversed': () => 'Termina antes de empezar. ¿Están bien las fechas?',
    'period-outside-plan': () => 'Sale del plazo del plan. ¿Están bien las fechas?',
    'no-milestones': () => '¿Cuáles serán los pasos? Agregue al menos un hito.',
    'milestone-outside-period': (name: string) =>
      `El hito «${name}» queda fuera del plazo. ¿Qué fecha vale?`,
    'milestone-without-evidence': (name: string) =>
      `¿Cómo se comprobará cada hito? Por ejemplo, «${name}».`,
    'no-evidence': () => '¿Cómo podrá comprobarlo cualquier persona?',
  } satisfies Record<SmartPromptCode, (about: string) => string>,
  notAnExam: 'Son preguntas, no un examen. Puede seguir sin responderlas.',
  lens: 'Mirado como lo mira OGP',
  lensYes: {
    verifiable: 'Otra persona podría comprobarlo',
    relevant: 'Abre algo del gobierno',
    ambitionTold: 'Dice qué cambia: conversen cuánto',
  } satisfies Record<keyof OgpLens, string>,
  lensNo: {
    verifiable: 'Todavía no se puede comprobar desde afuera',
    relevant: 'No dice qué valor de gobierno abierto sirve',
    ambitionTold: 'No dice qué cambia del problema',
  } satisfies Record<keyof OgpLens, string>,

  milestones: (n: number) => count(n, { zero: 'Hitos', one: '1 hito', other: '# hitos' }),
  milestone: 'Hito',
  milestoneWhat: 'Qué estará hecho',
  milestoneEnd: 'Para cuándo',
  milestoneGone: 'Hito quitado; queda en la historia',
  addMilestone: 'Agregar un hito',
  editMilestone: (name: string) => `Cambiar el hito «${name}»`,
  removeMilestone: (name: string) => `Quitar el hito «${name}»`,
  milestoneRefused: {
    'empty-description': 'Falta qué estará hecho.',
    'empty-responsible': 'Falta quién responde.',
    'too-long': 'El texto es demasiado largo.',
    'date-malformed': 'Elija la fecha.',
    'dates-reversed': 'El hito termina antes de empezar.',
  } satisfies Record<MilestoneRefusal, string>,

  reviews: 'Revisiones con las contrapartes',
  noReviews: 'Ninguna unidad hizo observaciones todavía.',
  addReview: 'Anotar una observación',
  reviewUnit: 'Unidad',
  reviewTypeLabel: 'De qué tipo',
  reviewType: {
    legal: 'legal',
    budget: 'presupuesto',
    technical: 'técnica',
    deadline: 'plazo',
    wording: 'redacción',
  } satisfies Record<ReviewType, string>,
  observation: 'Observación',
  proposedText: 'Texto que propone para «Qué se hará» (opcional)',
  reviewRefused: {
    'empty-unit': 'Falta la unidad.',
    'empty-observation': 'Falta la observación.',
    'too-long': 'El texto es demasiado largo.',
    'date-malformed': 'Elija la fecha.',
  } satisfies Record<ReviewRefusal, string>,
  reviewState: {
    open: 'Abierta',
    accepted: 'Aceptada',
    rejected: 'Rechazada',
  } satisfies Record<NonNullable<Review['state']>, string>,
  textNow: 'El texto hoy',
  textProposed: 'El texto que proponen',
  noText: '(todavía sin texto)',
  useText: 'Usar este texto',
  answer: 'Respuesta del equipo',
  accept: 'Aceptar',
  reject: 'Rechazar con razones',
  answerFirst: 'Escriba primero la respuesta: toda observación merece una.',

  progress: 'Avance',
  progressNow: (level: string) => `Avance: ${level.toLocaleLowerCase('es')}`,
  noProgress: 'Todavía no hay avances anotados.',
  addProgress: 'Anotar un avance',
  progressAbout: 'De qué',
  wholeCommitment: 'El compromiso entero',
  levelLabel: 'Nivel',
  progressTold: 'Qué pasó',
  evidence: 'Evidencia (opcional)',
  evidenceHint: 'Un enlace, o dónde está.',
  progressRefused: {
    'empty-told': 'Escriba qué pasó.',
    'too-long': 'El texto es demasiado largo.',
    'date-malformed': 'Elija la fecha.',
  } satisfies Record<ProgressRefusal, string>,
}

export type CommitmentsWords = typeof commitments
