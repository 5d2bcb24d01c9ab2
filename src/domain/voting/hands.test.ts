import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PROPERTY } from '../../../tests/voting-profiles.ts'
import { agreeHands, type HandsEntry } from './hands.ts'

const options = ['a', 'b', '__proto__']
const agree = (entries: readonly [HandsEntry, HandsEntry], present = 10, perPerson = 1) =>
  agreeHands({ options, entries, present, perPerson })
const entry = (a: unknown, b: unknown, c: unknown): HandsEntry =>
  Object.fromEntries([
    ['a', a],
    ['b', b],
    ['__proto__', c],
  ])

describe('a count of hands', () => {
  it('stands when two people counted the same', () => {
    const outcome = agree([entry(3, 7, 3), entry(3, 7, 3)])
    expect(outcome).toMatchObject({ ok: true, value: { ranking: [['b'], ['a', '__proto__']] } })
    expect(outcome.ok && Object.entries(outcome.value.totals)).toEqual([
      ['a', 3],
      ['b', 7],
      ['__proto__', 3],
    ])
  })

  it('names the option on which they differ, before anything else', () => {
    expect(agree([entry(3, 99, 0), entry(3, 98, 0)])).toEqual({
      ok: false,
      refusal: 'entries-differ',
      detail: 'b',
    })
  })

  it('is refused where an option was not counted, or more hands than there are', () => {
    const refusal = (one: HandsEntry, present?: number, perPerson?: number) => {
      const outcome = agree([one, { ...one }], present, perPerson)
      return outcome.ok ? 'agreed' : outcome.refusal
    }
    expect(refusal({ a: 1, b: 1 })).toBe('count-missing')
    for (const odd of [11, -1, 1.5, '3', null, Number.NaN, 2 ** 60]) {
      expect(refusal(entry(odd, 0, 0))).not.toBe('agreed')
    }
    expect(refusal(entry(11, 0, 0), 10, 2)).toBe('agreed')
    expect(refusal(entry(0, 0, 0), 0)).toBe('agreed')
  })

  it('never gives a total that was not typed twice', () => {
    const typed = fc.array(fc.integer({ min: -2, max: 14 }), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(typed, typed, fc.boolean(), (one, two, same) => {
        const first = entry(one[0], one[1], one[2])
        const outcome = agree([first, same ? { ...first } : entry(two[0], two[1], two[2])])
        const possible = one.every((n) => n >= 0 && n <= 10)
        const equal = same || one.every((n, at) => n === two[at])
        expect(outcome.ok).toBe(equal && possible)
      }),
      PROPERTY,
    )
  })
})
