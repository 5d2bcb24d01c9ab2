import type { ApprovalRules } from '../../domain/voting/method-rules.ts'
import { ballotCases } from './ballot-line.ts'
import { type Fields, readWhole } from './fields.ts'

/** `[option…]`. */
export const approval = ballotCases('approval', {
  method: 'approval',
  params: ['min', 'max'],
  rules: markRules,
})

/** The bounds of a sheet of marks. Throws CaseError. */
export function markRules(params: Fields, path: string): ApprovalRules {
  const min = readWhole(params, 'min', 0, path)
  const max = readWhole(params, 'max', 0, path)
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) }
}
