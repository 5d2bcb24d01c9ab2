import { type Rational, ratio, toExact } from '../../../lib/rational.ts'
import { done, type Result, refused } from '../../../lib/result.ts'
import type { RankedBallot } from '../box-records.ts'
import {
  type Classified,
  type Countable,
  invalid,
  type Outcome,
  type Pile,
  type RulesRefusal,
  type VotingMethod,
} from '../method.ts'
import type { RankedRules } from '../method-rules.ts'
import { readRules } from '../rules.ts'
import { condorcetWinner, type Pairwise, schulzeLayers, strongestPaths } from '../schulze.ts'
import { rankTotals } from '../standings.ts'
import { exact } from '../sums.ts'

/**
 * Ranked: each person puts options in order, best first; one ballot, two published readings.
 *
 * Units    Borda: an option gets from each ballot the options strictly below it, and half of those
 *          tied with it; so halves are possible. Schulze: winning votes, ranked in layers.
 * Expects  a ballot `[[option…]…]`, groups best first; options left out share the last place.
 * Returns  Borda's points as totals; `rules.reading` says whose ranking decides.
 * Source   voting guide §1.3; M. Schulze, arXiv:1804.02973.
 */
export const ranked: VotingMethod<RankedRules, RankedBallot> = {
  id: 'ranked',
  paper: 'order',
  blank: [],

  /** Points by place are what a room can check by hand. */
  defaults: () => ({ reading: 'borda' }),

  checkRules,
  classify,
  count,

  mostPerBallot: ({ options }) => Math.max(0, options.length - 1),

  mostInAll: ({ options }) => (options.length * (options.length - 1)) / 2,

  bytesPerOption: () => '[],'.length,
}

function checkRules(untrusted: unknown): Result<RankedRules, RulesRefusal> {
  const read = readRules(untrusted, ['reading'])
  if (!read.ok) return read
  const { reading } = read.value
  if (reading !== 'borda' && reading !== 'schulze') return refused('rules-malformed', 'reading')
  return done({ reading })
}

function classify({ options }: Countable<RankedRules>, ballot: unknown): Classified<RankedBallot> {
  if (ballot === null) return { class: 'blank' }
  if (!Array.isArray(ballot)) return invalid('not-a-ballot')
  const ids = options.map(({ id }) => id)
  const known = new Set(ids)
  const seen = new Set<string>()
  const groups: string[][] = []
  for (const group of ballot as readonly unknown[]) {
    if (!Array.isArray(group)) return invalid('not-a-ballot')
    for (const option of group as readonly unknown[]) {
      if (typeof option !== 'string') return invalid('not-a-ballot')
      if (!known.has(option)) return invalid('unknown-option', option)
      if (seen.has(option)) return invalid('repeated-option', option)
      seen.add(option)
    }
    const members = group as string[]
    if (members.length === 1) groups.push([...members])
    else if (members.length > 1) groups.push(ids.filter((id) => members.includes(id)))
  }
  return groups.length === 0 ? { class: 'blank' } : { class: 'valid', ballot: groups }
}

function count(
  { rules, options }: Countable<RankedRules>,
  validBallots: readonly Pile<RankedBallot>[],
): Outcome {
  const ids = options.map(({ id }) => id)
  const place = new Map(ids.map((id, at) => [id, at]))
  const pairwise = ids.map(() => ids.map(() => 0))
  const supporters = new Map(ids.map((id) => [id, 0]))
  let valid = 0
  for (const { n, ballot } of validBallots) {
    // No duel and no supporter counts more than all ballots: one check is enough.
    valid = exact(valid + n)
    const levels = ids.map(() => ballot.length)
    ballot.forEach((group, level) => {
      for (const option of group) {
        const at = place.get(option)
        if (at === undefined) continue
        levels[at] = level
        supporters.set(option, (supporters.get(option) ?? 0) + n)
      }
    })
    for (const [a, row] of pairwise.entries()) {
      const mine = levels[a] as number
      for (let b = 0; b < row.length; b++) {
        if (mine < (levels[b] as number)) row[b] = (row[b] as number) + n
      }
    }
  }
  const nameOf = (at: number) => ids[at] as string
  const totals = new Map(ids.map((id, at) => [id, toExact(bordaPoints(pairwise, at, valid))]))
  const paths = strongestPaths(pairwise)
  const borda = rankTotals(totals)
  const schulze = schulzeLayers(paths).map((layer) => layer.map(nameOf))
  const winner = condorcetWinner(pairwise)
  return {
    totals,
    supporters,
    ranking: rules.reading === 'borda' ? borda : schulze,
    detail: {
      kind: 'ranked',
      pairwise,
      paths,
      condorcetWinner: winner === undefined ? null : nameOf(winner),
      borda,
      schulze,
    },
  }
}

/** Points by place: from every other option the ballots above it, and half of those that tie the two. */
function bordaPoints(pairwise: Pairwise, a: number, valid: number): Rational {
  let twice = 0n
  pairwise.forEach((row, b) => {
    if (a === b) return
    twice += BigInt(valid) + BigInt(pairwise[a]?.[b] ?? 0) - BigInt(row[a] ?? 0)
  })
  return ratio(twice, 2)
}
