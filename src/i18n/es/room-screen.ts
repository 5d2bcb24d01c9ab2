/** What hangs on the wall. */
export const roomScreen = {
  modes: 'Qué se muestra',
  agenda: 'Agenda',
  proposals: 'Propuestas',
  groups: 'Grupos',
  vote: 'Votación',
  leave: 'Salir',
  following: (name: string) => `Después: ${name}`,
  last: 'Es lo último de hoy',
  page: (page: number, of: number) => `${page} de ${of}`,
  forward: 'Adelante',
  back: 'Atrás',
  noProposals: 'Todavía no hay propuestas',
  noGroups: 'Todavía no hay grupos',
  noAgenda: 'Bienvenidas y bienvenidos',
  keys: 'Flechas: pasar página. Números: cambiar lo que se muestra. Esc: salir.',
}

export type RoomScreenWords = typeof roomScreen
