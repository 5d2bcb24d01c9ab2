import { sayRules } from '../../domain/voting/rules-of.ts'
import type { VoteConfig } from '../../domain/voting/vote.ts'
import type { VotingWords } from '../../i18n/es/voting.ts'

/** What was agreed before anybody voted, in one line of the language on screen; without its full stop. */
export function rulesSentence(
  words: VotingWords,
  { method, rules }: Pick<VoteConfig, 'method' | 'rules'>,
): string {
  return sayRules(words.rules, method, rules)
}
