import { describe, expect, it } from 'vitest'
import type { MethodId, Rules } from './method-rules.ts'
import { countableOf, type PoolPart } from './pool-part.ts'
import {
  FEWEST_VALID,
  isOrderOnly,
  isSmallCell,
  optionsWithheld,
  partsShownApart,
} from './small-cells.ts'
import { tallyPiles } from './tally.ts'

/** A part, with or without its ballots. */
function part(method: MethodId, rules: Rules, ballots: readonly unknown[], isOpen = false) {
  const piles = ballots.map((ballot) => ({ n: 1, ballot }))
  const bare = { id: 'x', method, rules, options: ['a', 'b'], heads: 9, cast: 0, valid: 0 }
  const { counts, ...tally } = tallyPiles(countableOf({ ...bare, totals: {} }), piles)
  const closed: PoolPart = { ...bare, ...tally, cast: counts.cast, valid: counts.valid }
  return isOpen ? { ...closed, piles } : closed
}

const five = <T>(one: T, other = one): T[] => [one, one, one, one, other]

describe('a room', () => {
  it('is told the order alone while fewer than five valid ballots would tell who voted what', () => {
    const told = Array.from({ length: 7 }, (_, valid) =>
      isOrderOnly({ secrecy: 'sealed' }, { valid }),
    )
    expect(told).toEqual([false, true, true, true, true, false, false])
    expect(told.lastIndexOf(true)).toBe(FEWEST_VALID - 1)
  })

  it('is told the numbers of what everybody saw', () => {
    expect(isOrderOnly({ secrecy: 'open' }, { valid: 2 })).toBe(false)
  })
})

describe('a small cell', () => {
  it('is a meeting of fewer than five valid ballots', () => {
    expect(isSmallCell(part('approval', {}, [['a'], ['b'], ['a'], ['b'], null], true))).toBe(true)
    expect(isSmallCell(part('approval', {}, [['a'], ['b'], ['a'], ['b'], ['a']], true))).toBe(false)
  })

  it('is a meeting in which all ballots say the same', () => {
    expect(isSmallCell(part('approval', {}, five(['a']), true))).toBe(true)
    expect(isSmallCell(part('dots', { dots: 3 }, five({ a: 2 }, { a: 2, b: 0 }), true))).toBe(true)
  })

  it.each<[MethodId, Rules, unknown, unknown]>([
    ['approval', {}, ['a'], ['b']],
    ['dots', { dots: 3 }, { a: 2 }, { a: 1 }],
    ['score', { min: 1, max: 5, aggregate: 'mean' }, { a: 2, b: 3 }, { a: 2, b: 4 }],
    ['ranked', { reading: 'borda' }, [['a'], ['b']], [['b'], ['a']]],
    ['consent', {}, { a: 'apoyo' }, { a: 'reservas' }],
    ['proportional', {}, ['a'], ['a', 'b']],
  ])('is told from the totals of %s alone', (method, rules, one, other) => {
    expect(isSmallCell(part(method, rules, five(one)))).toBe(true)
    expect(isSmallCell(part(method, rules, five(one, other)))).toBe(false)
  })

  it('is told from the means of criteria', () => {
    const rules = {
      criteria: [{ id: 'p', label: 'p', weight: 1, direction: 'benefit' as const }],
      min: 0,
      max: 4,
    }
    expect(isSmallCell(part('criteria', rules, five({ a: { p: 3 } })))).toBe(true)
    const mixed = five({ a: { p: 3 } }, { a: { p: 4 } })
    expect(isSmallCell(part('criteria', rules, mixed))).toBe(false)
  })
})

describe('beside a pool', () => {
  const meeting = (id: string, valid: number): PoolPart => {
    const some = Math.ceil(valid / 2)
    const ballots = Array.from({ length: valid }, (_, at) => (at < some ? ['a'] : ['b']))
    return { ...part('approval', {}, ballots, true), id }
  }
  const shown = (...parts: readonly PoolPart[]) => [...partsShownApart(parts)].sort()

  it('every meeting stands when none is small', () => {
    expect(shown(meeting('x', 9), meeting('y', 6))).toEqual(['x', 'y'])
  })

  it('a small one takes two others with it, so that nobody learns it from both readings', () => {
    expect(shown(meeting('x', 9), meeting('y', 3))).toEqual([])
    expect(shown(meeting('x', 9), meeting('y', 3), meeting('z', 6))).toEqual([])
    const four = [meeting('w', 7), meeting('x', 9), meeting('y', 3), meeting('z', 6)]
    expect(shown(...four)).toEqual(['x'])
    expect(shown(...four, meeting('v', 2))).toEqual(['w', 'x'])
  })

  it('small ones that have fewer than five ballots in all take another', () => {
    const tiny = ['p', 'q', 'r'].map((id) => meeting(id, 1))
    expect(shown(...tiny, meeting('x', 9), meeting('y', 6))).toEqual(['x'])
  })

  it('an option that one or two of the hidden had is told by its place alone', () => {
    const parts = [meeting('w', 7), meeting('x', 9), meeting('y', 3), meeting('z', 6)].map(
      (one): PoolPart => (one.id === 'z' ? { ...one, options: ['a', 'b', 'c'] } : one),
    )
    expect([...optionsWithheld(parts, partsShownApart(parts))]).toEqual(['c'])
    const two = parts.slice(1, 3)
    expect([...optionsWithheld(two, partsShownApart(two))].sort()).toEqual(['a', 'b'])
    const open = [meeting('x', 9), meeting('y', 6)]
    expect(optionsWithheld(open, partsShownApart(open)).size).toBe(0)
  })

  it('hands that everybody saw hide nothing', () => {
    const hands = (id: string) => ({ ...meeting(id, 2), method: 'hands' as const })
    expect(shown(hands('x'), hands('y'))).toEqual(['x', 'y'])
  })
})
