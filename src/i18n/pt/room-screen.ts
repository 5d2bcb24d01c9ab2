import type { RoomScreenWords } from '../es/room-screen.ts'

export const roomScreen: RoomScreenWords = {
  modes: 'O que se mostra',
  agenda: 'Agenda',
  proposals: 'Propostas',
  groups: 'Grupos',
  vote: 'Votação',
  leave: 'Sair',
  following: (name) => `Depois: ${name}`,
  last: 'É a última coisa de hoje',
  page: (page, of) => `${page} de ${of}`,
  forward: 'Adiante',
  back: 'Atrás',
  noProposals: 'Ainda não há propostas',
  noGroups: 'Ainda não há grupos',
  noAgenda: 'Boas-vindas',
  keys: 'Setas: virar a página. Números: mudar o que se mostra. Esc: sair.',
}
