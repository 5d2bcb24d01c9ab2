import fc from 'fast-check'
import { expect } from 'vitest'
import type { Countable, Pile } from '../../src/domain/voting/method.ts'
import type { CriteriaRules, DotsRules } from '../../src/domain/voting/method-rules.ts'
import { methodOf } from '../../src/domain/voting/methods/index.ts'
import { tally, tallyPiles } from '../../src/domain/voting/tally.ts'
import type { Tally } from '../../src/domain/voting/tally-result.ts'
import {
  add,
  type Exact,
  fromExact,
  multiply,
  type Rational,
  ratio,
  toExact,
  ZERO,
} from '../../src/lib/rational.ts'
import { asPiles, PROFILES, type Profile, profilesOf } from '../voting-profiles.ts'
import { asGroups, type Count, misread, prove, spoil } from './prove.ts'

/** What totals are made of: voting guide §4, P3, P4 and P13. */

const read = (total: Exact | undefined) => fromExact(total ?? 0)
const sumOf = (totals: Tally['totals']) =>
  Object.values(totals).reduce((sum, total) => add(sum, read(total)), ZERO)
const whole = (n: number) => ratio(n)
const times = (totals: Tally['totals'], by: Rational) =>
  Object.fromEntries(
    Object.entries(totals).map(([id, total]) => [id, toExact(multiply(read(total), by))]),
  )
const addCounts = (a: Tally['counts'], b: Tally['counts']) => ({
  cast: a.cast + b.cast,
  valid: a.valid + b.valid,
  blank: a.blank + b.blank,
  invalid: a.invalid + b.invalid,
})

prove<Count, unknown>('P3 conservation: ballots and points are all accounted for', {
  product: tally,
  mutants: {
    'leaves invalid ballots out of the cast ones': spoil(({ counts }) => ({
      counts: { ...counts, cast: counts.valid + counts.blank },
    })),
    'scales unspent points up': spoil(({ totals, counts }, { method, rules }) =>
      method === 'dots' && counts.valid > 0
        ? { totals: times(totals, ratio((rules as DotsRules).dots)) }
        : {},
    ),
    'marks an option once too often': spoil(({ totals }, { method, options }) => {
      const first = options[0]?.id ?? ''
      return method === 'approval'
        ? { totals: { ...totals, [first]: Number(totals[first]) + 1 } }
        : {}
    }),
    'gives Borda points from 1': spoil(({ totals, counts }, { method }) =>
      method === 'ranked'
        ? {
            totals: Object.fromEntries(
              Object.entries(totals).map(([id, n]) => [
                id,
                toExact(add(read(n), whole(counts.valid))),
              ]),
            ),
          }
        : {},
    ),
    'takes a tie for a win of both': spoil(({ detail, counts }) =>
      detail?.kind === 'ranked'
        ? {
            detail: {
              ...detail,
              pairwise: detail.pairwise.map((row, a) =>
                row.map((n, b) =>
                  a === b ? 0 : n + counts.valid - (detail.pairwise[b]?.[a] ?? 0),
                ),
              ),
            },
          }
        : {},
    ),
  },
  property: (count) =>
    fc.property(fc.oneof(...Object.values(PROFILES)), ({ config, ballots }) => {
      const { counts, totals, detail } = count(config, ballots)
      const { cast, valid, blank, invalid } = counts
      expect(cast).toBe(ballots.length)
      expect(valid + blank + invalid).toBe(cast)
      const m = config.options.length
      const written = writtenBallots(config, ballots)
      if (config.method === 'dots' || config.method === 'approval') {
        const spent = written.flatMap((ballot) =>
          Array.isArray(ballot) ? ballot.map(() => 1) : Object.values(ballot as object),
        ) as number[]
        expect(sumOf(totals)).toEqual(whole(spent.reduce((a, b) => a + b, 0)))
        const most = methodOf(config.method).mostInAll?.(config) ?? 0
        expect(Number(sumOf(totals).n)).toBeLessThanOrEqual(most * valid)
      }
      if (detail?.kind !== 'ranked') return
      expect(sumOf(totals)).toEqual(ratio(valid * m * (m - 1), 2))
      detail.pairwise.forEach((row, a) => {
        row.forEach((n, b) => {
          expect(n + (detail.pairwise[b]?.[a] ?? 0)).toBeLessThanOrEqual(valid)
        })
      })
    }),
})

