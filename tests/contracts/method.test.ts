import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { CASE_METHODS } from '../../src/cli/cases/index.ts'
import type { Countable, VotingMethod } from '../../src/domain/voting/method.ts'
import { METHOD_IDS } from '../../src/domain/voting/method-rules.ts'
import { METHODS, methodOf } from '../../src/domain/voting/methods/index.ts'
import { tally } from '../../src/domain/voting/tally.ts'
import { fromExact, toDecimal } from '../../src/lib/rational.ts'
import published from '../data/voting-cases.json' with { type: 'json' }
import { PROFILES, PROPERTY, renameBallot } from '../voting-profiles.ts'
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
            clean.map((ballot) => renameBallot(ballot, name)),
          )
          expect(after.ranking).toEqual(before.ranking.map((group) => group.map(name)))
          expect(after.totals).toEqual(renameBallot(before.totals, name))
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
          // Ties inside a proportional count are the lot's, never those of the list.
          const byName = (tied: readonly string[]) => [...tied].sort()
          expect(groups(tally(backwards, ballots, byName).ranking)).toEqual(
            groups(tally(config, ballots, byName).ranking),
          )
        }),
        PROPERTY,
      )
    })

    it('agrees with a naive recount', () => {
      fc.assert(
        fc.property(profiles, ({ config, ballots }) => {
          const { counts, totals, ranking } = tally(config, ballots)
          const again = recount(config, ballots)
          const { valid, blank, invalid } = again
          expect(counts).toEqual({ cast: ballots.length, valid, blank, invalid })
          expect(totals).toEqual(again.totals)
          expect(ranking).toEqual(again.ranking)
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
          const most = method.mostPerBallot?.(config) ?? Number.POSITIVE_INFINITY
          const inAll = method.mostInAll?.(config) ?? Number.POSITIVE_INFINITY
          for (const ballot of ballots) {
            const given = Object.values(tally(config, [ballot]).totals).map((total) =>
              total === null ? 0 : Number(toDecimal(fromExact(total), 1)),
            )
            for (const one of given) expect(Math.abs(one)).toBeLessThanOrEqual(most)
            expect(given.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(inAll)
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

    it('has published examples, where it has ballots', () => {
      const names = CASE_METHODS.flatMap(({ name, ballots }) =>
        ballots?.method === method.id ? [name] : [],
      )
      const cases = published.cases.filter((one) => names.includes(one.method))
      if (method.paper === 'none') expect(names).toEqual([])
      else expect(cases.length).toBeGreaterThan(0)
    })
  })
}

/** The same ballot, tapped in another order: places of a ranking stay, the members of each turn round. */
function backwards(ballot: unknown): unknown {
  if (Array.isArray(ballot)) {
    return ballot.every(Array.isArray)
      ? ballot.map((group: unknown[]) => [...group].reverse())
      : [...ballot].reverse()
  }
  return Object.fromEntries(Object.entries(ballot as object).reverse())
}
