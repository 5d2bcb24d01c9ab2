import { expect, test } from 'vitest'
import { readExample } from '../../../tests/example-plan.ts'
import type { DeviceId } from '../../lib/ids.ts'
import type { Commitment, Milestone, Progress } from '../commitments/commitment.ts'
import { commitmentRows } from './commitment-rows.ts'

const commitment = (number: number, more: Partial<Commitment> = {}): Commitment => ({
  kind: 'commitment',
  id: `co${number}`,
  v: 1,
  number,
  title: `Compromiso ${number}`,
  axis: 'AIP',
  from: [],
  origins: [],
  device: 'TABLETA' as DeviceId,
  ...more,
})
const milestone = (id: string, commitment: string, end: string): Milestone => ({
  kind: 'milestone',
  id,
  v: 1,
  commitment,
  description: `Hito ${id}`,
  end,
  responsible: 'Obras',
})
const progress = (id: string, date: string, more: Partial<Progress>): Progress => ({
  kind: 'progress',
  id,
  v: 1,
  commitment: 'co1',
  date,
  level: 'limited',
  told: 'Empezó',
  ...more,
})

test('commitments leave by number with their latest level, their milestones by day, and no device', () => {
  const rows = commitmentRows({
    ...readExample(),
    commitments: [
      commitment(2),
      commitment(1, { budget: 'USD 18 000' }),
      commitment(3, { withdrawn: 'Sin presupuesto' }),
    ],
    milestones: [
      milestone('b', 'co1', '2027-06-30'),
      milestone('a', 'co1', '2027-01-31'),
      milestone('c', 'co3', '2027-01-31'),
    ],
    progress: [
      progress('p2', '2027-07-01', { level: 'substantial', evidence: 'https://x.example' }),
      progress('p1', '2027-01-01', {}),
      progress('p3', '2027-08-01', { level: 'complete', milestone: 'a' }),
    ],
  })
  expect(rows.commitments.map(({ number, level }) => [number, level])).toEqual([
    [1, 'substantial'],
    [2, null],
  ])
  expect(rows.milestones.map(({ description }) => description)).toEqual(['Hito a', 'Hito b'])
  expect(rows.evidence.map(({ date, milestone }) => [date, milestone])).toEqual([
    ['2027-01-01', null],
    ['2027-07-01', null],
    ['2027-08-01', 'Hito a'],
  ])
  expect(JSON.stringify(rows)).not.toContain('TABLETA')
})

test('a plan without commitments has none to tell', () => {
  expect(commitmentRows(readExample())).toEqual({ commitments: [], milestones: [], evidence: [] })
})
