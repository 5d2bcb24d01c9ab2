import { describe, expect, it } from 'vitest'
import { fillBallot, isBlank, makeBallotRecord, rotateOptions } from './ballot.ts'
import type { Countable } from './method.ts'

const options = ['a', 'b', 'c'].map((id) => ({ id }))
const dots: Countable = { method: 'dots', rules: { dots: 3, cap: 2 }, options }
const approval: Countable = { method: 'approval', rules: { max: 2 }, options }

describe('filling in a ballot', () => {
  it('keeps what was given and forgets zeros and the order of taps', () => {
    expect(JSON.stringify(fillBallot(dots, { c: 1, b: 0, a: 2 }))).toBe(
      '{"ok":true,"value":{"a":2,"c":1}}',
    )
    expect(fillBallot(approval, ['c', 'a'])).toEqual({ ok: true, value: ['a', 'c'] })
  })

  it('refuses what would not count, with the reason', () => {
    expect(fillBallot(dots, { a: 3 })).toEqual({ ok: false, refusal: 'over-cap', detail: 'a' })
    expect(fillBallot(approval, ['a', 'b', 'c'])).toEqual({
      ok: false,
      refusal: 'too-many-options',
    })
  })

  it('allows a blank ballot', () => {
    expect(fillBallot(dots, { a: 0 })).toEqual({ ok: true, value: {} })
    expect(fillBallot(approval, [])).toEqual({ ok: true, value: [] })
    expect(isBlank(dots, {})).toBe(true)
    expect(isBlank(approval, ['a'])).toBe(false)
  })
})

describe('a ballot record', () => {
  it('holds 128 random bits and the ballot, nothing else', () => {
    const record = makeBallotRecord({ a: 1 }, (bytes) => bytes.fill(0xab))
    expect(record).toEqual({ id: 'ab'.repeat(16), ballot: { a: 1 } })
  })
})

describe('the list in the booth', () => {
  it('starts at another option and keeps every printed number', () => {
    const list = (offset: number) =>
      rotateOptions(['x', 'y', 'z'], offset).map(({ number, option }) => `${number}${option}`)
    expect(list(0)).toEqual(['1x', '2y', '3z'])
    expect(list(2)).toEqual(['3z', '1x', '2y'])
    expect(list(-1)).toEqual(list(2))
    expect(list(3_000_000_001)).toEqual(list(1))
    expect(rotateOptions([], 5)).toEqual([])
  })
})
