import { describe, expect, it } from 'vitest'
import type { ActId, MeetingId } from '../../lib/ids.ts'
import type { MethodId, Rules } from './method-rules.ts'
import { pool, readingsDiffer } from './pool.ts'
import { countableOf, type PoolPart, partOfAct, partOfTotalsAct } from './pool-part.ts'
import { tallyPiles } from './tally.ts'
import type { Vote } from './vote.ts'

/** A count done on paper. */
const paper = (id: string, totals: Record<string, number>, more: Partial<PoolPart> = {}) => ({
  ...partOfTotalsAct({
    id: id as ActId,
    method: 'dots',
    rules: { dots: 3, cap: 2 },
    heads: 12,
    cast: 10,
    totals,
  }),
  ...more,
})

/** A meeting's part, counted from ballots. */
function part(
  id: string,
  method: MethodId,
  rules: Rules,
  options: readonly string[],
  ballots: readonly (readonly [n: number, ballot: unknown])[],
): PoolPart {
  const piles = ballots.map(([n, ballot]) => ({ n, ballot }))
  const config = { method, rules, options: options.map((option) => ({ id: option })) }
  const tally = tallyPiles(config, piles)
  const { cast } = tally.counts
  const vote = { config: { ...config, meeting: 'm' as MeetingId } } as unknown as Pick<
    Vote,
    'config'
  >
  const reconciliation = { heads: cast } as Parameters<typeof partOfAct>[0]['reconciliation']
  return partOfAct({ id: id as ActId, tally, reconciliation }, vote, piles)
}

const pooled = (...parts: readonly PoolPart[]) => {
  const outcome = pool(parts)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value
}

describe('a pool of paper counts', () => {
  const parts = [paper('escuela', { a: 10, b: 4 }), paper('plaza', { a: 2, b: 15 })]

  it('adds up the meetings, each act once, in any order', () => {
    expect(pooled(...parts)).toEqual({
      parts: 2,
      heads: 24,
      cast: 20,
      compared: ['a', 'b'],
      partial: [],
      sum: { totals: { a: 12, b: 19 }, ranking: [['b'], ['a']] },
      meeting: { totals: { a: '3/10', b: '19/40' }, ranking: [['b'], ['a']] },
    })
    expect(pool([...parts, ...parts].reverse())).toEqual(pool(parts))
  })

  it('never takes an option for 0 where a meeting did not have it', () => {
    const { sum, meeting, partial } = pooled(
      paper('escuela', { a: 1, b: 2, c: 9 }),
      paper('plaza', { a: 2, b: 1 }),
    )
    expect(sum).toEqual({ totals: { a: 3, b: 3, c: 9 }, ranking: [['a', 'b']] })
    expect(partial).toEqual([{ option: 'c', meetings: 1 }])
    expect(meeting?.totals).toMatchObject({ c: '9/20' })
  })

  it('refuses to add points of different rules or methods', () => {
    const one = paper('escuela', { a: 1, b: 2 })
    expect(pool([one, { ...one, id: 'x', rules: { dots: 5 } }])).toMatchObject({
      refusal: 'rules-differ',
    })
    expect(pool([one, { ...one, id: 'x', method: 'approval' }])).toMatchObject({
      refusal: 'method-differs',
    })
  })

  it('of nothing is empty', () => {
    expect(pool([])).toMatchObject({ ok: true, value: { parts: 0, sum: { ranking: [] } } })
  })

  it('refuses what totals do not hold', () => {
    for (const method of ['criteria', 'proportional', 'ranked', 'consent', 'score'] as const) {
      expect(pool([{ ...paper('escuela', { a: 1 }), method }])).toEqual({
        ok: false,
        refusal: 'needs-ballots',
        detail: 'escuela',
      })
    }
  })

  it('takes the people in the room for the voters where hands were counted', () => {
    const hands = (id: string, heads: number, totals: Record<string, number>) =>
      partOfTotalsAct({
        id: id as ActId,
        method: 'hands',
        rules: { perPerson: 2 },
        heads,
        cast: 0,
        totals,
      })
    expect(pooled(hands('x', 10, { a: 5 }), hands('y', 2, { a: 4 })).meeting?.totals).toEqual({
      a: '5/8',
    })
  })
})