function writtenBallots(config: Countable, ballots: readonly unknown[]): unknown[] {
  return ballots.flatMap((ballot) => {
    const judged = methodOf(config.method).classify(config, ballot)
    return judged.class === 'valid' ? [judged.ballot] : []
  })
}

const cut = profilesOf('dots', 'approval', 'score', 'ranked', 'proportional', 'consent').chain(
  ({ config, ballots }) =>
    fc.record({
      config: fc.constant(config),
      ballots: fc.constant(ballots),
      at: fc.integer({ min: 0, max: ballots.length }),
    }),
)

prove<Count, unknown>('P4 additivity: two urns counted apart give what they give together', {
  product: tally,
  mutants: {
    'counts no more than twenty of an option': spoil(({ totals }) => ({
      totals: Object.fromEntries(
        Object.entries(totals).map(([id, n]) => [id, Number(n) > 20 ? 20 : (n ?? null)]),
      ),
    })),
    'gives the first option one more in every urn': spoil(({ totals }, { options }) => {
      const first = options[0]?.id ?? ''
      return { totals: { ...totals, [first]: toExact(add(read(totals[first]), whole(1))) } }
    }),
    'leaves the last ballot in the urn': misread((ballots) => ballots.slice(0, -1)),
    'adds up duels as shares': spoil(({ detail, counts }) =>
      detail?.kind === 'ranked'
        ? {
            detail: {
              ...detail,
              pairwise: detail.pairwise.map((row) => row.map((n) => n / Math.max(1, counts.valid))),
            },
          }
        : {},
    ),
  },
  property: (count) =>
    fc.property(cut, ({ config, ballots, at }) => {
      const a = count(config, ballots.slice(0, at))
      const b = count(config, ballots.slice(at))
      const both = count(config, ballots)
      expect(both.counts).toEqual(addCounts(a.counts, b.counts))
      for (const { id } of config.options) {
        expect(both.supporters[id]).toBe((a.supporters[id] ?? 0) + (b.supporters[id] ?? 0))
      }
      const [x, y, z] = [a.detail, b.detail, both.detail]
      const isMean =
        z?.kind === 'score' && 'aggregate' in config.rules && config.rules.aggregate === 'mean'
      if (!isMean && z?.kind !== 'consent') {
        for (const { id } of config.options) {
          expect(read(both.totals[id])).toEqual(add(read(a.totals[id]), read(b.totals[id])))
        }
      }
      if (x?.kind === 'score' && y?.kind === 'score' && z?.kind === 'score') {
        expect(z.sums).toEqual(x.sums.map((n, o) => n + (y.sums[o] ?? 0)))
        expect(z.raters).toEqual(x.raters.map((n, o) => n + (y.raters[o] ?? 0)))
      }
      if (x?.kind === 'ranked' && y?.kind === 'ranked' && z?.kind === 'ranked') {
        const sum = x.pairwise.map((row, o) => row.map((n, p) => n + (y.pairwise[o]?.[p] ?? 0)))
        expect(z.pairwise).toEqual(sum)
      }
      if (x?.kind === 'consent' && y?.kind === 'consent' && z?.kind === 'consent') {
        for (const [id, row] of Object.entries(z.levels)) {
          for (const [level, n] of Object.entries(row)) {
            expect(n).toBe((x.levels[id]?.[level] ?? 0) + (y.levels[id]?.[level] ?? 0))
          }
        }
      }
    }),
})

