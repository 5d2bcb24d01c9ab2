import type { ScoreRules } from '../../domain/voting/method-rules.ts'
import type { VoteConfig } from '../../domain/voting/vote.ts'
import type { VotingWords } from '../../i18n/es/voting.ts'
import type { Exact } from '../../lib/rational.ts'

/** How a vote's totals are said with their unit. */
export function amountOf(
  words: VotingWords,
  { method, rules }: Pick<VoteConfig, 'method' | 'rules'>,
): (total: Exact) => string {
  const isSum = method === 'score' && (rules as ScoreRules).aggregate === 'sum'
  return isSum ? words.told.gradeSum : words.total[method]
}
