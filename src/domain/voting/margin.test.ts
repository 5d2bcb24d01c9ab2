import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PROFILES, PROPERTY } from '../../../tests/voting-profiles.ts'
import { margin } from './margin.ts'
import type { ScoreRules } from './method-rules.ts'
import { isSameSelection } from './select.ts'
import { tally } from './tally.ts'

const options = ['a', 'b', 'c'].map((id) => ({ id }))
const dots = { method: 'dots', rules: { dots: 3, cap: 2 }, options, k: 1 } as const

describe('the margin of a sum', () => {
  const counted = { totals: { a: 20, b: 13, c: 0 }, ranking: [['a'], ['b'], ['c']] }
  const verdict = (lostOrExtra: number, altered: number, k = 1) =>
    margin({ config: { ...dots, k }, tally: counted, lostOrExtra, altered })

  it('is firm while what went wrong cannot close the gap', () => {
    // P = 2 and the gap is 7: three lost ballots move 6, one altered and one lost 6, two altered 8.
    expect(verdict(3, 0)).toBe('firm')
    expect(verdict(4, 0)).toBe('sensitive')
    expect(verdict(1, 1)).toBe('firm')
    expect(verdict(0, 2)).toBe('sensitive')
  })

  it('looks at the cut, and at nothing when nobody is left out', () => {
    expect(verdict(6, 0, 2)).toBe('firm')
    expect(verdict(7, 0, 2)).toBe('sensitive')
    expect(verdict(99, 99, 3)).toBe('firm')
  })

  it('is sensitive in a tie as soon as anything went wrong, and not before', () => {
    const tied = { totals: { a: 1, b: 1, c: 0 }, ranking: [['a', 'b'], ['c']] }
    const of = (lostOrExtra: number) =>
      margin({ config: dots, tally: tied, lostOrExtra, altered: 0 })
    expect(of(0)).toBe('firm')
    expect(of(1)).toBe('sensitive')
  })

  it('counts halves of Borda exactly', () => {
    const config = { method: 'ranked', rules: { reading: 'borda' }, options } as const
    const halves = { totals: { a: '9/2', b: '5/2', c: 0 }, ranking: [['a'], ['b'], ['c']] }
    const sources = { config, tally: halves, altered: 0 }
    expect(margin({ ...sources, lostOrExtra: 1 })).toBe('sensitive')
    const wide = { ...halves, totals: { ...halves.totals, a: 5 } }
    expect(margin({ ...sources, tally: wide, lostOrExtra: 1 })).toBe('firm')
  })

  it('is never firm where one ballot more or less would select others', () => {
    fc.assert(
      fc.property(
        fc.oneof(PROFILES.dots, PROFILES.approval, summed, borda),
        fc.nat(),
        fc.integer({ min: 1, max: 3 }),
        ({ config, ballots }, which, k) => {
          if (ballots.length === 0) return
          const right = tally(config, ballots)
          const less = tally(config, ballots.toSpliced(which % ballots.length, 1))
          const verdict = margin({
            config: { ...config, k },
            tally: right,
            lostOrExtra: 1,
            altered: 0,
          })
          if (!isSameSelection(right.ranking, less.ranking, k)) expect(verdict).toBe('sensitive')
        },
      ),
      PROPERTY,
    )
  })
})

const summed = PROFILES.score.map(({ config, ballots }) => ({
  config: { ...config, rules: { ...(config.rules as ScoreRules), aggregate: 'sum' as const } },
  ballots,
}))
const borda = PROFILES.ranked.map(({ config, ballots }) => ({
  config: { ...config, rules: { reading: 'borda' as const } },
  ballots,
}))

describe('the margin of a count that is no sum', () => {
  const config = { method: 'proportional', rules: {}, options, k: 1 } as const
  const certain = [['a'], ['a'], ['b']]
  const recount = (some: readonly unknown[]) => tally(config, [...certain, ...some])
  const of = (doubtful: readonly unknown[], lostOrExtra = 0) =>
    margin({ config, tally: recount([]), lostOrExtra, altered: 0, doubtful, recount })

  it('counts every combination of the doubtful ballots', () => {
    expect(of([['a'], ['c']])).toBe('firm')
    expect(of([['b'], ['b']])).toBe('sensitive')
  })

  it('is not assessed where nothing is known of a ballot, or too many are in doubt', () => {
    expect(of([['a']], 1)).toBe('not-assessed')
    expect(of(Array.from({ length: 11 }, () => ['a']))).toBe('not-assessed')
    expect(
      margin({ config, tally: recount([]), lostOrExtra: 0, altered: 0, doubtful: [['a']] }),
    ).toBe('not-assessed')
  })

  it('is that of every method without sums, and of meetings that weigh the same', () => {
    const tallied = { totals: { a: 9, b: 0 }, ranking: [['a'], ['b']] }
    const of = (config: Parameters<typeof margin>[0]['config']) =>
      margin({ config, tally: tallied, lostOrExtra: 1, altered: 0 })
    expect(of({ ...dots, pooling: 'meeting' })).toBe('not-assessed')
    const mean = { min: 1, max: 5, aggregate: 'mean' } as const
    expect(of({ method: 'score', rules: mean, options })).toBe('not-assessed')
    expect(of({ method: 'ranked', rules: { reading: 'schulze' }, options })).toBe('not-assessed')
    expect(of({ method: 'consent', rules: {}, options })).toBe('not-assessed')
  })
})
