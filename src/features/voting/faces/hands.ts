import type { ApprovalBallot } from '../../../domain/voting/box-records.ts'
import type { HandsRules } from '../../../domain/voting/method-rules.ts'
import { HandsRulesForm } from '../forms/hands-rules-form.tsx'
import { handsRules } from '../forms/rules.ts'
import type { Face } from './face.ts'
import { rankingResult } from './ranking-result.ts'

/** Hands counted aloud: no sheet, no booth; `hands-form.tsx` takes the two entries. */
export const handsFace: Face<HandsRules, ApprovalBallot> = {
  id: 'hands',
  setup: { Form: HandsRulesForm, rules: ({ draft }) => handsRules(draft) },
  result: rankingResult,
}
