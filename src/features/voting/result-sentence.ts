import { apartFromRanking, type Explanation, explain } from '../../domain/voting/explain.ts'
import type { RankedRules } from '../../domain/voting/method-rules.ts'
import type { Tally } from '../../domain/voting/tally-result.ts'
import type { VoteConfig } from '../../domain/voting/vote.ts'
import type { VotingWords } from '../../i18n/es/voting.ts'
import { amountOf } from './amounts.ts'

/** A count, and as much of its vote as explains it. */
export interface CountedVote {
  readonly tally: Tally
  readonly config: Pick<VoteConfig, 'method' | 'rules' | 'k'>
  /** The order alone, because so few ballots would tell who voted what (`isOrderOnly`). */
  readonly orderOnly?: boolean
}

/** What a room is told of a result. */
export interface ResultTold {
  /** The one sentence that explains it. */
  readonly sentence: string
  /** What else has to be said: ties that wait for a lot, options without a place. */
  readonly asides: readonly string[]
}

/** Explains a result to the room, in the language on screen. */
export function tellResult(
  words: VotingWords,
  { tally, config, orderOnly = false }: CountedVote,
  labelOf: (option: string) => string,
): ResultTold {
  const { method, rules, k } = config
  const reading = method === 'ranked' ? (rules as RankedRules).reading : undefined
  const explanation = explain(tally, { k, reading })
  const labels = (options: readonly string[]) => options.map(labelOf)
  const saying = {
    words,
    labelOf,
    lead: words.told.lead[method],
    amount: amountOf(words, config),
    gap: words.told.gap[method],
  }
  const apart = tally.counts.valid === 0 ? [] : apartFromRanking(tally)
  return {
    sentence:
      (orderOnly ? sayOrder(explanation, saying) : undefined) ??
      sayExplanation(explanation, saying),
    asides: [
      ...besides(explanation, words.told, labels),
      ...apart.flatMap(({ why, options }) =>
        why === 'nobody-backs' ? [] : [words.told.apart[why](labels(options))],
      ),
    ],
  }
}

/** The first characters of a hash, in two groups that are easy to read aloud. */
export function shortCode(hash: string): string {
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)}`
}

interface Saying {
  readonly words: VotingWords
  readonly labelOf: (option: string) => string
  readonly lead: string
  readonly amount: (total: number | string) => string
  readonly gap: (gap: number | string) => string
}

function sayExplanation(explanation: Explanation, saying: Saying): string {
  const { labelOf, lead, amount, gap } = saying
  const { told } = saying.words
  const labels = (options: readonly string[]) => options.map(labelOf)
  switch (explanation.kind) {
    case 'no-votes':
      return told.noVotes
    case 'none-ranked':
      return told.noneRanked
    case 'only-option':
      return told.onlyOption(labelOf(explanation.option), amount(explanation.total))
    case 'clear-winner':
      return told.clearWinner({
        label: labelOf(explanation.option),
        lead,
        total: amount(explanation.total),
        runnerUp: labelOf(explanation.runnerUp),
        gap: gap(explanation.gap),
      })
    case 'clear-winner-over-tie':
      return told.clearOverTie({
        label: labelOf(explanation.option),
        lead,
        total: amount(explanation.total),
        runnersUp: labels(explanation.runnersUp),
        gap: gap(explanation.gap),
      })
    case 'tie-at-top':
      return told.tieAtTop(labels(explanation.options), amount(explanation.total))
    case 'clear-selection': {
      const { selected, last, next } = explanation
      return told.clearSelection(selected.length, labels(last), labels(next), gap(explanation.gap))
    }
    case 'tie-at-cut': {
      const { options, places, total } = explanation
      return told.tieAtCut(labels(options), places, amount(total))
    }
    case 'all-selected':
      return explanation.others ? told.allRankedSelected : told.allSelected
    case 'wins-all-duels':
      return told.winsAllDuels(labelOf(explanation.option))
    case 'strongest-in-circle':
      return told.strongestInCircle(labelOf(explanation.option))
    case 'duel-tie':
      return told.duelTie(labels(explanation.options), explanation.places)
    case 'duel-selection':
      return told.duelSelection(explanation.selected.length, labels(explanation.next))
    case 'proportional':
      return told.proportional(labels(explanation.taken))
    case 'consent':
      return explanation.agreed.length > 0
        ? told.consentAgreed(labels(explanation.agreed))
        : told.consentNone
  }
}

/** The sentences that would tell numbers, without them; `undefined` where there are none to leave out. */
function sayOrder(explanation: Explanation, { words, labelOf, lead }: Saying): string | undefined {
  const said = words.told.orderOnly
  switch (explanation.kind) {
    case 'only-option':
      return said.only(labelOf(explanation.option))
    case 'clear-winner':
    case 'clear-winner-over-tie':
      return said.first(labelOf(explanation.option), lead)
    case 'tie-at-top':
      return said.tieAtTop(explanation.options.map(labelOf))
    case 'clear-selection':
      return said.selection(explanation.selected.length)
    case 'tie-at-cut':
      return said.tieAtCut(explanation.options.map(labelOf), explanation.places)
    default:
      return undefined
  }
}

function besides(
  explanation: Explanation,
  told: VotingWords['told'],
  labels: (options: readonly string[]) => string[],
): string[] {
  if (explanation.kind === 'proportional') {
    const { short, tied } = explanation
    return [
      ...(short ? [told.proportionalShort] : []),
      ...(tied.length > 0 ? [told.proportionalTie(labels(tied))] : []),
    ]
  }
  if (explanation.kind === 'consent' && explanation.objected.length > 0) {
    return [told.consentObjected(labels(explanation.objected.map(({ option }) => option)))]
  }
  return []
}
