import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawLot } from '../../src/domain/voting/lot.ts'
import type { Lot } from '../../src/domain/voting/method.ts'
import { selectWithLot } from '../../src/domain/voting/select.ts'
import { tally } from '../../src/domain/voting/tally.ts'
import { sha256Hex } from '../../src/lib/hash.ts'
import type { VoteId } from '../../src/lib/ids.ts'
import { PROFILES } from '../voting-profiles.ts'
import { type Count, prove } from './prove.ts'

/** The public lot: voting guide §4, P17 to P19. */

type Draw = (seed: string, vote: VoteId) => Lot
type Select = typeof selectWithLot

const ids = fc.uniqueArray(fc.string({ maxLength: 3 }), { maxLength: 9 })
const vote = 'v-1' as VoteId
const byKey =
  (keyOf: (seed: string, option: string, all: readonly string[]) => string): Draw =>
  (seed) =>
  (options) =>
    [...options].sort((a, b) => (keyOf(seed, a, options) < keyOf(seed, b, options) ? -1 : 1))

prove<Draw, unknown>('P17 the order of a lot hangs on seed, vote and option alone', {
  product: drawLot,
  mutants: {
    'hashes the whole list': byKey((seed, option, all) => sha256Hex(`${seed}${all}${option}`)),
    'hashes the place in the list': byKey((seed, option, all) =>
      sha256Hex(`${seed}${all.indexOf(option)}`),
    ),
    'turns the list by the dice': (seed) => (options) => {
      const by = Number.parseInt(sha256Hex(seed).slice(0, 6), 16) % Math.max(1, options.length)
      return [...options.slice(by), ...options.slice(0, by)]
    },
    'forgets the vote': byKey((seed, option) => sha256Hex(`${seed}${option}`)),
  },
  property: (draw) =>
    fc.property(ids, fc.string(), fc.nat(), (options, seed, which) => {
      const order = draw(seed, vote)(options)
      expect([...order].sort()).toEqual([...options].sort())
      expect(draw(seed, vote)([...options].reverse())).toEqual(order)
      const without = options.filter((_, at) => at !== which % Math.max(1, options.length))
      expect(draw(seed, vote)(without)).toEqual(order.filter((id) => without.includes(id)))
      // Six options and more are in the same order in another vote once in 720 times.
      if (options.length < 6) return
      const others = ['a', 'b', 'c'].map((name) => draw(seed, `${name}-2` as VoteId)(options))
      expect(others.some((other) => other.join('\n') !== order.join('\n'))).toBe(true)
    }),
})

const grouped = fc
  .array(fc.integer({ min: 1, max: 4 }), { maxLength: 6 })
  .map((sizes) => sizes.map((size, g) => Array.from({ length: size }, (_, at) => `o${g}-${at}`)))

prove<Select, unknown>('P18 no lot is asked unless a group crosses the cut, and then once', {
  product: selectWithLot,
  mutants: {
    'draws for every tie': (ranking, k, lot) => {
      const order = ranking.flatMap((group) => (group.length > 1 ? lot(group) : group))
      return { selected: order.slice(0, k), lotGroup: selectWithLot(ranking, k, lot).lotGroup }
    },
    'draws in any case': (ranking, k, lot) => {
      lot(ranking.flat())
      return selectWithLot(ranking, k, lot)
    },
    'never draws': (ranking, k, lot) => {
      const { lotGroup } = selectWithLot(ranking, k, lot)
      return { selected: ranking.flat().slice(0, k), lotGroup }
    },
  },
  property: (select) =>
    fc.property(grouped, fc.integer({ min: 0, max: 20 }), (ranking, k) => {
      const asked: string[][] = []
      const { selected, lotGroup } = select(ranking, k, (options) => {
        asked.push([...options])
        return [...options].reverse()
      })
      let before = 0
      const crossing = ranking.find((group) => {
        const crosses = before < k && before + group.length > k
        before += group.length
        return crosses
      })
      // The product under test may ask twice in a mutant; the right one asks once.
      expect(asked).toEqual(crossing === undefined ? [] : [crossing])
      expect(lotGroup).toEqual(crossing ?? [])
      expect(selected).toHaveLength(Math.min(k, ranking.flat().length))
      if (crossing === undefined) return
      const places = selected.filter((id) => crossing.includes(id))
      expect(places).toEqual([...crossing].reverse().slice(0, places.length))
    }),
})

prove<Count, unknown>('P18 no lot is asked in a count, but for a tie inside a proportional one', {
  product: tally,
  mutants: {
    'settles every tie of a ranking': (config, ballots, lot) => {
      const right = tally(config, ballots, lot)
      const ranking = right.ranking.flatMap((group) => (lot?.(group) ?? group).map((id) => [id]))
      return { ...right, ranking }
    },
  },
  property: (count) =>
    fc.property(fc.oneof(...Object.values(PROFILES)), ({ config, ballots }) => {
      const asked: string[][] = []
      const { detail } = count(config, ballots, (options) => {
        asked.push([...options])
        return options
      })
      expect(asked).toEqual(detail?.kind === 'proportional' ? detail.ties : [])
    }),
})

/** Over so many seeds. */
const SEEDS = 10_000

/** How often each of t tied options is drawn first. */
function firsts(draw: Draw, t: number): number[] {
  const options = Array.from({ length: t }, (_, at) => `P-0${at}`)
  const won = new Map(options.map((id) => [id, 0]))
  for (let seed = 0; seed < SEEDS; seed++) {
    const [first = ''] = draw(`tirada-${seed}`, vote)(options)
    won.set(first, (won.get(first) ?? 0) + 1)
  }
  return [...won.values()]
}

/** Whether each wins 1/t, within four standard deviations. */
function isFair(draw: Draw, t: number): boolean {
  const sigma = Math.sqrt(SEEDS * (1 / t) * (1 - 1 / t))
  return firsts(draw, t).every((n) => Math.abs(n - SEEDS / t) <= 4 * sigma)
}

describe('P19 over ten thousand seeds each of t tied options wins one time in t', () => {
  it.each([2, 3, 4, 5, 6, 7])('holds for t = %i', (t) => {
    expect(isFair(drawLot, t)).toBe(true)
  })

  const mutants: Readonly<Record<string, Draw>> = {
    'goes by the alphabet': () => (options) => [...options].sort(),
    'looks at four bits of the hash': byKey(
      (seed, option) => sha256Hex(`${seed}${option}`)[0] ?? '',
    ),
    'takes the dice modulo eight': (seed) => (options) => {
      const at = (Number.parseInt(sha256Hex(seed).slice(0, 8), 16) % 8) % options.length
      return [...options.slice(at), ...options.slice(0, at)]
    },
  }
  it.each(Object.entries(mutants))('is broken by a lot that %s', (_fault, mutant) => {
    expect([2, 3, 4, 5, 6, 7].every((t) => isFair(mutant, t))).toBe(false)
  })
})
