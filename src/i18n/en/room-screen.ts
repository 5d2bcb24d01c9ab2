import type { RoomScreenWords } from '../es/room-screen.ts'

export const roomScreen: RoomScreenWords = {
  modes: 'What is shown',
  agenda: 'Agenda',
  proposals: 'Proposals',
  groups: 'Groups',
  vote: 'Vote',
  leave: 'Leave',
  following: (name) => `Then: ${name}`,
  last: 'It is the last thing today',
  page: (page, of) => `${page} of ${of}`,
  forward: 'Forward',
  back: 'Back',
  noProposals: 'No proposals yet',
  noGroups: 'No groups yet',
  noAgenda: 'Welcome',
  keys: 'Arrows: turn the page. Numbers: change what is shown. Esc: leave.',
}
