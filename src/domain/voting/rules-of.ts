import type {
  ApprovalRules,
  ConsentRules,
  CriteriaRules,
  DotsRules,
  HandsRules,
  MethodId,
  ProportionalRules,
  RankedRules,
  Rules,
  ScoreRules,
} from './method-rules.ts'

/** The rules of each method. */
export interface RulesOf {
  readonly dots: DotsRules
  readonly approval: ApprovalRules
  readonly score: ScoreRules
  readonly criteria: CriteriaRules
  readonly ranked: RankedRules
  readonly proportional: ProportionalRules
  readonly consent: ConsentRules
  readonly hands: HandsRules
}

/** Something to say about each method's rules. */
export type RulesWords = { readonly [M in MethodId]: (rules: RulesOf[M]) => string }

/**
 * Says it for frozen rules.
 *
 * Expects  `rules` of that method, as its `checkRules` returned them.
 */
export function sayRules(words: RulesWords, method: MethodId, rules: Rules): string {
  const say = words[method] as (rules: Rules) => string
  return say(rules)
}
