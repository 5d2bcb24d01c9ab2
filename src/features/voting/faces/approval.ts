import type { ApprovalBallot } from '../../../domain/voting/box-records.ts'
import type { ApprovalRules } from '../../../domain/voting/method-rules.ts'
import { MarksForm } from '../forms/marks-form.tsx'
import { marksRules } from '../forms/rules.ts'
import { marksBooth } from './booth-marks.ts'
import type { Face } from './face.ts'
import { rankingResult } from './ranking-result.ts'

/** Marks, added up. */
export const approvalFace: Face<ApprovalRules, ApprovalBallot> = {
  id: 'approval',
  booth: marksBooth,
  setup: { Form: MarksForm, rules: ({ draft }) => marksRules(draft) },
  result: rankingResult,
}
