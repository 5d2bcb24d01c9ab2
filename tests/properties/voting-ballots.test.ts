import fc from 'fast-check'
import { expect } from 'vitest'
import type { Countable } from '../../src/domain/voting/method.ts'
import type { MethodId } from '../../src/domain/voting/method-rules.ts'
import { methodOf } from '../../src/domain/voting/methods/index.ts'
import { tally } from '../../src/domain/voting/tally.ts'
import { PROFILES, type Profile, profilesOf, renameBallot } from '../voting-profiles.ts'
import { asGroups, type Count, misread, prove, spoil } from './prove.ts'

/** What ballots a count sees, and that it sees no more of them: voting guide §4, P1, P2, P5, P12, P16. */

const WITH_BALLOTS = [
  'dots',
  'approval',
  'score',
  'criteria',
  'ranked',
  'proportional',
  'consent',
] as const satisfies readonly MethodId[]
const anyProfile = profilesOf(...WITH_BALLOTS)
const classOf = (config: Countable, ballot: unknown) =>
  methodOf(config.method).classify(config, ballot).class

const shuffled = anyProfile.chain(({ config, ballots }) =>
  fc.record({
    config: fc.constant(config),
    ballots: fc.constant(ballots),
    order: fc.shuffledSubarray([...ballots], { minLength: ballots.length }),
  }),
)

prove<Count, unknown>('P1 anonymity: permuting ballots changes nothing', {
  product: tally,
  mutants: {
    'counts the first ballot twice': misread((ballots) => [...ballots.slice(0, 1), ...ballots]),
    'loses the last ballot': misread((ballots) => ballots.slice(0, -1)),
    'breaks ties by who was backed first': spoil(({ ranking }, _config, ballots) => {
      const text = JSON.stringify(ballots)
      return {
        ranking: [...ranking].map((g) => [...g].sort((a, b) => text.indexOf(a) - text.indexOf(b))),
      }
    }),
  },
  property: (count) =>
    fc.property(shuffled, ({ config, ballots, order }) => {
      expect(count(config, order)).toEqual(count(config, ballots))
    }),
})

prove<Count, unknown>('P2 neutrality: renaming options renames the result', {
  product: tally,
  mutants: {
    'breaks ties by the alphabet': spoil(({ ranking }) => ({
      ranking: ranking.flatMap((group) => [...group].sort().map((id) => [id])),
    })),
    'reads ids as numbers': spoil(({ ranking }) => ({
      ranking: ranking.map((g) => g.filter((id) => !/^\d+$/.test(id))).filter((g) => g.length > 0),
    })),
    'leaves out ids that are names in JavaScript': spoil(({ totals }) => ({
      totals: Object.fromEntries(Object.entries(totals).filter(([id]) => !(id in {}))),
    })),
  },
  property: (count) =>
    fc.property(anyProfile, ({ config, ballots }) => {
      const clean = ballots.filter((ballot) => classOf(config, ballot) !== 'invalid')
      const names = new Map(config.options.map(({ id }, at, { length }) => [id, `n${length - at}`]))
      const name = (id: string) => names.get(id) ?? 'nobody'
      const options = config.options.map(({ id }) => ({ id: name(id) }))
      const before = count(config, clean)
      const after = count(
        { ...config, options },
        clean.map((ballot) => renameBallot(ballot, name)),
      )
      expect(asGroups(after.ranking)).toEqual(
        asGroups(before.ranking.map((group) => group.map(name))),
      )
      expect(after.totals).toEqual(renameBallot(before.totals, name))
      expect(after.supporters).toEqual(renameBallot(before.supporters, name))
      expect(after.counts).toEqual(before.counts)
    }),
})

prove<Count, unknown>('P5 blank ballots change only the counts', {
  product: tally,
  mutants: {
    'takes a blank ballot for a valid one': spoil(({ counts }) => ({
      counts: { ...counts, valid: counts.valid + counts.blank, blank: 0 },
    })),
    'takes means over all who came': spoil(({ totals, counts }) => ({
      totals: Object.fromEntries(
        Object.entries(totals).map(([id, total]) => [id, `${total}/${counts.cast}`]),
      ),
    })),
    'lets an option without support tie when many abstain': spoil(({ ranking, counts }) =>
      counts.blank > counts.valid ? { ranking: [ranking.flat()] } : {},
    ),
  },
  property: (count) =>
    fc.property(anyProfile, fc.integer({ min: 1, max: 40 }), ({ config, ballots }, more) => {
      const { blank } = methodOf(config.method)
      const before = count(config, ballots)
      const added = Array.from({ length: 2 * more }, (_, at) => (at % 2 === 0 ? blank : null))
      const { cast, blank: blanks } = before.counts
      expect(count(config, [...ballots, ...added])).toEqual({
        ...before,
        counts: { ...before.counts, cast: cast + 2 * more, blank: blanks + 2 * more },
      })
    }),
})

