import { expect, test } from 'vitest'
import { readExample } from '../../../tests/example-plan.ts'
import type { Birth } from '../records/record.ts'
import { ogpChecklist } from './ogp-checklist.ts'

const nothing = {
  plan: readExample().plan,
  records: [] as readonly Birth[],
  phasesDated: 0,
  announcements: 0,
  citizenProposals: 0,
  proposals: 0,
  pending: 0,
  progressReports: 0,
}
const met = (known: typeof nothing) =>
  ogpChecklist(known).flatMap(({ id, isMet }) => (isMet ? [id] : []))

test('a plan without records meets nothing, and no check is met by an absence', () => {
  expect(met(nothing)).toEqual([])
  expect(ogpChecklist(nothing).map(({ standard }) => standard)).toEqual([
    1, 1, 2, 2, 3, 3, 3, 3, 4, 4, 5,
  ])
})

test('records of the plan meet the checks they are evidence of, until they are taken back', () => {
  const member = (id: string, sector: string) => ({ kind: 'team-member', id, v: 1, sector })
  const records = [
    member('a', 'local-government'),
    member('b', 'citizens'),
    { kind: 'channel', id: 'c', v: 1, type: 'web' },
    { kind: 'release', id: 'd', v: 1, document: 'repository' },
    { kind: 'dissemination', id: 'e', v: 1, document: 'answers' },
    { kind: 'consultation', id: 'f', v: 1 },
  ]
  const known = { ...nothing, records, phasesDated: 8, proposals: 48, citizenProposals: 37 }
  expect(met(known)).toEqual([
    'forum',
    'site',
    'repository',
    'timeline',
    'input',
    'consulted',
    'reasoned',
    'answers',
  ])
  expect(met({ ...known, pending: 1 })).not.toContain('reasoned')
  const withdrawn = records.map((one) => ({ ...one, withdrawn: true }))
  expect(met({ ...nothing, records: withdrawn })).toEqual([])
})
