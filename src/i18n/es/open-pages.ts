import type { CommentStance, Contributor } from '../../domain/consultation/comment.ts'

/** Words of the pages that anybody reads without an account. */
export interface OpenPagesWords {
  readonly title: string
  readonly skip: string
  readonly sayIt: string
  readonly intro: (municipality: string) => string
  readonly opensOn: (date: string) => string
  readonly daysLeft: (days: number) => string
  readonly closedOn: (date: string) => string
  readonly openUntil: (date: string) => string
  readonly commitmentOf: (number: number, of: number) => string
  readonly wholePlan: string
  readonly readAll: string
  readonly giveOpinion: string
  readonly giveOpinionOn: (title: string) => string
  readonly saidIt: (source: string) => string
  readonly problem: string
  readonly responsible: string
  readonly indicator: string
  readonly target: string
  readonly from: string
  readonly dates: (start: string, end: string) => string
  readonly budget: string
  readonly milestones: string
  readonly others: string
  readonly whatWouldYouChange: string
  readonly stances: Readonly<Record<CommentStance, string>>
  readonly yourOpinion: string
  readonly yourOpinionHint: (most: number) => string
  readonly proposedText: string
  readonly more: string
  readonly zone: string
  readonly noZone: string
  readonly contributor: string
  readonly contributors: Readonly<Record<Contributor, string>>
  readonly publicName: string
  readonly publicNameHint: string
  readonly contact: string
  readonly contactHint: (controller: string | undefined) => string
  readonly consent: string
  readonly leaveEmpty: string
  readonly send: string
  readonly faults: Readonly<
    Record<
      'text-missing' | 'text-too-long' | 'stance-missing' | 'consent-missing' | 'name-too-long',
      string
    >
  >
  readonly faultTitle: string
  readonly tooMany: (minutes: number) => string
  readonly pressAgain: string
  readonly tooLate: string
  readonly notYet: string
  readonly received: string
  readonly yourCode: string
  readonly about: string
  readonly noName: string
  readonly writeItDown: string
  readonly another: string
  readonly findAnswer: string
  readonly code: string
  readonly look: string
  readonly answerTo: (code: string) => string
  readonly noAnswerYet: string
  readonly erased: (date: string) => string
  readonly noSuchCode: string
  readonly youSaid: string
  readonly decision: string
  readonly reason: string
  readonly before: string
  readonly after: string
  readonly proposal: string
  readonly comment: string
  readonly notHere: string
  readonly toTheDraft: string
  readonly controllerTitle: string
}

export const openPages: OpenPagesWords = {
  skip: 'Ir al contenido',
  title: 'Consulta pública',
  sayIt: 'Dé su opinión',
  intro: (municipality) =>
    `Este es el borrador del plan de gobierno abierto de ${municipality}. Lea cada compromiso y diga qué le cambiaría. No hace falta cuenta ni nombre.`,
  opensOn: (date) => `La consulta abre el ${date}.`,
  daysLeft: (days) => (days === 1 ? 'Último día' : `Quedan ${days} días`),
  closedOn: (date) => `La consulta cerró el ${date}.`,
  openUntil: (date) => `Se reciben opiniones hasta el ${date}.`,
  commitmentOf: (number, of) => `Compromiso ${number} de ${of}`,
  wholePlan: 'El plan en general',
  readAll: 'Leer todo',
  giveOpinion: 'Opinar',
  giveOpinionOn: (title) => `Opinar sobre: ${title}`,
  saidIt: (source) => `Lo dijo ${source}`,
  problem: 'Qué problema atiende',
  responsible: 'Quién responde',
  indicator: 'Cómo se mide',
  target: 'A dónde se quiere llegar',
  from: 'De dónde se parte',
  dates: (start, end) => `Del ${start} al ${end}`,
  budget: 'Cuánto cuesta',
  milestones: 'Pasos',
  others: 'Lo que opinaron otras personas',
  whatWouldYouChange: '¿Qué le cambiaría?',
  stances: {
    support: 'Me gusta así',
    improvement: 'Mejorarlo',
    objection: 'No me convence',
    question: 'Tengo una duda',
    'out-of-scope': 'Es otro tema',
  },
  yourOpinion: 'Su opinión',
  yourOpinionHint: (most) => `Con sus palabras, hasta ${most} letras.`,
  proposedText: 'Si quiere, escriba cómo debería decir',
  more: 'Datos que puede dar, si quiere',
  zone: 'Zona donde vive',
  noZone: 'Prefiero no decir',
  contributor: 'Opina como',
  contributors: {
    person: 'Persona',
    organisation: 'Organización',
    institution: 'Institución',
    company: 'Empresa',
  },
  publicName: 'Nombre para mostrar',
  publicNameHint: 'Se verá junto a su opinión. Déjelo vacío para no mostrar ninguno.',
  contact: 'Correo o teléfono para avisarle',
  contactHint: (controller) =>
    `Se guarda cerrado con llave: solo lo lee ${controller ?? 'el equipo del plan'}, para avisarle de la respuesta, y luego se borra.`,
  consent: 'Acepto que me avisen por ese medio',
  leaveEmpty: 'Deje este campo vacío',
  send: 'Enviar sin dar mi nombre',
  faults: {
    'text-missing': 'Falta su opinión: escriba al menos una palabra.',
    'text-too-long': 'El texto es demasiado largo: acórtelo o envíelo en dos partes.',
    'stance-missing': 'Elija una de las cuatro respuestas.',
    'consent-missing':
      'Para guardar su correo o teléfono hace falta marcar que acepta que le avisen. Si no, borre ese dato.',
    'name-too-long': 'El nombre para mostrar es demasiado largo.',
  },
  faultTitle: 'Todavía no se envió. Lo que escribió sigue acá:',
  tooMany: (minutes) =>
    `Desde esta conexión llegaron muchas opiniones juntas. Espere ${minutes === 1 ? 'un minuto' : `${minutes} minutos`} y vuelva a apretar «Enviar»: su texto sigue acá.`,
  pressAgain: 'Falta un paso: vuelva a apretar «Enviar».',
  tooLate:
    'La consulta ya cerró y esta opinión no se guardó. Copie su texto y llévelo a la mesa de entradas.',
  notYet:
    'La consulta todavía no abrió y esta opinión no se guardó. Copie su texto y vuelva ese día.',
  received: 'Recibido. Gracias.',
  yourCode: 'Su código',
  about: 'Opinó sobre',
  noName: 'No guardamos desde dónde escribió. Solo este código encuentra la respuesta.',
  writeItDown:
    'Anótelo o sáquele una foto: con él se lee la respuesta, en esta página o en la mesa de entradas.',
  another: 'Opinar sobre otro compromiso',
  findAnswer: 'Buscar una respuesta',
  code: 'Código de seis letras o números',
  look: 'Buscar',
  answerTo: (code) => `Respuesta ${code}`,
  erased: (date) => `Esta opinión se borró a pedido el ${date}. De lo que decía no queda nada acá.`,
  noAnswerYet:
    'Todavía no hay respuesta publicada para este código. Cuando la haya, se leerá en esta misma página.',
  noSuchCode: 'El código tiene seis letras o números, como K7M4TX. Revíselo y vuelva a buscar.',
  youSaid: 'Lo que se dijo',
  decision: 'Decisión',
  reason: 'Por qué',
  before: 'Antes decía',
  after: 'Ahora dice',
  proposal: 'Propuesta',
  comment: 'Opinión',
  notHere: 'Acá no hay ninguna consulta. Revise la dirección.',
  toTheDraft: 'Ver el borrador',
  controllerTitle: 'Responsable de los datos',
}
