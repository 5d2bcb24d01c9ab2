import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asPiles, PROFILES, PROPERTY, type Profile } from '../../../tests/voting-profiles.ts'
import type { Countable } from './method.ts'
import { methodOf } from './methods/index.ts'
import { tally, tallyPiles } from './tally.ts'
import type { Tally } from './vote.ts'

const anyProfile = fc.oneof(PROFILES.dots, PROFILES.approval)
const sum = (totals: Readonly<Record<string, number>>) =>
  Object.values(totals).reduce((all, total) => all + total, 0)

function forEvery(check: (profile: Profile) => void, profiles = anyProfile) {
  fc.assert(fc.property(profiles, check), PROPERTY)
}

describe('a tally', () => {
  it('P3 conserves ballots: cast = valid + blank + invalid', () => {
    forEvery(({ config, ballots }) => {
      const { cast, valid, blank, invalid } = tally(config, ballots).counts
      expect(cast).toBe(ballots.length)
      expect(valid + blank + invalid).toBe(cast)
    })
  })

  it('P3 conserves points: totals are what valid ballots spent, at most D each', () => {
    forEvery(({ config, ballots }) => {
      const { counts, totals } = tally(config, ballots)
      const spent = ballots
        .filter((ballot) => methodOf(config.method).classify(config, ballot).class === 'valid')
        .flatMap((ballot) => (Array.isArray(ballot) ? ballot.map(() => 1) : points(ballot)))
      expect(sum(totals)).toBe(spent.reduce((a, b) => a + b, 0))
      expect(sum(totals)).toBeLessThanOrEqual(
        counts.valid * methodOf(config.method).mostInAll(config),
      )
    })
  })

  it('counts as supporters the ballots that gave anything', () => {
    forEvery(({ config, ballots }) => {
      const { totals, supporters } = tally(config, ballots)
      const one = (ballot: unknown) => tally(config, [ballot]).totals
      for (const { id } of config.options) {
        const backers = ballots.filter((ballot) => (one(ballot)[id] ?? 0) > 0).length
        expect(supporters[id]).toBe(backers)
        expect(totals[id]).toBeGreaterThanOrEqual(backers)
      }
    })
  })

  it('P4 adds up: two urns counted apart give what they give together', () => {
    const cut = anyProfile.chain((profile) =>
      fc.record({
        profile: fc.constant(profile),
        at: fc.integer({ min: 0, max: profile.ballots.length }),
      }),
    )
    fc.assert(
      fc.property(cut, ({ profile: { config, ballots }, at }) => {
        const a = tally(config, ballots.slice(0, at))
        const b = tally(config, ballots.slice(at))
        const both = tally(config, ballots)
        for (const { id } of config.options) {
          expect(both.totals[id]).toBe((a.totals[id] ?? 0) + (b.totals[id] ?? 0))
        }
        expect(both.counts.valid).toBe(a.counts.valid + b.counts.valid)
      }),
      PROPERTY,
    )
  })

  it('P5 blank ballots change only the counts', () => {
    forEvery(({ config, ballots }) => {
      const { blank } = methodOf(config.method)
      const before = tally(config, ballots)
      const after = tally(config, [...ballots, blank, null])
      expect(after).toEqual({
        ...before,
        counts: {
          ...before.counts,
          cast: before.counts.cast + 2,
          blank: before.counts.blank + 2,
        },
      })
    })
  })

  it('P6 one more dot or approval for a winner keeps it winning', () => {
    forEvery(({ config, ballots }) => {
      const [winner] = tally(config, ballots).ranking[0] ?? []
      if (winner === undefined) return
      ballots.forEach((ballot, at) => {
        const raised = raise(config, ballot, winner)
        if (raised === undefined) return
        const { ranking } = tally(config, ballots.with(at, raised))
        expect(ranking[0]).toContain(winner)
      })
    })
  })

  it('P12 every ballot twice gives the same ranking', () => {
    forEvery(({ config, ballots }) => {
      expect(tally(config, [...ballots, ...ballots]).ranking).toEqual(
        tally(config, ballots).ranking,
      )
    })
  })

  it('P13 is exact: whole numbers only, and piles a milliard times as high rank the same', () => {
    forEvery(({ config, ballots }) => {
      const small = tally(config, ballots)
      const large = tallyPiles(
        config,
        asPiles(ballots).map(({ n, ballot }) => ({ n: n * 1e9, ballot })),
      )
      expect(large.ranking).toEqual(small.ranking)
      for (const heap of ['cast', 'valid', 'blank', 'invalid'] as const) {
        expect(large.counts[heap]).toBe(small.counts[heap] * 1e9)
      }
      for (const number of numbersOf(large)) expect(Number.isSafeInteger(number)).toBe(true)
      for (const { id } of config.options) {
        expect(large.totals[id]).toBe((small.totals[id] ?? 0) * 1e9)
      }
    })
  })

  it('P13 throws rather than round', () => {
    const config: Countable = { method: 'dots', rules: { dots: 4 }, options: [{ id: 'a' }] }
    const piles = [{ n: Number.MAX_SAFE_INTEGER, ballot: { a: 2 } }]
    expect(() => tallyPiles(config, piles)).toThrow(RangeError)
  })

  it('P14 has a result for one option, no ballots, only blanks and all tied', () => {
    for (const [method, backed] of [
      ['dots', (id: string) => ({ [id]: 1 })],
      ['approval', (id: string) => [id]],
    ] as const) {
      const one: Countable = { ...config(method), options: [{ id: 'a' }] }
      expect(tally(one, []).ranking).toEqual([['a']])
      const two = config(method)
      const zero = { a: 0, b: 0 }
      expect(tally(two, [])).toEqual({
        counts: { cast: 0, valid: 0, blank: 0, invalid: 0 },
        totals: zero,
        supporters: zero,
        ranking: [['a', 'b']],
      })
      expect(tally(two, [null, null])).toMatchObject({ totals: zero, ranking: [['a', 'b']] })
      expect(tally(two, [backed('a'), backed('b')]).ranking).toEqual([['a', 'b']])
    }
  })

  it('P16 invalid ballots never change a total', () => {
    forEvery(({ config, ballots }) => {
      const invalid = (ballot: unknown) =>
        methodOf(config.method).classify(config, ballot).class === 'invalid'
      const clean = tally(
        config,
        ballots.filter((ballot) => !invalid(ballot)),
      )
      const all = tally(config, ballots)
      expect(all.totals).toEqual(clean.totals)
      expect(all.supporters).toEqual(clean.supporters)
      expect(all.counts.invalid).toBe(ballots.filter(invalid).length)
    })
  })

  it('ranks by total, best first, every option in exactly one group of equals', () => {
    forEvery(({ config, ballots }) => {
      const { totals, ranking } = tally(config, ballots)
      expect(ranking.flat().sort()).toEqual(config.options.map(({ id }) => id).sort())
      const heights = ranking.map((group) => new Set(group.map((id) => totals[id] ?? -1)))
      for (const height of heights) expect(height.size).toBe(1)
      const levels = heights.flatMap((height) => [...height])
      expect(levels).toEqual([...new Set(levels)].sort((a, b) => b - a))
    })
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
})

function config(method: 'dots' | 'approval'): Countable {
  return {
    method,
    rules: methodOf(method).defaults(2),
    options: [{ id: 'a' }, { id: 'b' }],
  }
}

function points(ballot: unknown): number[] {
  return Object.values(ballot as Record<string, number>)
}

/** The same valid ballot with one more for an option, or undefined where that makes no valid ballot. */
function raise({ method, ...config }: Countable, ballot: unknown, id: string): unknown {
  const judge = (sheet: unknown) => methodOf(method).classify({ method, ...config }, sheet).class
  if (judge(ballot) !== 'valid') return undefined
  const raised = Array.isArray(ballot)
    ? [...ballot, id]
    : Object.fromEntries([
        ...Object.entries(ballot as object),
        [id, (Object.entries(ballot as object).find(([o]) => o === id)?.[1] ?? 0) + 1],
      ])
  return judge(raised) === 'valid' ? raised : undefined
}

function numbersOf(result: Tally): number[] {
  return [result.counts, result.totals, result.supporters].flatMap((part) => Object.values(part))
}
