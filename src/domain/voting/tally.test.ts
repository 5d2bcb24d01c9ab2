import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PROFILES, PROPERTY, profilesOf } from '../../../tests/voting-profiles.ts'
import { compareExact } from '../../lib/rational.ts'
import type { Countable } from './method.ts'
import { judgePiles, tally, tallyPiles } from './tally.ts'

const anyProfile = fc.oneof(...Object.values(PROFILES))

/** The numbered properties of the voting guide stand in `tests/properties`. */
describe('a tally', () => {
  it('counts as supporters the ballots that gave anything', () => {
    const sums = profilesOf('dots', 'approval', 'proportional')
    fc.assert(
      fc.property(sums, ({ config, ballots }) => {
        const { supporters } = tally(config, ballots)
        const totals = ballots.map((ballot) => tally(config, [ballot]).totals)
        for (const { id } of config.options) {
          expect(supporters[id]).toBe(totals.filter((one) => Number(one[id]) > 0).length)
        }
      }),
      PROPERTY,
    )
  })

  it('counts a pile as so many ballots', () => {
    fc.assert(
      fc.property(anyProfile, fc.integer({ min: 1, max: 4 }), ({ config, ballots }, n) => {
        const piles = ballots.map((ballot) => ({ n, ballot }))
        const each = ballots.flatMap((ballot) => Array.from({ length: n }, () => ballot))
        expect(tallyPiles(config, piles)).toEqual(tally(config, each))
      }),
      PROPERTY,
    )
  })

  it('throws rather than round', () => {
    const config: Countable = { method: 'dots', rules: { dots: 4 }, options: [{ id: 'a' }] }
    const piles = [{ n: Number.MAX_SAFE_INTEGER, ballot: { a: 2 } }]
    expect(() => tallyPiles(config, piles)).toThrow(RangeError)
    const scale = { min: 0, max: 4, aggregate: 'mean' } as const
    const graded: Countable = { method: 'score', rules: scale, options: [{ id: 'a' }] }
    expect(() => tallyPiles(graded, piles)).toThrow(RangeError)
  })

  it('ranks by total, best first, every option with a total in exactly one group of equals', () => {
    const ranked = profilesOf('dots', 'approval', 'score', 'hands')
    fc.assert(
      fc.property(ranked, ({ config, ballots }) => {
        const { totals, ranking } = tally(config, ballots)
        const rated = config.options.map(({ id }) => id).filter((id) => totals[id] !== null)
        expect(ranking.flat().sort()).toEqual(rated.sort())
        const levels = ranking.map((group) => new Set(group.map((id) => totals[id] ?? -1)))
        for (const level of levels) expect(level.size).toBe(1)
        const heights = levels.flatMap((level) => [...level])
        expect(heights).toEqual([...new Set(heights)].sort((a, b) => compareExact(b, a)))
      }),
      PROPERTY,
    )
  })

  it('gives ids that are names in JavaScript a total like any other', () => {
    const odd: Countable = {
      method: 'dots',
      rules: { dots: 5 },
      options: [{ id: '__proto__' }, { id: 'constructor' }, { id: 'toString' }],
    }
    const { totals } = tally(odd, [JSON.parse('{"__proto__": 2, "constructor": 1}')])
    expect(Object.entries(totals)).toEqual([
      ['__proto__', 2],
      ['constructor', 1],
      ['toString', 0],
    ])
  })

  it('hands on valid ballots in their one written form', () => {
    const config: Countable = {
      method: 'approval',
      rules: {},
      options: [{ id: 'a' }, { id: 'b' }],
    }
    const piles = [
      { n: 2, ballot: ['b', 'a'] },
      { n: 1, ballot: null },
      { n: 3, ballot: ['z'] },
    ]
    expect(judgePiles(config, piles)).toEqual({
      counts: { cast: 6, valid: 2, blank: 1, invalid: 3 },
      valid: [{ n: 2, ballot: ['a', 'b'] }],
    })
  })
})
