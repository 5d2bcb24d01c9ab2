import { explain } from '../../domain/voting/explain.ts'
import type { MethodId, Tally } from '../../domain/voting/vote.ts'
import type { VotingWords } from '../../i18n/es/voting.ts'

/** The one sentence that explains a result to the room, in the language on screen. */
export function resultSentence(
  words: VotingWords,
  result: { readonly tally: Tally; readonly method: MethodId; readonly k?: number | undefined },
  labelOf: (option: string) => string,
): string {
  const told = explain(result.tally, result.k)
  const { results } = words
  const amount = words.total[result.method]
  const labels = (options: readonly string[]) => options.map(labelOf)
  switch (told.kind) {
    case 'no-votes':
      return results.noVotes
    case 'only-option':
      return results.onlyOption(labelOf(told.option), amount(told.total))
    case 'clear-winner': {
      const { option, runnerUp } = told
      return results.clearWinner(
        labelOf(option),
        amount(told.total),
        labelOf(runnerUp),
        amount(told.gap),
      )
    }
    case 'clear-winner-over-tie': {
      const { option, runnersUp } = told
      return results.clearOverTie(
        labelOf(option),
        amount(told.total),
        labels(runnersUp),
        amount(told.gap),
      )
    }
    case 'tie-at-top':
      return results.tieAtTop(labels(told.options), amount(told.total))
    case 'clear-selection': {
      const { selected, last, next } = told
      return results.clearSelection(selected.length, labels(last), labels(next), amount(told.gap))
    }
    case 'tie-at-cut':
      return results.tieAtCut(labels(told.options), told.places, amount(told.total))
    case 'all-selected':
      return results.allSelected
  }
}

/** The first characters of a hash, in two groups that are easy to read aloud. */
export function shortCode(hash: string): string {
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)}`
}
