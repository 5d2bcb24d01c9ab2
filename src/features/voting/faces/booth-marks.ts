import type { ApprovalBallot } from '../../../domain/voting/box-records.ts'
import type { ApprovalRules } from '../../../domain/voting/method-rules.ts'
import { ApprovalPaper } from '../papers/approval-paper.tsx'
import type { BoothFace } from './face.ts'

/** The sheet of marks, which approval and proportional share. */
export const marksBooth: BoothFace<ApprovalRules, ApprovalBallot> = {
  Paper: ApprovalPaper,

  pitch: ({ words, config: { rules } }) => [words.papers.approval.pitch(rules.max)],

  left: ({ words, config: { rules }, ballot }) =>
    words.booth.leftApproval(ballot.length, rules.max),

  review: ({ options, ballot }) =>
    options
      .filter(({ option }) => ballot.includes(option.id))
      .map(({ number, option }) => ({ number, option, mark: { icon: 'check' } })),

  sum: ({ words, ballot }) => words.booth.usedMarks(ballot.length),
}
