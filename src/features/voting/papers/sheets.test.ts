import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PROPERTY } from '../../../../tests/voting-profiles.ts'
import { fillBallot } from '../../../domain/voting/ballot.ts'
import type {
  ConsentBallot,
  CriteriaBallot,
  RankedBallot,
  ScoreBallot,
} from '../../../domain/voting/box-records.ts'
import { CONSENT_LEVELS } from '../../../domain/voting/method-rules.ts'
import { gradesOf, toggleCell, toggleGrade } from './grades.ts'
import { toggleLevel } from './levels.ts'
import { movePlace, placeOf, togglePlace } from './places.ts'

const options = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }))
const anyOption = fc.constantFrom(...options.map(({ id }) => id))

describe('the sheet of grades', () => {
  const rules = { min: 1, max: 5, aggregate: 'mean' } as const
  const anyGrade = fc.constantFrom(...gradesOf(rules))

  test('whatever is tapped, the sheet never holds a ballot that the judge refuses', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyOption, anyGrade), { maxLength: 40 }), (taps) => {
        const ballot = taps.reduce<ScoreBallot>(
          (sheet, [option, grade]) => toggleGrade(sheet, option, grade),
          {},
        )
        expect(fillBallot({ method: 'score', rules, options }, ballot).ok).toBe(true)
      }),
      PROPERTY,
    )
  })

  test('a second tap on the same grade leaves no opinion, and another grade replaces it', () => {
    expect(toggleGrade({ a: 3 }, 'a', 3)).toEqual({})
    expect(toggleGrade({ a: 3 }, 'a', 4)).toEqual({ a: 4 })
    expect(toggleGrade({ a: 3 }, 'b', 0)).toEqual({ a: 3, b: 0 })
    expect(gradesOf({ min: 0, max: 2 })).toEqual([0, 1, 2])
  })
})

describe('the sheet of criteria', () => {
  const criteria = ['x', 'y'].map(
    (id) => ({ id, label: id, weight: 1, direction: 'benefit' }) as const,
  )
  const rules = { criteria, min: 0, max: 3 }

  test('whatever is tapped, the sheet never holds a ballot that the judge refuses', () => {
    const tap = fc.record({
      option: anyOption,
      criterion: fc.constantFrom('x', 'y'),
      grade: fc.constantFrom(...gradesOf(rules)),
    })
    fc.assert(
      fc.property(fc.array(tap, { maxLength: 40 }), (taps) => {
        const ballot = taps.reduce<CriteriaBallot>(toggleCell, {})
        expect(fillBallot({ method: 'criteria', rules, options }, ballot).ok).toBe(true)
      }),
      PROPERTY,
    )
  })

  test('an option whose last grade is taken away leaves no trace', () => {
    const cell = { option: 'a', criterion: 'x', grade: 2 }
    expect(toggleCell({}, cell)).toEqual({ a: { x: 2 } })
    expect(toggleCell({ a: { x: 2 } }, cell)).toEqual({})
    expect(toggleCell({ a: { x: 2, y: 0 } }, cell)).toEqual({ a: { y: 0 } })
  })
})

describe('the sheet of places', () => {
  const rules = { reading: 'borda' } as const

  test('whatever is tapped and moved, every option has one place at most and the judge accepts', () => {
    const move = fc.tuple(anyOption, fc.constantFrom<-1 | 0 | 1>(-1, 0, 1))
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
        const ballot = moves.reduce<RankedBallot>(
          (sheet, [option, by]) =>
            by === 0 ? togglePlace(sheet, option) : movePlace(sheet, option, by),
          [],
        )
        expect(ballot.every((group) => group.length === 1)).toBe(true)
        expect(fillBallot({ method: 'ranked', rules, options }, ballot).ok).toBe(true)
      }),
      PROPERTY,
    )
  })

  test('taking one out moves up those behind it', () => {
    const ballot = [['a'], ['b'], ['c']]
    expect(togglePlace(ballot, 'a')).toEqual([['b'], ['c']])
    expect(placeOf(togglePlace(ballot, 'a'), 'c')).toBe(2)
    expect(placeOf(ballot, 'e')).toBeUndefined()
  })

  test('up and down exchange neighbours, and stop at the ends', () => {
    const ballot = [['a'], ['b'], ['c']]
    expect(movePlace(ballot, 'c', -1)).toEqual([['a'], ['c'], ['b']])
    expect(movePlace(ballot, 'a', -1)).toBe(ballot)
    expect(movePlace(ballot, 'c', 1)).toBe(ballot)
    expect(movePlace(ballot, 'e', 1)).toEqual(ballot)
  })
})

test('the sheet of levels keeps one answer per option, and a second tap takes it away', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyOption, fc.constantFrom(...CONSENT_LEVELS)), { maxLength: 40 }),
      (taps) => {
        const ballot = taps.reduce<ConsentBallot>(
          (sheet, [option, level]) => toggleLevel(sheet, option, level),
          {},
        )
        expect(fillBallot({ method: 'consent', rules: {}, options }, ballot).ok).toBe(true)
      },
    ),
    PROPERTY,
  )
  expect(toggleLevel({ a: 'apoyo' }, 'a', 'apoyo')).toEqual({})
  expect(toggleLevel({ a: 'apoyo' }, 'a', 'objecion')).toEqual({ a: 'objecion' })
})
