import type { ApprovalBallot } from '../../../domain/voting/box-records.ts'
import type { ApprovalRules } from '../../../domain/voting/method-rules.ts'
import { done, type Result, refused } from '../../../lib/result.ts'

/** Marks an option, or takes its mark away; refused when there is no mark left. */
export function toggleMark(
  rules: ApprovalRules,
  ballot: ApprovalBallot,
  option: string,
): Result<ApprovalBallot, 'no-marks-left'> {
  if (ballot.includes(option)) return done(ballot.filter((other) => other !== option))
  if (rules.max !== undefined && ballot.length >= rules.max) return refused('no-marks-left')
  return done([...ballot, option])
}
