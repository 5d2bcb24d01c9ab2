import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PROPERTY } from '../../../tests/voting-profiles.ts'
import type { Vote } from '../../domain/voting/vote.ts'
import { compareHands, entryOf, faultsOf, forget, type HandsTyped } from './hands-entries.ts'

const options = ['a', 'b', 'c'].map((id) => ({ id }))
const asked = options.map(({ id }) => id)
const vote = { heads: 12, config: { options, rules: { perPerson: 1 } } } as unknown as Vote
const typed = (name: string, ...hands: string[]): HandsTyped => ({
  name,
  hands: Object.fromEntries(hands.map((n, at) => [asked[at] ?? '', n])),
})

describe('two independent counts of hands', () => {
  test('that coincide give totals in the order of the vote, and who counted', () => {
    expect(
      compareHands(vote, typed(' Ana ', '3', '0', '12'), typed('Luis', '3', '0', '12')),
    ).toEqual({
      agree: true,
      totals: { a: 3, b: 0, c: 12 },
      signers: [
        { as: 'team', name: 'Ana' },
        { as: 'room', name: 'Luis' },
      ],
    })
  })

  test('that differ name the options, and only these are counted again', () => {
    const first = typed('Ana', '3', '1', '12')
    const outcome = compareHands(vote, first, typed('Luis', '3', '2', '11'))
    expect(outcome).toEqual({ agree: false, differing: ['b', 'c'] })
    expect(forget(first, ['b', 'c'])).toEqual({ name: 'Ana', hands: { a: '3' } })
  })

  test('that agree on what cannot be are counted again too', () => {
    const both = typed('Ana', '3', '13', '12')
    expect(compareHands(vote, both, { ...both, name: 'Luis' })).toEqual({
      agree: false,
      differing: ['b'],
    })
  })

  test('agree exactly when every option has the same number twice', () => {
    const entry = fc.tuple(...asked.map(() => fc.integer({ min: 0, max: 2 })))
    fc.assert(
      fc.property(entry, entry, (a, b) => {
        const outcome = compareHands(
          vote,
          typed('x', ...a.map(String)),
          typed('y', ...b.map(String)),
        )
        expect(outcome.agree).toBe(a.every((n, at) => n === b[at]))
      }),
      PROPERTY,
    )
  })
})

describe('one person’s count of hands', () => {
  test('has a whole number from 0 to the most for every option asked', () => {
    expect(faultsOf(typed('Ana', '0', '10', '11'), { asked, most: 10 })).toEqual({ options: ['c'] })
    expect(faultsOf(typed('Ana', '-1', '1.5', ''), { asked, most: 10 }).options).toEqual(asked)
    expect(faultsOf(typed('Ana'), { asked: ['b'], most: 10 }).options).toEqual(['b'])
    expect(entryOf(typed('Ana', '4', 'x'))).toEqual({ a: 4 })
  })

  test('has a name, and not the other person’s', () => {
    expect(faultsOf(typed(' ', '1', '1', '1'), { asked, most: 1 })).toEqual({
      name: 'missing',
      options: [],
    })
    expect(faultsOf(typed('ana ', '1', '1', '1'), { asked, most: 1, other: 'Ana' }).name).toBe(
      'same',
    )
  })
})
