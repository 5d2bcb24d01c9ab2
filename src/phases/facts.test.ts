import { expect, test } from 'vitest'
import type { Actor } from '../domain/actors/actor.ts'
import { fatesFrom } from '../domain/merging/fates.ts'
import type { Meeting, MeetingCourse, Plan } from '../domain/process/plan.ts'
import type { Consolidated, Proposal } from '../domain/proposals/proposal.ts'
import type { Birth } from '../domain/records/record.ts'
import type { TotalsAct } from '../domain/voting/vote.ts'
import source from '../example/nueva-aurora-del-valle.json' with { type: 'json' }
import { translateExample } from '../example/translate.ts'
import type { DeviceId, PlanId } from '../lib/ids.ts'
import { readFacts } from './facts.ts'
import { PHASES } from './index.ts'
import { progressOf } from './phase.ts'

const { rooms } = translateExample(source, {
  plan: 'P'.repeat(43) as PlanId,
  devices: ['D1' as DeviceId, 'D2' as DeviceId],
})
const births = Object.values(rooms).flatMap((room) => room.births)
const fields = Object.values(rooms).flatMap((room) => room.fields)
const all = <B extends Birth>(kind: B['kind']) =>
  births.filter((birth): birth is B => birth.kind === kind)
const courses = new Map<string, MeetingCourse>()
for (const { id, field, value } of fields) {
  if (field !== 'fate') courses.set(id, { ...courses.get(id), [field]: value })
}

const [plan] = all<Plan>('plan')
if (plan === undefined) throw new Error('the example has no plan')
const facts = readFacts({
  plan,
  meetings: all<Meeting>('meeting'),
  courses,
  actors: all<Actor>('actor'),
  countedVotes: all<TotalsAct>('totals-act'),
  proposals: all<Proposal>('proposal'),
  fates: fatesFrom(fields.map(({ id, field, value }) => ({ id, [field]: value }))),
  consolidated: all<Consolidated>('consolidated'),
  publications: [],
})

test('the worked example counts its meetings, cards, votes and fates', () => {
  expect(facts).toMatchObject({
    scopeSettled: true,
    meetingsPlanned: { 'citizen-meeting': 5, launch: 1 },
    meetingsHeld: { 'citizen-meeting': 5, launch: 1 },
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

test('the worked example shows what is done, and what is missing, of the third phase', () => {
  expect(progressOf(PHASES[2], facts).map(({ id, state }) => `${id} ${state}`)).toEqual([
    '3.1 partly',
    '3.2 later',
    '3.3 shown',
    '3.4 shown',
    '3.5 missing',
  ])
})
