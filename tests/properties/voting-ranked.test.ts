import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RankedBallot } from '../../src/domain/voting/box-records.ts'
import type { RankedRules } from '../../src/domain/voting/method-rules.ts'
import { tally } from '../../src/domain/voting/tally.ts'
import { rankings } from '../voting-profiles.ts'
import { prove } from './prove.ts'

/** The two readings of ranked ballots: voting guide §4, P7 to P10. */

type Order = (
  ids: readonly string[],
  ballots: readonly RankedBallot[],
) => readonly (readonly string[])[]

const by =
  (reading: RankedRules['reading']): Order =>
  (ids, ballots) =>
    tally({ method: 'ranked', rules: { reading }, options: ids.map((id) => ({ id })) }, ballots)
      .ranking
const borda = by('borda')
const schulze = by('schulze')

/** By how many ballots put an option first. */
const plurality: Order = (ids, ballots) => {
  const firsts = (id: string) => ballots.filter(([top = []]) => top.includes(id)).length
  const levels = [...new Set(ids.map(firsts))].sort((a, b) => b - a)
  return levels.map((level) => ids.filter((id) => firsts(id) === level))
}
const backwards: Order = (ids, ballots) => [...borda(ids, ballots)].reverse()
const asListed: Order = (ids) => ids.map((id) => [id])

/** Ids and ballots, in which a majority may go round in a circle. */
const anyElectorate = fc.integer({ min: 1, max: 6 }).chain((m) => {
  const ids = Array.from({ length: m }, (_, at) => `o${at}`)
  return fc.record({
    ids: fc.constant(ids),
    ballots: fc.array(rankings(ids), { minLength: 0, maxLength: 15, size: 'medium' }),
  })
})
/** Three options in strict order: where readings differ most. */
const threeWay = fc
  .array(fc.shuffledSubarray(['o0', 'o1', 'o2'], { minLength: 3 }), { minLength: 3, maxLength: 9 })
  .map((orders) => ({
    ids: ['o0', 'o1', 'o2'],
    ballots: orders.map((order) => order.map((id) => [id])),
  }))
const electorate = fc.oneof(anyElectorate, threeWay)
const placeOf = (ballot: RankedBallot, id: string) => {
  const at = ballot.findIndex((group) => group.includes(id))
  return at === -1 ? ballot.length : at
}
const levelOf = (ranking: RankedBallot, id: string) => ranking.findIndex((g) => g.includes(id))
const duel = (ballots: readonly RankedBallot[], a: string, b: string) =>
  ballots.filter((ballot) => placeOf(ballot, a) < placeOf(ballot, b)).length

const unanimous = electorate
  .filter(({ ids }) => ids.length > 1)
  .map(({ ids, ballots }) => {
    // Whatever else they say, all put the first option above the second.
    const [a = '', b = ''] = ids
    const agreed = ballots.map((ballot): RankedBallot => {
      const without = ballot.map((group) => group.filter((id) => id !== a))
      const at = without.findIndex((group) => group.includes(b))
      return at === -1 ? [[a], ...without] : [...without.slice(0, at), [a], ...without.slice(at)]
    })
    return {
      ids,
      a,
      b,
      ballots: agreed.map((ballot) => ballot.filter((group) => group.length > 0)),
    }
  })

for (const [name, product] of Object.entries({ borda, schulze })) {
  prove<Order, unknown>(`P7 unanimity (${name}): what all put below is not above`, {
    product,
    mutants: {
      'starts from the end': backwards,
      'knows the order of the list alone': (ids) => [...ids].reverse().map((id) => [id]),
      'counts last places only, and forgets who has them': (ids, ballots) => [
        ...plurality(
          ids,
          ballots.map((ballot) => [...ballot].reverse()),
        ),
      ],
    },
    property: (order) =>
      fc.property(unanimous, ({ ids, a, b, ballots }) => {
        const ranking = order(ids, ballots)
        expect(levelOf(ranking, a)).toBeLessThanOrEqual(levelOf(ranking, b))
      }),
  })
}