describe('the two readings', () => {
  it('part where a large meeting outvotes several small ones', () => {
    const small = ['x', 'y'].map((id) => part(id, 'approval', {}, ['a', 'b'], [[5, ['a']]]))
    const large = part('z', 'approval', {}, ['a', 'b'], [[20, ['b']]])
    const value = pooled(...small, large)
    expect(value.sum).toMatchObject({ totals: { a: 10, b: 20 }, ranking: [['b'], ['a']] })
    expect(value.meeting).toMatchObject({ totals: { a: '2/3', b: '1/3' }, ranking: [['a'], ['b']] })
    expect(readingsDiffer(value, 1)).toBe(true)
    expect(readingsDiffer(value, 2)).toBe(false)
  })

  it('weigh meetings as declared', () => {
    const one = { ...part('x', 'approval', {}, ['a', 'b'], [[5, ['a']]]), weight: 3 }
    const other = part('y', 'approval', {}, ['a', 'b'], [[5, ['b']]])
    expect(pooled(one, other).meeting?.totals).toEqual({ a: '3/4', b: '1/4' })
  })

  it('take means over all who graded, and of a scale that begins at 0', () => {
    const rules = { min: 1, max: 5, aggregate: 'mean' } as const
    const x = part('x', 'score', rules, ['a', 'b'], [[1, { a: 5, b: 1 }]])
    const y = part('y', 'score', rules, ['a', 'b'], [[3, { a: 1 }]])
    const { sum, meeting } = pooled(x, y)
    expect(sum.totals).toEqual({ a: 2, b: 1 })
    expect(meeting?.totals).toEqual({ a: '1/2', b: 0 })
    const summed = { ...rules, aggregate: 'sum' } as const
    const [p, q] = [x, y].map((one) => part(one.id, 'score', summed, ['a', 'b'], pilesOf(one)))
    const both = pooled(p as PoolPart, q as PoolPart)
    expect(both.sum.totals).toEqual({ a: 8, b: 1 })
    expect(both.meeting?.totals).toEqual({ a: '1/2', b: 0 })
  })

  it('ask for enough grades of all who voted, not of each meeting', () => {
    const rules = { min: 0, max: 4, aggregate: 'mean', minRaters: 'half' } as const
    const x = part(
      'x',
      'score',
      rules,
      ['a', 'b'],
      [
        [1, { a: 4 }],
        [3, { b: 0 }],
      ],
    )
    const y = part('y', 'score', rules, ['a', 'b'], [[3, { a: 4 }]])
    expect(x.totals).toMatchObject({ a: null })
    expect(pooled(x, y).sum.totals).toEqual({ a: 4, b: null })
    expect(pooled(x, y).meeting?.totals).toEqual({ a: 1, b: 0 })
  })

  it('unite the sheets of criteria, and take the mean of the indexes', () => {
    const rules = {
      criteria: [{ id: 'p', label: 'p', weight: 1, direction: 'benefit', veto: 2 }],
      min: 0,
      max: 4,
    } as const
    const x = part('x', 'criteria', rules, ['a', 'b'], [[3, { a: { p: 4 }, b: { p: 1 } }]])
    const y = part('y', 'criteria', rules, ['a', 'b'], [[1, { a: { p: 0 } }]])
    const { sum, meeting } = pooled(x, y)
    expect(sum).toMatchObject({ totals: { a: '3/4', b: '1/4' }, ranking: [['a']] })
    expect(meeting).toMatchObject({ totals: { a: '1/2', b: '1/4' }, ranking: [['a']] })
    expect(sum.detail).toMatchObject({ excluded: [{ option: 'b', criteria: ['p'] }] })
  })

  it('unite the ballots of a proportional count, never its lists, and have no mean of lists', () => {
    const x = part('x', 'proportional', {}, ['a', 'b', 'c'], [[4, ['a', 'b']]])
    const y = part('y', 'proportional', {}, ['a', 'b', 'c'], [[3, ['c']]])
    const { sum, meeting } = pooled(x, y)
    expect(sum.ranking).toEqual([['a'], ['c'], ['b']])
    expect(meeting).toBeNull()
  })

  it('compare in a proportional count only what all meetings had', () => {
    const x = part('x', 'proportional', {}, ['a', 'b', 'c'], [[4, ['a', 'b']]])
    const y = part('y', 'proportional', {}, ['b', 'c'], [[3, ['c']]])
    const { sum, partial } = pooled(x, y)
    expect(sum.ranking).toEqual([['b'], ['c']])
    expect(sum.totals).toEqual({ a: 4, b: 4, c: 3 })
    expect(partial).toEqual([{ option: 'a', meetings: 1 }])
  })

  it('add up duels, and points among what all meetings had', () => {
    const rules = { reading: 'schulze' } as const
    const x = part('x', 'ranked', rules, ['a', 'b', 'c'], [[2, [['a'], ['c'], ['b']]]])
    const y = part('y', 'ranked', rules, ['b', 'a'], [[3, [['b'], ['a']]]])
    const { sum, meeting, compared } = pooled(x, y)
    expect(compared).toEqual(['a', 'b'])
    expect(sum).toMatchObject({
      totals: { a: 2, b: 3, c: null },
      ranking: [['b'], ['a']],
      pairwise: [
        [0, 2],
        [3, 0],
      ],
    })
    expect(meeting).toMatchObject({
      ranking: [['a', 'b']],
      pairwise: [
        [0, 1],
        [1, 0],
      ],
    })
  })

  it('add up answers of consent, an objection anywhere being one', () => {
    const x = part('x', 'consent', {}, ['a', 'b'], [[4, { a: 'apoyo', b: 'apoyo' }]])
    const y = part('y', 'consent', {}, ['a', 'b'], [[1, { a: 'objecion' }]])
    const { sum, meeting } = pooled(x, y)
    expect(sum.detail).toMatchObject({
      kind: 'consent',
      levels: { a: { apoyo: 4, objecion: 1 } },
      agreed: ['b'],
    })
    expect(meeting).toBeNull()
  })

  it('leave a meeting without a valid ballot out of the mean', () => {
    const x = part('x', 'approval', {}, ['a'], [[2, ['a']]])
    const y = part('y', 'approval', {}, ['a'], [[9, null]])
    expect(pooled(x, y).meeting?.totals).toEqual({ a: 1 })
    expect(pooled(y).meeting).toEqual({ totals: { a: null }, ranking: [] })
  })
})

function pilesOf({ piles = [] }: PoolPart): (readonly [number, unknown])[] {
  return piles.map(({ n, ballot }) => [n, ballot] as const)
}

describe('a part', () => {
  it('is counted by what its vote froze', () => {
    const one = part('x', 'approval', { max: 1 }, ['a', 'b'], [[1, ['a']]])
    expect(countableOf(one)).toEqual({
      method: 'approval',
      rules: { max: 1 },
      options: [{ id: 'a' }, { id: 'b' }],
    })
  })
})
