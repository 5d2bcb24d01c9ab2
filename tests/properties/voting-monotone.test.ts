import fc from 'fast-check'
import { expect } from 'vitest'
import type { Countable } from '../../src/domain/voting/method.ts'
import { methodOf } from '../../src/domain/voting/methods/index.ts'
import { tally } from '../../src/domain/voting/tally.ts'
import { PROFILES, type Profile, profilesOf } from '../voting-profiles.ts'
import { type Count, prove, spoil } from './prove.ts'

/**
 * Voting guide §4, P6. Not asserted of means with a new rater, nor of committees of a proportional
 * count: there it does not hold.
 */

const summed = PROFILES.score.map(({ config, ballots }): Profile => {
  const rules = { ...config.rules, aggregate: 'sum' as const }
  return { config: { ...config, rules }, ballots }
})

/** Three options and few ballots: where one ballot decides who is left out first. */
const threeWay = fc
  .array(fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 3 }), { minLength: 5, maxLength: 17 })
  .map((orders): Profile => {
    const rules = { reading: 'schulze' as const }
    const options = ['a', 'b', 'c'].map((id) => ({ id }))
    return {
      config: { method: 'ranked', rules, options },
      ballots: orders.map((order) => order.map((id) => [id])),
    }
  })

prove<Count, unknown>('P6 monotonicity: more for a winner keeps it winning', {
  product: tally,
  mutants: {
    'lets a landslide turn round': spoil(({ ranking, totals }) => {
      const top = ranking[0]?.[0] ?? ''
      return Number(totals[top]) % 2 === 0 ? { ranking: [...ranking].reverse() } : {}
    }),
    'sets the winner aside once seven back it': spoil(({ ranking, supporters }) => ({
      ranking: [...ranking].sort(
        ([a = ''], [b = '']) =>
          Number((supporters[a] ?? 0) >= 7) - Number((supporters[b] ?? 0) >= 7),
      ),
    })),
    'eliminates whoever comes last in first places, and counts again': (config, ballots) => {
      const right = tally(config, ballots)
      return config.method === 'ranked' ? { ...right, ranking: runOff(config, ballots) } : right
    },
  },
  property: (count) =>
    fc.property(
      fc.oneof(profilesOf('dots', 'approval'), summed, PROFILES.ranked, threeWay),
      fc.nat(),
      fc.nat(),
      ({ config, ballots }, who, which) => {
        const winners = count(config, ballots).ranking[0] ?? []
        const winner = winners[who % Math.max(1, winners.length)]
        if (winner === undefined || ballots.length === 0) return
        const at = which % ballots.length
        const raised = raise(config, ballots[at], winner)
        if (raised === undefined) return
        expect(count(config, ballots.with(at, raised)).ranking[0]).toContain(winner)
      },
    ),
  runs: 4_000,
})

/** Whoever is first on the fewest ballots goes, round by round: known not to be monotone. */
function runOff(config: Countable, ballots: readonly unknown[]): string[][] {
  const valid = ballots.flatMap((ballot) => {
    const judged = methodOf(config.method).classify(config, ballot)
    return judged.class === 'valid' ? [judged.ballot as string[][]] : []
  })
  const out: string[][] = []
  let rest = config.options.map(({ id }) => id)
  while (rest.length > 0) {
    const firsts = new Map(rest.map((id) => [id, 0]))
    for (const ballot of valid) {
      const [top = []] = ballot.map((g) => g.filter((id) => firsts.has(id))).filter((g) => g.length)
      for (const id of top) firsts.set(id, (firsts.get(id) ?? 0) + 1)
    }
    const least = Math.min(...firsts.values())
    const gone = rest.filter((id) => firsts.get(id) === least)
    out.unshift(gone)
    rest = rest.filter((id) => !gone.includes(id))
  }
  return out
}

/** The same valid ballot with more for an option; `undefined` where that makes no valid ballot. */
function raise(config: Countable, ballot: unknown, id: string): unknown {
  const judge = (sheet: unknown) => methodOf(config.method).classify(config, sheet)
  const judged = judge(ballot)
  if (judged.class !== 'valid') return undefined
  const raised = raiseWritten(config, judged.ballot, id)
  return judge(raised).class === 'valid' ? raised : undefined
}

function raiseWritten({ method }: Countable, ballot: unknown, id: string): unknown {
  if (method === 'ranked') return raisePlace(ballot as string[][], id)
  if (Array.isArray(ballot)) return [...ballot, id]
  const given = new Map(Object.entries(ballot as Record<string, number>))
  // No opinion counts as nothing in a sum: the first grade above it is one more.
  given.set(id, (given.get(id) ?? 0) + 1)
  return Object.fromEntries(given)
}

/** The option in a place of its own, right above the group in which it was. */
function raisePlace(ballot: readonly string[][], id: string): string[][] {
  const at = ballot.findIndex((group) => group.includes(id))
  if (at === -1) return [...ballot, [id]]
  const rest = (ballot[at] ?? []).filter((other) => other !== id)
  const before = ballot.slice(0, at)
  if (rest.length > 0) return [...before, [id], rest, ...ballot.slice(at + 1)]
  const above = before.pop()
  return above === undefined ? [...ballot] : [...before, [id, ...above], ...ballot.slice(at + 1)]
}
