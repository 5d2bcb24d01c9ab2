import type { Announced, Announcement } from '../../domain/strategy/announcement.ts'

/** Three texts for those who are to come, in one language whatever the language on screen. */
export interface AnnouncementWords {
  readonly places: Readonly<Record<Announced, string>>
  readonly invitation: (about: AnnouncementParts) => string
  readonly radio: (about: AnnouncementParts) => string
  /** The first line is the title. */
  readonly poster: (about: AnnouncementParts) => string
  readonly day: (date: string) => string
  /** «mujeres y juventudes». */
  readonly list: (words: readonly string[]) => string
  /** Beside the code of the calendar. */
  readonly calendar: string
}

/** What the texts are put together from: parts that are missing already hold their place. */
export interface AnnouncementParts {
  readonly municipality: string
  readonly meeting: string
  readonly date: string
  readonly time: string
  readonly venue: string
  readonly zone: string
  readonly groups: string
  readonly adjustments: string
  readonly minutes: Announcement['minutes']
}

export const announcement: AnnouncementWords = {
  places: {
    date: '[fecha]',
    time: '[hora]',
    venue: '[sede]',
    zone: '[zona]',
    adjustments: '[ajustes que se ofrecen]',
  },
  day: (date) => dayIn('es', date),
  list: (words) => new Intl.ListFormat('es').format(words),
  calendar: 'Apunte la cámara para agregarlo a su calendario.',
  invitation: (it) =>
    `${it.municipality} les invita: ${it.meeting}.

Entre vecinas, vecinos y municipio se escribe el plan de gobierno abierto: qué información se publica, cómo se participa, cómo se rinden cuentas. Cada propuesta se anota como se dice y recibe respuesta.

Cuándo: ${it.date}, a las ${it.time}${it.minutes ? ` (unos ${it.minutes} minutos)` : ''}.
Dónde: ${it.venue}, ${it.zone}.${it.groups ? `\nLlamamos en especial a: ${it.groups}.` : ''}
Para poder venir y participar hay: ${it.adjustments}.

No hace falta inscribirse ni dar el nombre.`,
  radio: (it) =>
    `${it.municipality} les invita: ${it.meeting}. Es el ${it.date}, a las ${it.time}, en ${it.venue}, ${it.zone}. Vamos a proponer y a votar qué compromisos de gobierno abierto toma el municipio.${it.groups ? ` Esperamos en especial a: ${it.groups}.` : ''} Para poder venir hay: ${it.adjustments}. No hace falta inscribirse. Repetimos: ${it.date}, a las ${it.time}, en ${it.venue}.`,
  poster: (it) =>
    `Su propuesta, como usted la dice
${it.meeting}
${it.date}, ${it.time}
${it.venue}, ${it.zone}
Proponga y vote los compromisos de gobierno abierto de ${it.municipality}.${it.groups ? `\nLlamamos en especial a: ${it.groups}.` : ''}
Hay: ${it.adjustments}.
No hace falta inscribirse ni dar el nombre.`,
}

/** «sábado, 25 de abril», the same on every tablet: the day of the plan, not of a time zone. */
export function dayIn(language: 'es' | 'en' | 'pt', date: string): string {
  return new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
    .format(new Date(`${date}T12:00:00Z`))
    .replace(',', '')
}
