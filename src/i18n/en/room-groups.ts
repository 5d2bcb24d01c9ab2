import type { RoomGroupsWords } from '../es/room-groups.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('en')

export const roomGroups: RoomGroupsWords = {
  title: 'Group with the room',
  headline: 'Which ones say the same?',
  text: 'Mark those that the room wants together. The originals stay in view, in their own words.',
  single: (n) =>
    count(n, {
      one: '1 proposal by itself',
      other: '# proposals by themselves',
      zero: 'None by itself',
    }),
  groups: (n) => count(n, { one: '1 group', other: '# groups', zero: 'No groups yet' }),
  none: 'There are no proposals in this meeting yet.',
  allGrouped: 'Every proposal is in a group.',
  chosen: (n) => count(n, { one: '1 marked', other: '# marked', zero: 'None marked' }),
  join: 'Put together',
  joinTitle: 'A new group',
  groupTitle: 'What the group is called',
  addTo: 'Add to a group',
  addToNamed: (title) => `Add to “${title}”`,
  clear: 'Unmark all',
  alike: 'They look alike',
  alikeText: 'It is a suggestion: the room decides.',
  chooseAlike: 'Mark these',
  share: (words) => `They share: ${words}`,
  rename: 'Change the name',
  renameGroup: (title) => `Change the name of “${title}”`,
  takeOut: 'Take out',
  takeOutOf: (text) => `Take out of the group: ${text}`,
  dissolve: 'Undo the group',
  dissolveGroup: (title) => `Undo the group “${title}”`,
  left: 'Were here and are not any more:',
  dissolved: 'Groups that were undone',
  joined: (title) => `They are together in “${title}”.`,
  added: (title) => `They are in “${title}” now.`,
  tookOut: 'It is not in the group any more.',
  wasDissolved: (title) => `“${title}” was undone.`,
  renamed: 'Name changed.',
  contested: 'Two tablets put it into different groups while apart. Choose where it stays:',
  noGroup: 'In none',
  titleConflict: 'Two tablets changed the name while apart. Choose:',
  refusals: {
    'too-few': 'To put together, mark two or more.',
    'title-empty': 'The name of the group is missing.',
    'title-too-long': 'The name is too long: write 120 letters or fewer.',
  },
  voteFrom: 'From the groups of the room',
  roomJoined: 'The meeting put them together',
}
