import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Countable, VotingMethod } from '../../src/domain/voting/method.ts'
import { METHODS, methodOf } from '../../src/domain/voting/methods/index.ts'
import { committees } from '../../src/domain/voting/select.ts'
import { tally, tallyPiles } from '../../src/domain/voting/tally.ts'
import { METHOD_IDS, type MethodId } from '../../src/domain/voting/vote.ts'
import published from '../data/voting-cases.json' with { type: 'json' }
import { PROFILES, PROPERTY } from '../voting-profiles.ts'
import { recount } from '../voting-recount.ts'

/** What every voting method owes, whatever it counts. Walks the registry: a new method is tested by its line there. */

test('every stored method id has exactly one method', () => {
  expect(METHODS.map(({ id }) => id).sort()).toEqual([...METHOD_IDS].sort())
  expect(METHOD_IDS.map((id) => methodOf(id).id)).toEqual(METHOD_IDS)
})

const registered: readonly VotingMethod[] = METHODS

for (const method of registered) {
  describe(method.id, () => {
    const profiles = PROFILES[method.id]

    it('P1 counts the same in any order', () => {
      const shuffled = profiles.chain((profile) =>
        fc.record({
          profile: fc.constant(profile),
          order: fc.shuffledSubarray([...profile.ballots], {
            minLength: profile.ballots.length,
          }),
        }),
      )
      fc.assert(
        fc.property(shuffled, ({ profile: { config, ballots }, order }) => {
          expect(tally(config, order)).toEqual(tally(config, ballots))
        }),
        PROPERTY,
      )
    })

    it('P2 is neutral: renamed options give the renamed result', () => {
      fc.assert(
        fc.property(profiles, ({ config, ballots }) => {
          const clean = ballots.filter((b) => method.classify(config, b).class !== 'invalid')
          const names = new Map(config.options.map(({ id }, at) => [id, `option-${at}`]))
          const name = (id: string) => names.get(id) ?? 'nobody'
          const renamed = { ...config, options: config.options.map(({ id }) => ({ id: name(id) })) }
          const before = tally(config, clean)
          const after = tally(
            renamed,
            clean.map((ballot) => rename(ballot, name)),
          )
          expect(after.ranking).toEqual(before.ranking.map((group) => group.map(name)))
          expect(after.totals).toEqual(rename(before.totals, name))
          expect(after.counts).toEqual(before.counts)
        }),
        PROPERTY,
      )
    })

    it('P2 has no favourite place: options listed backwards give the same groups', () => {
      fc.assert(
        fc.property(profiles, ({ config, ballots }) => {
          const backwards = { ...config, options: [...config.options].reverse() }
          const groups = (ranking: readonly (readonly string[])[]) =>
            ranking.map((group) => [...group].sort())
          expect(groups(tally(backwards, ballots).ranking)).toEqual(
            groups(tally(config, ballots).ranking),
          )
        }),
        PROPERTY,
      )
    })

    it('agrees with a naive recount', () => {
      fc.assert(
        fc.property(profiles, ({ config, ballots }) => {
          const { counts, totals } = tally(config, ballots)
          const { valid, blank, invalid, totals: again } = recount(config, ballots)
          expect(counts).toEqual({ cast: ballots.length, valid, blank, invalid })
          expect(totals).toEqual(again)
        }),
        PROPERTY,
      )
    })

    it('returns a valid ballot in a written form that is judged the same and forgets the order of taps', () => {
      fc.assert(
        fc.property(profiles, ({ config, ballots }) => {
          for (const ballot of ballots) {
            const judged = method.classify(config, ballot)
            if (judged.class !== 'valid') continue
            expect(method.classify(config, judged.ballot)).toEqual(judged)
            expect(JSON.stringify(method.classify(config, backwards(ballot)))).toBe(
              JSON.stringify(judged),
            )
          }
        }),
        PROPERTY,
      )
    })

    it('lets no ballot give more than it says one can', () => {
      fc.assert(
        fc.property(profiles, ({ config, ballots }) => {
          for (const ballot of ballots) {
            const given = Object.values(tally(config, [ballot]).totals)
            expect(Math.max(...given)).toBeLessThanOrEqual(method.mostPerBallot(config))
            expect(given.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(method.mostInAll(config))
          }
        }),
        PROPERTY,
      )
    })

    it('proposes rules that it accepts, for any number of options', () => {
      for (let m = 2; m <= 60; m++) {
        expect(method.checkRules(method.defaults(m), m)).toEqual({
          ok: true,
          value: method.defaults(m),
        })
      }
    })

    it('refuses rules that are not its own', () => {
      for (const rules of [null, 'dots', [], { nonsense: 1 }, { dots: 1, min: 0 }]) {
        expect(method.checkRules(rules, 3).ok).toBe(false)
      }
    })

    it('calls its own blank ballot blank', () => {
      const config: Countable = {
        method: method.id,
        rules: method.defaults(2),
        options: [{ id: 'a' }, { id: 'b' }],
      }
      expect(method.classify(config, method.blank).class).toBe('blank')
      expect(method.classify(config, null).class).toBe('blank')
    })

    const cases = published.cases.filter((one) => one.method === method.id)

    it('has published examples', () => {
      expect(cases.length).toBeGreaterThan(0)
    })

    for (const one of cases) {
      it(`counts ${one.id} as published`, () => {
        const { params, expected } = one as PublishedCase
        const { k, budget: _budget, cost: _cost, ...given } = params
        const config: Countable = {
          method: method.id,
          rules: withoutLimit(method.id, given),
          options: one.candidates.map((id) => ({ id })),
        }
        const piles = one.ballots.map(({ n, b }) => ({ n, ballot: b }))
        const result = tallyPiles(config, piles)
        expect(result.totals).toEqual(expected.totals)
        expect(result.counts).toMatchObject(expected.counts ?? {})
        if (expected.ranking) expect(result.ranking).toEqual(expected.ranking)
        if (expected.winners) expect(result.ranking[0]).toEqual(expected.winners)
        if (expected.committees) {
          expect(committees(result.ranking, k ?? 0)).toEqual(expected.committees)
        }
      })
    }
  })
}

interface PublishedCase {
  readonly params: { k?: number; budget?: number; cost?: object } & Record<string, unknown>
  readonly expected: {
    readonly totals: Record<string, number>
    readonly counts?: object
    readonly ranking?: string[][]
    readonly winners?: string[]
    readonly committees?: string[][]
  }
}

/** The published cases leave out what has no limit. */
function withoutLimit(method: MethodId, rules: Record<string, unknown>): Countable['rules'] {
  return method === 'dots' ? { dots: Number.MAX_SAFE_INTEGER, ...rules } : rules
}

function rename(ballot: unknown, name: (id: string) => string): unknown {
  if (ballot === null) return null
  if (Array.isArray(ballot)) return ballot.map(name)
  return Object.fromEntries(Object.entries(ballot as object).map(([id, x]) => [name(id), x]))
}

function backwards(ballot: unknown): unknown {
  if (Array.isArray(ballot)) return [...ballot].reverse()
  return Object.fromEntries(Object.entries(ballot as object).reverse())
}
