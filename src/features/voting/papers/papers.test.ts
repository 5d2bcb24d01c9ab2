import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fillBallot } from '../../../domain/voting/ballot.ts'
import type { DotsBallot } from '../../../domain/voting/box-records.ts'
import { toggleMark } from './marks.ts'
import { addPoint, pointsUsed, takePoint } from './points.ts'

const options = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }))
const anyOption = fc.constantFrom(...options.map(({ id }) => id))

describe('the points paper', () => {
  test('whatever is tapped, the paper never holds a ballot that the judge refuses', () => {
    const rules = fc
      .integer({ min: 1, max: 8 })
      .chain((dots) =>
        fc.record({ dots: fc.constant(dots), cap: fc.integer({ min: 1, max: dots }) }),
      )
    const taps = fc.array(fc.tuple(fc.boolean(), anyOption), { maxLength: 60 })
    fc.assert(
      fc.property(rules, taps, (given, run) => {
        let ballot: DotsBallot = {}
        for (const [more, option] of run) {
          const outcome = addPoint(given, ballot, option)
          ballot = more ? (outcome.ok ? outcome.value : ballot) : takePoint(ballot, option)
          const judged = fillBallot({ method: 'dots', rules: given, options }, ballot)
          expect(judged.ok).toBe(true)
        }
      }),
    )
  })

  test('a point too many says whether the person has none left or the option has no room', () => {
    expect(addPoint({ dots: 2 }, { a: 2 }, 'b')).toMatchObject({ refusal: 'no-dots-left' })
    expect(addPoint({ dots: 3, cap: 1 }, { a: 1 }, 'a')).toMatchObject({ refusal: 'at-cap' })
  })

  test('an option without points leaves no trace on the paper', () => {
    expect(takePoint({ a: 1, b: 2 }, 'a')).toEqual({ b: 2 })
    expect(takePoint({ b: 2 }, 'a')).toEqual({ b: 2 })
    expect(pointsUsed({ b: 2, c: 1 })).toBe(3)
  })
})

describe('the approval paper', () => {
  test('a second tap takes the mark away, and no mark goes beyond the most', () => {
    const taps = fc.array(anyOption, { maxLength: 40 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), taps, (max, run) => {
        let ballot: readonly string[] = []
        for (const option of run) {
          const outcome = toggleMark({ max }, ballot, option)
          if (outcome.ok) ballot = outcome.value
          else expect(ballot).toHaveLength(max)
        }
        expect(fillBallot({ method: 'approval', rules: { max }, options }, ballot).ok).toBe(true)
      }),
    )
    expect(toggleMark({}, ['a'], 'a')).toEqual({ ok: true, value: [] })
  })
})
