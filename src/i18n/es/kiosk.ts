import type { CommentStance } from '../../domain/consultation/comment.ts'

/** Words of the tablet that stands open for the public during a consultation. */
export const kiosk = {
  title: 'Tableta abierta al público',
  hint: 'Para la mesa de entradas o la plaza: cualquiera lee el borrador y opina, sin internet y sin dar su nombre. Del plan no se puede tocar nada más.',
  point: 'En qué punto está esta tableta',
  noPoint: 'No hay un encuentro en el que esta tableta pueda guardar opiniones.',
  noDates: 'La consulta todavía no tiene fechas.',
  days: {
    before: (opens: string, closes: string): string =>
      `Se podrá opinar del ${opens} al ${closes}. Hasta entonces la tableta solo lo anuncia.`,
    open: (_opens: string, closes: string): string =>
      `Se puede opinar hasta el ${closes} incluido.`,
    after: (_opens: string, closes: string): string =>
      `La consulta terminó el ${closes}: la tableta solo lo dice.`,
  },
  noCommitments: 'Todavía no hay compromisos: se opina sobre el plan en general.',
  begin: 'Abrir al público',
  pinTitle: 'Elija un PIN para cerrarla',
  pinText: 'Cuatro números. Anótelo: sin el PIN la tableta sigue abierta al público.',
  staffTitle: 'Tableta en pausa',
  stay: 'Seguir abierta',
  leave: 'Cerrarla al público',
  leaveHint: 'Las opiniones quedan guardadas en esta tableta.',
  welcome: '¿Qué le parece el plan?',
  welcomeText:
    'Léalo de a un compromiso por vez y diga lo que piensa. No hace falta dar el nombre.',
  start: 'Empezar',
  notYet: (opens: string): string => `Acá se podrá opinar desde el ${opens}.`,
  over: (closes: string): string => `La consulta terminó el ${closes}. Gracias.`,
  toStart: 'Volver al principio',
  back: 'Volver sin enviar',
  nth: (n: number, of: number): string => `Compromiso ${n} de ${of}`,
  problem: 'El problema:',
  what: 'Qué se va a hacer:',
  when: (start: string, end: string): string => `Del ${start} al ${end}.`,
  sayThis: 'Opinar sobre esto',
  sayAll: 'Opinar sobre todo el plan',
  previous: 'Anterior',
  next: 'Siguiente',
  howIsIt: '¿Cómo lo ve?',
  stances: {
    support: 'Me gusta así',
    improvement: 'Lo mejoraría',
    objection: 'No me convence',
    question: 'Tengo una pregunta',
    'out-of-scope': 'Es otro tema',
  } satisfies Record<CommentStance, string>,
  yourWords: 'Dígalo con sus palabras',
  zone: 'De qué zona es (si quiere)',
  contact: 'Correo o teléfono para avisarle (si quiere)',
  privacy: 'Se guarda cerrado: solo lo abre Coordinación, para avisarle de la respuesta.',
  consent: 'Acepto que me avisen por ese medio',
  consentMissing: 'Para dejar su correo o teléfono, marque que acepta que le avisen.',
  send: 'Enviar',
  askTeam: 'Lo que escribió sigue acá: avise al equipo.',
  thanks: 'Gracias. Quedó guardada.',
  yourCode: 'Su código para leer la respuesta',
  copyIt: 'Cópielo o sáquele una foto. Con él se lee la respuesta, sin dar el nombre.',
  scan: 'Apunte la cámara de su teléfono para guardar la página de la respuesta.',
  ready: 'Ya lo tengo',
  stillThere: '¿Sigue ahí? Si no, la pantalla vuelve al principio y no queda nada escrito.',
  here: 'Sigo acá',
}

export type KioskWords = typeof kiosk
