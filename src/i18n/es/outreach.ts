import type { Announced } from '../../domain/strategy/announcement.ts'
import type { OutreachChannel, OutreachRefusal } from '../../domain/strategy/outreach.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('es')

export const outreach = {
  title: 'Difusión del encuentro',
  piece: { invitation: 'Invitación', radio: 'Radio', poster: 'Afiche' },
  pieces: 'Qué se prepara',
  language: 'Idioma del texto',
  languages: { es: 'Español', en: 'Inglés', pt: 'Portugués' },
  text: 'Texto, se puede cambiar',
  textHint: 'Los cambios quedan en esta tableta hasta que la borre.',
  posterHint: 'La primera línea es el título del afiche.',
  proposed: 'Volver al texto propuesto',
  missing: (things: string) =>
    `En el plan falta: ${things}. En el texto queda un lugar entre corchetes.`,
  announced: {
    date: 'la fecha',
    time: 'la hora',
    venue: 'la sede',
    zone: 'la zona',
    adjustments: 'los ajustes que se ofrecen',
  } satisfies Record<Announced, string>,
  unsaid: (things: string) =>
    `El texto cambiado a mano ya no dice ${things} como está en el plan. Revíselo antes de imprimir.`,
  complete: 'Completar la estrategia',
  print: 'Imprimir',
  calendar: 'Guardar para el calendario',
  calendarCode: 'Código para agregar el encuentro al calendario del teléfono',
  done: 'Lo que se hizo para difundir',
  nothing: 'Todavía no se anotó nada.',
  channel: 'Por dónde',
  channels: {
    'in-person': 'En persona',
    radio: 'Radio',
    noticeboard: 'Cartelera',
    messaging: 'Mensajes',
    social: 'Redes',
    phone: 'Teléfono',
    mail: 'Correo',
    web: 'Web',
    office: 'Oficina',
  } satisfies Record<OutreachChannel, string>,
  what: 'Qué se difundió',
  whatHint: 'Por ejemplo: aviso de 30 segundos, dos veces por día',
  date: 'Fecha',
  zone: 'Zona',
  wholePlan: 'Todo el municipio',
  reach: 'Alcance estimado, en personas',
  reached: (n: number) => count(n, { one: 'cerca de 1 persona', other: 'cerca de # personas' }),
  invited: (names: string) => `Con invitación a: ${names}`,
  add: 'Anotar',
  withdraw: 'Quitar',
  withdrawn: 'Se quitó de la lista.',
  uninvited: 'De mucho interés, sin invitar',
  uninvitedHint:
    'Según los mapas de actores que esta tableta puede leer. Marque a quién se invitó y anótelo.',
  uninvitedNone: 'De los mapas de actores que esta tableta puede leer, no falta invitar a nadie.',
  readOnly: 'Solo Coordinación anota acá; esta tableta lo puede leer.',
  refused: {
    'empty-piece': 'Escriba qué se difundió, o marque a quién se invitó.',
    'too-long': 'El texto es demasiado largo.',
    'date-malformed': 'Elija una fecha.',
    'reach-malformed': 'El alcance es un número entero.',
  } satisfies Record<OutreachRefusal, string>,
}
