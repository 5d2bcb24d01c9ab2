import fc from 'fast-check'
import { expect } from 'vitest'
import { type Pool, pool } from '../../src/domain/voting/pool.ts'
import { countableOf, type PoolPart } from '../../src/domain/voting/pool-part.ts'
import { tallyPiles } from '../../src/domain/voting/tally.ts'
import { add, fromExact, ratio, toExact } from '../../src/lib/rational.ts'
import { asPiles, type Profile, profilesOf } from '../voting-profiles.ts'
import { asGroups, prove } from './prove.ts'

/** Several meetings: voting guide §4, P34. */

type PoolAll = (parts: readonly PoolPart[]) => Pool

const product: PoolAll = (parts) => {
  const pooled = pool(parts)
  if (!pooled.ok) throw new Error(pooled.refusal)
  return pooled.value
}

/** A meeting's part, counted from its ballots. */
function partOf(
  { config, ballots }: Profile,
  id: string,
  options = config.options.map((one) => one.id),
  times = 1,
): PoolPart {
  const piles = asPiles(ballots).map(({ n, ballot }) => ({ n: n * times, ballot }))
  const bare = { id, method: config.method, rules: config.rules, options, piles }
  const part = { ...bare, heads: 0, cast: 0, valid: 0, totals: {} }
  const { counts, totals, supporters, detail } = tallyPiles(countableOf(part), piles)
  const { cast, valid } = counts
  return { ...part, cast, valid, totals, supporters, ...(detail !== undefined && { detail }) }
}

const profiles = profilesOf(
  'dots',
  'approval',
  'score',
  'criteria',
  'ranked',
  'proportional',
  'consent',
)

/** Means without a fixed number of grades: what is enough for all may be too few for one meeting. */
const free = profiles.map(({ config, ballots }): Profile => {
  const { minRaters: _, ...rules } = config.rules as { minRaters?: unknown }
  return { config: { ...config, rules: rules as typeof config.rules }, ballots }
})

/** The first id sorts first, so that a proportional count meets its ties in the same order. */
const sorted = ({ config, ballots }: Profile): Profile => {
  const options = [...config.options].sort((a, b) => (a.id < b.id ? -1 : 1))
  return { config: { ...config, options }, ballots }
}

const meanOfMeans: PoolAll = (parts) => {
  const right = product(parts)
  return right.meeting === null ? right : { ...right, sum: right.meeting }
}

prove<PoolAll, unknown>('P34 the sum over any parts of a workshop is the workshop', {
  product,
  mutants: {
    'takes the mean of the meetings for the sum': meanOfMeans,
    'loses a meeting': (parts) => product(parts.length > 1 ? parts.slice(1) : parts),
    'adds up means': (parts) => {
      const right = product(parts)
      const { totals } = right.sum
      const add2 = (id: string) =>
        toExact(parts.reduce((sum, part) => add(sum, fromExact(part.totals[id] ?? 0)), ratio(0)))
      const summed = Object.fromEntries(Object.keys(totals).map((id) => [id, add2(id)]))
      return { ...right, sum: { ...right.sum, totals: summed } }
    },
  },
  property: (pooled) =>
    fc.property(
      profiles.map(sorted),
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 60, maxLength: 60 }),
      ({ config, ballots }, where) => {
        const at = (n: number) => ({ config, ballots: ballots.filter((_, b) => where[b] === n) })
        const parts = [0, 1, 2, 3].map((n) => partOf(at(n), `w${n}`))
        const { sum, cast, partial } = pooled(parts)
        const whole = tallyPiles(config, asPiles(ballots))
        expect(cast).toBe(ballots.length)
        expect(partial).toEqual([])
        expect(sum.totals).toEqual(whole.totals)
        expect(asGroups(sum.ranking)).toEqual(asGroups(whole.ranking))
        if (whole.detail?.kind === 'consent') {
          expect(sum.detail).toMatchObject({ levels: whole.detail.levels })
        }
        if (whole.detail?.kind === 'ranked') expect(sum.pairwise).toEqual(whole.detail.pairwise)
        if (whole.detail?.kind === 'proportional') expect(sum.detail).toEqual(whole.detail)
      },
    ),
})

const two = free.chain(({ config, ballots }) =>
  fc.record({
    one: fc.constant({ config, ballots }),
    other: fc.shuffledSubarray([...ballots]).map((some): Profile => ({ config, ballots: some })),
    times: fc.integer({ min: 2, max: 9 }),
  }),
)

prove<PoolAll, unknown>('P34 a meeting counts the same however many came to it', {
  product,
  mutants: {
    'weighs meetings by their ballots': (parts) => {
      const right = product(parts)
      return right.meeting === null ? right : { ...right, meeting: right.sum }
    },
    'divides by the ballots of all': (parts) => {
      const valid = parts.reduce((sum, part) => sum + part.valid, 0)
      return product(parts.map((part) => (part.valid > 0 ? { ...part, valid } : part)))
    },
  },
  property: (pooled) =>
    fc.property(two, ({ one, other, times }) => {
      const few = pooled([partOf(one, 'w1'), partOf(other, 'w2')])
      const many = pooled([partOf(one, 'w1', undefined, times), partOf(other, 'w2')])
      expect(many.meeting?.totals).toEqual(few.meeting?.totals)
      expect(asGroups(many.meeting?.ranking ?? [])).toEqual(asGroups(few.meeting?.ranking ?? []))
    }),
})

const additive = profilesOf('dots', 'approval', 'score', 'ranked').filter(
  ({ config }) => config.options.length > 1,
)

prove<PoolAll, unknown>('P34 an option that a meeting did not have is never 0 there', {
  product,
  mutants: {
    'takes a missing option for 0': (parts) => {
      const all = [...new Set(parts.flatMap(({ options }) => options))]
      return product(
        parts.map((part) => {
          const missing = all.filter((id) => !part.options.includes(id))
          const zero = Object.fromEntries(missing.map((id) => [id, 0]))
          return {
            ...part,
            options: [...part.options, ...missing],
            totals: { ...part.totals, ...zero },
          }
        }),
      )
    },
    'ranks it by its sum': (parts) => {
      const right = product(parts)
      const missing = right.partial.map(({ option }) => [option])
      return { ...right, sum: { ...right.sum, ranking: [...right.sum.ranking, ...missing] } }
    },
  },
  property: (pooled) =>
    fc.property(additive, ({ config, ballots }) => {
      const ids = config.options.map(({ id }) => id)
      const [missing = ''] = ids
      const all = partOf({ config, ballots }, 'w1')
      const without = partOf({ config, ballots: [] }, 'w2', ids.slice(1))
      const { sum, meeting, partial } = pooled([all, { ...without, valid: 7 }])
      expect(partial).toEqual([{ option: missing, meetings: 1 }])
      expect(sum.ranking.flat()).not.toContain(missing)
      const alone = pooled([all]).meeting?.totals ?? {}
      const now = meeting?.totals ?? {}
      expect(Object.entries(now).find(([id]) => id === missing)).toEqual(
        Object.entries(alone).find(([id]) => id === missing),
      )
    }),
})
