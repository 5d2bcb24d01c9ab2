import type {
  CommentChannel,
  CommentDecision,
  CommentStance,
} from '../../domain/consultation/comment.ts'

export const consultation = {
  title: 'Consulta pública',
  readOnly: 'Acá se puede leer. Para decidir hace falta una tableta de Coordinación.',
  headline: (total: number, waiting: number): string =>
    total === 0
      ? 'Todavía no llegó ninguna opinión'
      : waiting === 0
        ? `${total === 1 ? 'La única opinión tiene' : `Las ${total} opiniones tienen`} respuesta`
        : `${waiting === 1 ? 'Falta responder 1 opinión' : `Falta responder ${waiting} opiniones`} de ${total}`,
  unread: (n: number): string => (n === 1 ? '1 opinión sin leer' : `${n} opiniones sin leer`),
  proposalsWaiting: (n: number): string =>
    n === 0
      ? 'Todas las propuestas tienen respuesta.'
      : n === 1
        ? '1 propuesta todavía no tiene respuesta.'
        : `${n} propuestas todavía no tienen respuesta.`,
  dates: 'Cuándo se puede opinar',
  opens: 'Primer día',
  closes: 'Último día',
  datesSet: (opens: string, closes: string): string =>
    `Del ${opens} al ${closes}, los dos días incluidos.`,
  datesWrong: 'El último día va después del primero.',
  keepDates: 'Guardar las fechas',
  datesKept: 'Fechas guardadas.',
  web: 'La página pública',
  webHint:
    'Cualquiera la lee con un teléfono, sin instalar nada. Muestra solo lo que usted publica desde acá.',
  neverPublished: 'Todavía no se publicó nada.',
  published: (date: string): string => `Publicado el ${date}. No hay cambios desde entonces.`,
  publishedOlder: (date: string): string =>
    `Publicado el ${date}. Hay cambios que todavía no se ven.`,
  noCommitments: 'El plan no tiene compromisos todavía: la página saldría vacía.',
  withAnswers: 'Mostrar también las respuestas',
  withAnswersHint:
    'Cada quien encuentra la suya con su código. Marque esto cuando las respuestas estén listas.',
  publish: 'Publicar el borrador',
  publishAgain: 'Publicar los cambios',
  publishing: 'Publicando…',
  publishDone: 'Publicado.',
  openPage: 'Abrir la página',
  scanPage: 'Para leerla en otro teléfono, apunte la cámara acá.',
  publishRefusals: {
    'plan-key-missing': 'Esta tableta no tiene la llave del plan. Publique desde la que la tiene.',
    'no-relay': 'Este plan no tiene relevo: sin él no hay página pública.',
    'relay-out-of-reach':
      'No se llegó al relevo y nada se publicó. Pruebe otra vez cuando haya señal.',
    'relay-refused':
      'El relevo no aceptó la publicación y nada cambió. Revise con quien lo administra.',
    'publication-too-long':
      'Son demasiados textos para una página. Publique sin respuestas y entréguelas en documento.',
  },
  participation: 'Quiénes participaron',
  byChannel: 'Por dónde llegaron',
  byZone: 'De qué zona',
  noZone: 'Sin decir zona',
  target: (count: number, target: number): string => `${count} de ${target} que se esperan`,
  channels: {
    web: 'Página pública',
    kiosk: 'Tableta abierta',
    paper: 'Papel',
    assembly: 'Asamblea',
    mail: 'Correo',
    phone: 'Teléfono',
    office: 'Mesa de entradas',
  } satisfies Record<CommentChannel, string>,
  stances: {
    support: 'Le gusta así',
    improvement: 'Propone mejorar',
    objection: 'No le convence',
    question: 'Pregunta',
    'out-of-scope': 'Es otro tema',
  } satisfies Record<CommentStance, string>,
  comments: 'Las opiniones',
  views: { unread: 'Sin leer', waiting: 'Sin respuesta', all: 'Todas' },
  noneInView: 'Acá no queda ninguna.',
  wholePlan: 'El plan en general',
  unknownCommitment: 'Un compromiso que no está en esta tableta',
  code: (code: string): string => `Código ${code}`,
  proposedText: 'Propone que diga',
  show: 'Mostrar',
  hide: 'No mostrar',
  hidden: 'No se muestra',
  shown: 'Se muestra',
  hideTitle: 'No mostrar esta opinión',
  hideReason: 'Por qué no',
  hideReasonHint: 'Por ejemplo: nombra a una persona. Igual se responde y se guarda.',
  answer: 'Responder',
  changeAnswer: 'Cambiar la respuesta',
  answerMarked: (n: number): string =>
    n === 1 ? 'Responder la marcada' : `Responder las ${n} marcadas juntas`,
  mark: 'Marcar',
  markFor: (code: string): string => `Marcar la opinión ${code}`,
  answerTitle: (n: number): string =>
    n === 1 ? 'Respuesta' : `La misma respuesta para ${n} opiniones`,
  decision: 'Qué se decidió',
  decisions: {
    incorporated: 'Se incorpora',
    partly: 'Se incorpora en parte',
    'not-incorporated': 'No se incorpora',
    clarified: 'Se aclara',
    referred: 'Se deriva',
    'no-change': 'Queda como está',
  } satisfies Record<CommentDecision, string>,
  reason: 'Por qué, en palabras simples',
  reasonMissing: 'Falta el porqué: es lo que la persona va a leer.',
  before: 'Antes decía (si cambió algo)',
  after: 'Ahora dice',
  keepAnswer: 'Guardar la respuesta',
  answerKept: (n: number): string =>
    n === 1 ? 'Respuesta guardada.' : `${n} respuestas guardadas.`,
  disputed: 'Dos tabletas la respondieron distinto. Guarde la respuesta que vale.',
  hints: {
    tooShort: 'Es muy corto: ¿se entiende por qué?',
    longSentence: (words: number): string =>
      `Hay una frase de ${words} palabras. Con dos frases cortas se lee mejor.`,
    jargon: (word: string): string =>
      `«${word}» es palabra de oficina. ¿Cómo lo diría a un vecino?`,
  },
  said: (table: number, meeting: string): string => `Mesa ${table}, ${meeting}`,
  notShown: '(Esta opinión no se muestra)',
  proposalDecisions: {
    selected: 'Está en el plan',
    reserve: 'Quedó en reserva',
    'not-selected': 'No se eligió',
    referred: 'Se derivó',
    merged: 'Se unió con otra',
    outOfScope: 'Fuera del alcance',
  },
  selectedReason: (title: string): string => `Entró en el plan dentro de «${title}».`,
  referredReason: (to: string, reason: string): string =>
    `Se pasó a ${to}.${reason ? ` ${reason}` : ''}`,
  take: {
    title: 'Recibir opiniones',
    hint: 'De papel, de la asamblea o de quien se acerque. Se guarda palabra por palabra.',
    about: 'Sobre qué opina',
    stance: 'Qué dice',
    text: 'La opinión, con sus palabras',
    channel: 'Cómo llegó',
    paper: 'Número de la hoja de papel',
    zone: 'Zona',
    keep: 'Guardar la opinión',
    kept: (code: string): string => `Guardada. Código para leer la respuesta: ${code}`,
    faults: {
      'text-missing': 'Falta la opinión.',
      'text-too-long': 'Es demasiado larga: guárdela en dos partes.',
      'stance-missing': 'Falta elegir qué dice.',
      'name-too-long': 'El nombre es demasiado largo.',
    },
    here: (n: number): string =>
      n === 1 ? '1 opinión recibida acá' : `${n} opiniones recibidas acá`,
    noCommitments: 'Todavía no hay compromisos: la opinión será sobre el plan en general.',
  },
}

export type ConsultationWords = typeof consultation
