import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PROPERTY } from '../../../tests/voting-profiles.ts'
import { committees, countCommittees, greedySelection, select, selectWithLot } from './select.ts'
import { rankTotals, standings } from './standings.ts'

const totals = fc
  .array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 8 })
  .map((points) => new Map(points.map((total, at) => [`o${at}`, total])))

describe('standings', () => {
  it('print shared places and leave out the next: 1, 2=, 2=, 4', () => {
    const points = { a: 9, b: 5, c: 5, d: 1 }
    const lines = standings(rankTotals(new Map(Object.entries(points))), points)
    expect(lines.map(({ option, place, tied }) => `${option} ${place}${tied ? '=' : ''}`)).toEqual([
      'a 1',
      'b 2=',
      'c 2=',
      'd 4',
    ])
  })
})

describe('a selection of k', () => {
  it('takes whole groups while they fit and leaves a crossing tie whole', () => {
    const ranking = [['A', 'B'], ['C', 'D'], ['E']]
    expect(select(ranking, 2)).toEqual({ selected: ['A', 'B'], crossing: [], places: 0 })
    expect(select(ranking, 3)).toEqual({
      selected: ['A', 'B'],
      crossing: ['C', 'D'],
      places: 1,
    })
    expect(select(ranking, 1)).toEqual({ selected: [], crossing: ['A', 'B'], places: 1 })
    expect(select(ranking, 9).selected).toEqual(['A', 'B', 'C', 'D', 'E'])
    expect(select(ranking, 0).selected).toEqual([])
  })

  it('has as committees exactly the sets of k that no outsider beats', () => {
    fc.assert(
      fc.property(totals, fc.integer({ min: 0, max: 9 }), (points, k) => {
        const ranking = rankTotals(points)
        const options = [...points.keys()]
        const allowed = powerset(options).filter((set) => {
          const inside = set.map((id) => points.get(id) ?? 0)
          const outside = options.filter((id) => !set.includes(id)).map((id) => points.get(id) ?? 0)
          return set.length === k && Math.min(...inside) >= Math.max(...outside)
        })
        const listed = committees(ranking, k)
        const asText = (sets: string[][]) => sets.map((set) => set.join()).sort()
        expect(asText(listed)).toEqual(asText(allowed))
        expect(countCommittees(ranking, k)).toBe(BigInt(allowed.length))
      }),
      PROPERTY,
    )
  })

  it('counts committees that could never be listed', () => {
    const tied = [Array.from({ length: 40 }, (_, at) => `o${at}`)]
    expect(countCommittees(tied, 20)).toBe(137_846_528_820n)
  })
})

describe('a selection with a lot', () => {
  const ranking = [['A', 'B'], ['C', 'D', 'E'], ['F']]
  const backwards = (options: readonly string[]) => [...options].reverse()

  it('draws only inside the tie that crosses the cut', () => {
    expect(selectWithLot(ranking, 4, backwards)).toEqual({
      selected: ['A', 'B', 'E', 'D'],
      lotGroup: ['C', 'D', 'E'],
    })
    expect(selectWithLot(ranking, 1, backwards)).toEqual({
      selected: ['B'],
      lotGroup: ['A', 'B'],
    })
  })

  it('asks no lot where no tie crosses', () => {
    const never = () => {
      throw new Error('drawn without need')
    }
    for (const k of [0, 2, 5, 6, 9]) {
      expect(selectWithLot(ranking, k, never).lotGroup).toEqual([])
    }
  })
})

describe('a greedy selection', () => {
  const cost = new Map([
    ['a', 60],
    ['b', 50],
    ['c', 30],
    ['d', 10],
  ])

  it('skips what no longer fits and goes on', () => {
    expect(greedySelection([['a'], ['b'], ['c'], ['d']], cost, 100)).toEqual({
      selected: ['a', 'c', 'd'],
      ties: [],
    })
  })

  it('names a tie whose order decided, and only such a tie', () => {
    expect(
      greedySelection(
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
        cost,
        100,
      ),
    ).toEqual({
      selected: ['a', 'c', 'd'],
      ties: [['a', 'b']],
    })
    expect(
      greedySelection(
        [
          ['b', 'c'],
          ['a', 'd'],
        ],
        cost,
        90,
      ).ties,
    ).toEqual([])
  })

  it('reports a tie exactly when another order of it would select others', () => {
    const groups = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(groups, fc.integer({ min: 0, max: 20 }), (costs, budget) => {
        const options = costs.map((_, at) => `o${at}`)
        const costOf = new Map(costs.map((amount, at) => [`o${at}`, amount]))
        const outcomes = permutations(options).map((order) =>
          [...greedySelection([order], costOf, budget).selected].sort().join(),
        )
        expect(greedySelection([options], costOf, budget).ties.length > 0).toBe(
          new Set(outcomes).size > 1,
        )
      }),
      PROPERTY,
    )
  })
})

function powerset(items: readonly string[]): string[][] {
  const [first, ...rest] = items
  if (first === undefined) return [[]]
  return powerset(rest).flatMap((set) => [set, [first, ...set]])
}

function permutations(items: readonly string[]): string[][] {
  if (items.length === 0) return [[]]
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  )
}
