import { expect, test } from 'vitest'
import { readExample } from '../../tests/example-plan.ts'
import { readFacts } from './facts.ts'
import { PHASES } from './index.ts'
import { progressOf } from './phase.ts'

const example = readExample()
const facts = readFacts({ ...example, countedVotes: example.totalsActs, publications: [] })

test('the worked example counts its meetings, cards, votes and fates', () => {
  expect(facts).toMatchObject({
    scopeSettled: true,
    meetingsPlanned: { 'citizen-meeting': 5, launch: 1 },
    meetingsHeld: { 'citizen-meeting': 5, launch: 1 },
    zones: 5,
    zonesCovered: 5,
    encountersAnnounced: 0,
    votesCounted: { 'citizen-meeting': 5 },
    actorCards: 15,
    actorCardsPlaced: 15,
    proposals: 48,
    proposalsOfOfficials: 11,
    consolidated: 28,
    reportsPrinted: {},
  })
  expect(facts.fates.total).toBe(48)
})

test('a meeting that is open was not held, and an unplaced card is not placed', () => {
  const { courses, actors } = example
  const [meeting] = example.meetings
  const [actor, ...others] = actors
  if (meeting === undefined || actor === undefined) throw new Error('an empty example')
  const seen = readFacts({
    ...example,
    courses: new Map([...courses, [meeting.id, { state: 'open' as const }]]),
    actors: [{ ...actor, interest: null }, { ...actor, withdrawn: true }, ...others],
    countedVotes: [],
    publications: [],
  })
  expect(seen.meetingsHeld.presentation).toBe(undefined)
  expect([seen.actorCards, seen.actorCardsPlaced]).toEqual([15, 14])
})

test('the worked example shows what is done, and what is missing, of the third phase', () => {
  expect(progressOf(PHASES[2], facts).map(({ id, state }) => `${id} ${state}`)).toEqual([
    '3.1 shown',
    '3.2 missing',
    '3.3 shown',
    '3.4 shown',
    '3.5 missing',
  ])
})