const MILLIARD = 1_000_000_000
type CountPiles = (config: Countable, piles: readonly Pile[]) => Tally

/** Numbers of grades are people: a milliard times as many people are always enough. */
const free = profilesOf(
  'dots',
  'approval',
  'score',
  'criteria',
  'ranked',
  'proportional',
  'consent',
).map(({ config, ballots }): Profile => {
  const { minRaters: _, ...rules } = config.rules as { minRaters?: unknown }
  return { config: { ...config, rules: rules as typeof config.rules }, ballots }
})

prove<CountPiles, unknown>('P13 exactness: whole numbers and fractions, whatever the size', {
  product: tallyPiles,
  mutants: {
    'divides in floating point': (config, piles) => {
      const right = tallyPiles(config, piles)
      const float = (total: Exact) => {
        const { n, d } = read(total)
        return Number(n) / Number(d)
      }
      return {
        ...right,
        totals: Object.fromEntries(Object.entries(right.totals).map(([id, t]) => [id, float(t)])),
      }
    },
    'rounds to thirty-two bits': (config, piles) => {
      const small = piles.map(({ n, ballot }) => ({ n: n | 0, ballot }))
      const right = tallyPiles(config, small)
      const totals = Object.entries(right.totals).map(([id, t]) => [
        id,
        typeof t === 'number' ? t | 0 : t,
      ])
      return { ...right, totals: Object.fromEntries(totals) }
    },
    'writes fractions as they come': (config, piles) => {
      const right = tallyPiles(config, piles)
      const twice = (total: Exact) =>
        typeof total === 'string' ? `${read(total).n * 2n}/${read(total).d * 2n}` : total
      return {
        ...right,
        totals: Object.fromEntries(Object.entries(right.totals).map(([id, t]) => [id, twice(t)])),
      }
    },
  },
  property: (count) =>
    fc.property(free, ({ config, ballots }) => {
      const small = count(config, asPiles(ballots))
      const many = ballots.map((ballot) => ({ n: MILLIARD, ballot }))
      const large = count(heavier(config), many)
      expect(asGroups(large.ranking)).toEqual(asGroups(small.ranking))
      for (const result of [small, large]) {
        for (const number of numbersOf(result)) expect(isExact(number)).toBe(true)
      }
      expect(large.counts.valid).toBe(small.counts.valid * MILLIARD)
      if (config.method === 'consent') return
      const isSum = config.method !== 'criteria' && !isMean(config)
      for (const { id } of config.options) {
        const expected = isSum
          ? multiply(read(small.totals[id]), whole(MILLIARD))
          : read(small.totals[id])
        expect(read(large.totals[id])).toEqual(expected)
      }
    }),
})

function isMean({ rules }: Countable): boolean {
  return 'aggregate' in rules && rules.aggregate === 'mean'
}

/** The same criteria at a milliard times their weights. */
function heavier(config: Countable): Countable {
  if (config.method !== 'criteria') return config
  const rules = config.rules as CriteriaRules
  const criteria = rules.criteria.map((one) => ({ ...one, weight: one.weight * MILLIARD }))
  return { ...config, rules: { ...rules, criteria } }
}

/** A whole number that JSON holds, or "p/q" in lowest terms. */
function isExact(value: unknown): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value)
  return typeof value === 'string' && toExact(fromExact(value)) === value
}

/** Every number and fraction of a result, wherever it stands. */
function numbersOf({ counts, totals, supporters, detail }: Tally): unknown[] {
  const fractions = [
    ...Object.values(totals),
    ...(detail?.kind === 'criteria' ? detail.means.flat() : []),
    ...(detail?.kind === 'proportional' ? detail.maxLoads : []),
  ].filter((total) => total !== null)
  const numbers: number[] = []
  JSON.stringify([counts, supporters, detail ?? null], (_key, value: unknown) => {
    if (typeof value === 'number') numbers.push(value)
    return value
  })
  return [...fractions, ...numbers]
}