/** Without a fixed number of grades that an option needs: twice as many people are more. */
const freeOfNumbers = anyProfile.map(({ config, ballots }): Profile => {
  const { minRaters, ...rules } = config.rules as { minRaters?: unknown }
  return {
    config: {
      ...config,
      rules: minRaters === 'half' ? config.rules : (rules as typeof config.rules),
    },
    ballots,
  }
})

prove<Count, unknown>('P12 duplication: every ballot twice gives the same ranking', {
  product: tally,
  mutants: {
    'leaves out what fewer than three back': spoil(({ ranking, supporters }) => ({
      ranking: ranking
        .map((group) => group.filter((id) => (supporters[id] ?? 0) >= 3))
        .filter((group) => group.length > 0),
    })),
    'turns round when many come': spoil(({ ranking, counts }) =>
      counts.cast > 30 ? { ranking: [...ranking].reverse() } : {},
    ),
  },
  property: (count) =>
    fc.property(freeOfNumbers, ({ config, ballots }) => {
      expect(count(config, [...ballots, ...ballots]).ranking).toEqual(
        count(config, ballots).ranking,
      )
    }),
})

const withInvalid = profilesOf(...WITH_BALLOTS, 'hands')

prove<Count, unknown>('P16 invalid ballots never change a total', {
  product: tally,
  mutants: {
    'cuts points down to the cap': misread((ballots, config) =>
      ballots.map((ballot) => cutDown(config, ballot)),
    ),
    'drops marks that it does not know': misread((ballots, { options }) =>
      ballots.map((ballot) =>
        Array.isArray(ballot)
          ? ballot.filter((one) => options.some(({ id }) => id === one))
          : ballot,
      ),
    ),
    'takes invalid ballots into the mean': spoil(({ totals, counts }) => ({
      totals: Object.fromEntries(
        Object.entries(totals).map(([id, total]) => [id, `${total}/${counts.cast}`]),
      ),
    })),
  },
  property: (count) =>
    fc.property(withInvalid, ({ config, ballots }) => {
      const valid = ballots.filter((ballot) => classOf(config, ballot) !== 'invalid')
      const all = count(config, ballots)
      const clean = count(config, valid)
      expect(all.totals).toEqual(clean.totals)
      expect(all.ranking).toEqual(clean.ranking)
      expect(all.detail).toEqual(clean.detail)
      expect(all.counts.invalid).toBe(ballots.length - valid.length)
    }),
})

function cutDown({ method, rules }: Countable, ballot: unknown): unknown {
  if (method !== 'dots' || typeof ballot !== 'object' || ballot === null) return ballot
  const { cap = 1, dots } = rules as { cap?: number; dots: number }
  return Object.fromEntries(
    Object.entries(ballot).map(([id, points]) => [id, Math.min(Number(points), cap, dots)]),
  )
}

const sparse = fc
  .tuple(
    fc.oneof(...Object.values(PROFILES)),
    fc.constantFrom('none', 'blank', 'alike', 'one option'),
    fc.integer({ min: 1, max: 5 }),
  )
  .map(([{ config, ballots }, kind, n]): Profile => {
    const [first = null] = ballots
    const of = (ballot: unknown) => Array.from({ length: n }, () => ballot)
    if (kind === 'none') return { config, ballots: [] }
    if (kind === 'blank') return { config, ballots: of(null) }
    if (kind === 'alike') return { config, ballots: of(first) }
    return { config: { ...config, options: config.options.slice(0, 1) }, ballots }
  })

prove<Count, unknown>('P14 one option, no ballots, only blanks, all alike: a defined result', {
  product: tally,
  mutants: {
    'divides by the number of ballots': spoil(({ totals, counts }) => ({
      totals: Object.fromEntries(Object.keys(totals).map((id) => [id, 1 / counts.valid])),
    })),
    'expects a first ballot': misread((ballots) => {
      if ((ballots[0] ?? null) === null) throw new RangeError('no first ballot')
      return ballots
    }),
    'has no result without ballots': spoil((right, _config, ballots) =>
      ballots.length === 0 ? { totals: {} } : right,
    ),
  },
  property: (count) =>
    fc.property(sparse, ({ config, ballots }) => {
      const { totals, ranking, counts } = count(config, ballots)
      const ids = config.options.map(({ id }) => id)
      expect(counts.cast).toBe(ballots.length)
      expect(new Set(ranking.flat()).size).toBe(ranking.flat().length)
      for (const id of ranking.flat()) expect(ids).toContain(id)
      if (config.method === 'consent') return
      expect(Object.keys(totals).sort()).toEqual([...ids].sort())
      for (const total of Object.values(totals)) {
        const isWritten = total === null || typeof total === 'string' || Number.isSafeInteger(total)
        expect(isWritten).toBe(true)
      }
    }),
})