prove<Order, unknown>('P8 Condorcet: who wins every duel wins alone (Schulze)', {
  product: schulze,
  mutants: {
    'reads points by place': borda,
    'reads first places': plurality,
    'ranks in layers of the duels of the losers': (ids, ballots) =>
      [...schulze(ids, ballots)].reverse(),
  },
  property: (order) =>
    fc.property(electorate, ({ ids, ballots }) => {
      const winner = ids.find((a) =>
        ids.every((b) => a === b || duel(ballots, a, b) > duel(ballots, b, a)),
      )
      if (winner === undefined) return
      expect(order(ids, ballots)[0]).toEqual([winner])
    }),
})

prove<Order, unknown>('P9 reversal: a lone winner does not win alone backwards (Schulze)', {
  product: schulze,
  mutants: {
    'reads first places': plurality,
    'knows the order of the list alone': asListed,
  },
  property: (order) =>
    fc.property(electorate, ({ ids, ballots }) => {
      if (ids.length < 2) return
      const [first = []] = order(ids, ballots)
      if (first.length !== 1) return
      expect(
        order(
          ids,
          ballots.map((ballot) => reverse(ids, ballot)),
        )[0],
      ).not.toEqual(first)
    }),
})

/** The ballot upside down; what it does not name shares the last place, and so the first. */
function reverse(ids: readonly string[], ballot: RankedBallot): RankedBallot {
  const named = new Set(ballot.flat())
  const last = ids.filter((id) => !named.has(id))
  return [...ballot, last].filter((group) => group.length > 0).reverse()
}

/** The first option of an electorate stands twice, side by side on every ballot. */
const cloned = electorate.chain(({ ids, ballots }) =>
  fc.record({
    ids: fc.constant(ids),
    ballots: fc.constant(ballots),
    orders: fc.array(fc.constantFrom('before', 'behind', 'tied'), {
      minLength: ballots.length,
      maxLength: ballots.length,
    }),
  }),
)

prove<Order, unknown>('P10 clones: a copy of an option changes nothing for the others (Schulze)', {
  product: schulze,
  mutants: {
    'reads points by place': borda,
    'reads first places': plurality,
  },
  property: (order) =>
    fc.property(cloned, ({ ids, ballots, orders }) => {
      const [c = '', ...others] = ids
      const clone = 'clone'
      const wide = ballots.map((ballot, at) => putBeside(ballot, c, clone, orders[at] ?? 'tied'))
      const before = new Set(order(ids, ballots)[0])
      const after = new Set(order([...ids, clone], wide)[0])
      for (const other of others) expect(after.has(other)).toBe(before.has(other))
      expect(after.has(c) || after.has(clone)).toBe(before.has(c))
    }),
})

function putBeside(ballot: RankedBallot, c: string, clone: string, order: string): RankedBallot {
  return ballot.flatMap((group): string[][] => {
    if (!group.includes(c)) return [[...group]]
    if (group.length > 1 || order === 'tied') return [[...group, clone]]
    return order === 'before' ? [[clone], [c]] : [[c], [clone]]
  })
}

describe('P10 clones: Borda, on the contrary', () => {
  it('lets a copy turn the result round', () => {
    const ballots = (first: RankedBallot, second: RankedBallot) => [
      first,
      first,
      first,
      second,
      second,
    ]
    expect(borda(['a', 'b'], ballots([['a'], ['b']], [['b'], ['a']]))[0]).toEqual(['a'])
    const wide = ballots([['a'], ['b'], ['b2']], [['b'], ['b2'], ['a']])
    expect(borda(['a', 'b', 'b2'], wide)[0]).toEqual(['b'])
    expect(schulze(['a', 'b', 'b2'], wide)[0]).toEqual(['a'])
  })
})
