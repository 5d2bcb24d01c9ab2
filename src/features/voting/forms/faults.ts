import type { RulesRefusal } from '../../../domain/voting/method.ts'
import type { VotingWords } from '../../../i18n/es/voting.ts'
import type { RulesFault } from '../faces/face.ts'

/** What stands under a field while the rules fail because of it; `undefined` while they do not. */
export function faultOn(
  words: VotingWords,
  fault: RulesFault | undefined,
  refusals: readonly RulesRefusal[],
): string | undefined {
  if (fault === undefined || !refusals.includes(fault.refusal)) return undefined
  return words.freezeRefusal[fault.refusal]
}
