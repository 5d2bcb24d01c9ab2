import type { GroupRefusal } from '../../domain/room-groups/group-acts.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('es')

/** Putting proposals together with the room. */
export const roomGroups = {
  title: 'Agrupar con la sala',
  headline: '¿Cuáles dicen lo mismo?',
  text: 'Marque las que la sala quiera juntar. Las originales siguen a la vista, con sus palabras.',
  single: (n: number) =>
    count(n, { one: '1 propuesta suelta', other: '# propuestas sueltas', zero: 'Ninguna suelta' }),
  groups: (n: number) =>
    count(n, { one: '1 grupo', other: '# grupos', zero: 'Todavía no hay grupos' }),
  none: 'Todavía no hay propuestas en este encuentro.',
  allGrouped: 'Todas las propuestas están en un grupo.',
  chosen: (n: number) =>
    count(n, { one: '1 marcada', other: '# marcadas', zero: 'Ninguna marcada' }),
  join: 'Juntar',
  joinTitle: 'Un grupo nuevo',
  groupTitle: 'Cómo se llama el grupo',
  addTo: 'Agregar a un grupo',
  addToNamed: (title: string) => `Agregar a «${title}»`,
  clear: 'Desmarcar todas',
  alike: 'Se parecen',
  alikeText: 'Es una sugerencia: decide la sala.',
  chooseAlike: 'Marcar estas',
  share: (words: string) => `Comparten: ${words}`,
  rename: 'Cambiar el nombre',
  renameGroup: (title: string) => `Cambiar el nombre de «${title}»`,
  takeOut: 'Sacar',
  takeOutOf: (text: string) => `Sacar del grupo: ${text}`,
  dissolve: 'Deshacer el grupo',
  dissolveGroup: (title: string) => `Deshacer el grupo «${title}»`,
  left: 'Estuvieron acá y ya no:',
  dissolved: 'Grupos que se deshicieron',
  joined: (title: string) => `Quedaron juntas en «${title}».`,
  added: (title: string) => `Ahora están en «${title}».`,
  tookOut: 'Ya no está en el grupo.',
  wasDissolved: (title: string) => `«${title}» se deshizo.`,
  renamed: 'Nombre cambiado.',
  contested:
    'Dos tabletas la pusieron en grupos distintos mientras no se veían. Elija dónde queda:',
  noGroup: 'En ninguno',
  titleConflict: 'Dos tabletas cambiaron el nombre mientras no se veían. Elija:',
  refusals: {
    'too-few': 'Para juntar, marque dos o más.',
    'title-empty': 'Falta el nombre del grupo.',
    'title-too-long': 'El nombre es muy largo: escriba 120 letras o menos.',
  } satisfies Record<GroupRefusal, string>,
  voteFrom: 'De los grupos de la sala',
  roomJoined: 'El encuentro las juntó',
}

export type RoomGroupsWords = typeof roomGroups
