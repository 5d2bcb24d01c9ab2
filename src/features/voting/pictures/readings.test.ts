import { expect, test } from 'vitest'
import { tally } from '../../../domain/voting/tally.ts'
import type { RankedDetail } from '../../../domain/voting/tally-result.ts'
import { readingsDiffer } from './readings.ts'

const options = ['a', 'b', 'c'].map((id) => ({ id }))

function detailOf(ballots: readonly unknown[]): RankedDetail {
  const { detail } = tally({ method: 'ranked', rules: { reading: 'borda' }, options }, ballots)
  if (detail?.kind !== 'ranked') throw new Error('no detail of rankings')
  return detail
}

test('a majority that puts one first and a minority that puts it last: points and duels differ', () => {
  const three = [['a'], ['b'], ['c']]
  const two = [['b'], ['c'], ['a']]
  const detail = detailOf([three, three, three, two, two])
  expect(readingsDiffer(detail, 1)).toBe(true)
  expect(readingsDiffer(detail, 2)).toBe(false)
  expect(readingsDiffer(detail, 3)).toBe(false)
})

test('the same tie at the cut is no difference', () => {
  const detail = detailOf([
    [['a'], ['b'], ['c']],
    [['b'], ['a'], ['c']],
  ])
  expect(readingsDiffer(detail, 1)).toBe(false)
})
