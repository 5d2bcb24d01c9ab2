import type { ActorViewsWords } from '../es/actor-views.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('en')
const list = new Intl.ListFormat('en')

export const actorViews: ActorViewsWords = {
  steps: 'Step by step',
  sociogram: 'Sociogram',
  stepsLabel: 'Steps of the map',
  step: {
    who: {
      name: 'Who?',
      question: 'Who has to do with this?',
      state: (n) => count(n, { one: '# actor', other: '# actors', zero: 'nobody yet' }),
    },
    links: {
      name: 'What links them?',
      question: 'What links them?',
      state: (n) => count(n, { one: '# relation', other: '# relations', zero: 'no relations' }),
    },
    goals: { name: 'What do they seek?', question: 'What does each actor seek?' },
    influence: { name: 'How much influence?', question: 'How much influence has each actor?' },
  },
  doneOf: (done, all) => `${done} of ${all}`,
  nextStep: (question) => `Next step: ${question}`,
  toBoard: 'See the board',
  enterAdds: 'Write a name and tap Add, or press Enter. The sector stays chosen.',
  alreadyThere: (name) => `“${name}” is on this map already.`,
  added: (name) => `“${name}” was added`,
  removeActor: (name) => `Remove: ${name}`,
  whoIsHere: 'Who is here',
  nobodyYet: 'Nobody yet. Add the first actor.',
  missing: (sectors) =>
    sectors.length === 0
      ? 'There is somebody of every sector.'
      : `Nobody yet of: ${list.format(sectors)}.`,
  oneKind: 'One kind of relation at a time',
  kindHints: {
    collaboration: 'They do things together.',
    dependence: 'The first needs the second.',
    information: 'The first informs the second.',
    funding: 'The first gives money to the second.',
    control: 'The first commands or oversees the second.',
    negotiation: 'They are looking for an agreement.',
    influence: 'The first changes the mind of the second.',
    conflict: 'They stand against each other.',
    none: 'The table knows that they have no dealings.',
  },
  kindCount: (kind, n) => `${kind} (${n})`,
  tapFirst: 'Tap the first actor.',
  tapSecond: (first) => `${first} … Now tap the second. Another tap on the same one lets go.`,
  fewActors: 'Linking takes two actors. Add them in the first step.',
  linked: (what) => `Noted: ${what}.`,
  alreadyLinked: (what) => `Noted already: ${what}.`,
  linksOf: (kind) => `Noted: ${kind}`,
  noneOfKind: 'No relation of this kind.',
  link: ({ type, from, to, way }) =>
    way === 'both' ? `${type}: ${from} with ${to}` : `${type}: from ${from} to ${to}`,
  pair: ({ from, to, way }) => (way === 'both' ? `${from} with ${to}` : `${from} towards ${to}`),
  positionOf: (name) => `Is ${name} in favour of what is talked about?`,
  positions: {
    'in-favour': 'In favour',
    neutral: 'Neutral',
    against: 'Against',
    unknown: 'Not known',
  },
  notPublished:
    'The position stays with the team: it is not shown on the wall and no file tells it, unless somebody asks for it when exporting.',
  interestOf: (name) => `How much interest has ${name}?`,
  influenceOf: (name) => `How much influence has ${name}?`,
  actorOf: (at, all) => `Actor ${at} of ${all}`,
  earlier: 'Back',
  later: 'Next actor',
  allSaid: 'Everybody has been talked about.',
  notSaid: 'open',
  sociogramLabel: 'Sociogram: who is linked with whom',
  sociogramKeys: 'Tap an actor to see its own. The arrow keys go to the one beside it.',
  sociogramEmpty: 'There are no actors on the map yet.',
  shapes: { triangle: 'authority', rectangle: 'organised', circle: 'not organised' },
  lines: 'Thick line: strong relation. Thin line: weak. With a cross: conflict.',
  nodeLabel: (name, sector, links) =>
    links.length === 0
      ? `${name}, ${sector}. No relations noted.`
      : `${name}, ${sector}. ${count(links.length, { one: '# relation', other: '# relations' })}: ${links.join('; ')}.`,
  inWords: 'The same map in words',
  alone: (names) => `No relations noted: ${list.format(names)}.`,
  linkStrength: (link, strength) => `${link} (${strength})`,
  linkSaid: (link, said) =>
    `${link}: ${said.map(({ strength, tables }) => `${strength} by ${tables}`).join('; ')}`,
  inTables: (numbers) =>
    numbers.length === 1 ? `table ${numbers[0]}` : `tables ${list.format(numbers.map(String))}`,
  show: 'Show on the wall',
  story: {
    place: (at, all) => `${at} of ${all}`,
    next: 'Next',
    back: 'Back',
    leave: 'Leave the wall',
    keys: 'Arrow keys or space bar: go on. Esc: leave.',
    who: 'Who is here',
    said: (strength, tables) => `${strength}, by ${tables}`,
    agree: 'Here the tables agree',
    agreeCount: (n) =>
      count(n, {
        one: 'They put # actor in the same place, or nearly.',
        other: 'They put # actors in the same place, or nearly.',
      }),
    gap: (name) => `What does the room think of ${name}?`,
    gapText: 'The tables do not agree. Nothing is averaged: it is talked over.',
    interest: 'Interest',
    influence: 'Influence',
    missing: 'Who is missing?',
    missingText: 'On no map is there anybody of:',
    nobodyMissing: 'There is somebody of every sector. Is anybody else missing?',
    levels: (interest, influence) => `interest ${interest}, influence ${influence}`,
    range: (min, max) => (min === max ? `${min}` : `${min} to ${max}`),
    unknown: 'not said',
    empty: 'No table has drawn its map yet.',
  },
}
