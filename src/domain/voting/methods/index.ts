import type { VotingMethod } from '../method.ts'
import type { MethodId } from '../vote.ts'
import { approval } from './approval.ts'
import { dots } from './dots.ts'

/** Every way of voting, in the order in which the set-up screen offers them. */
export const METHODS = [dots, approval] as const satisfies readonly VotingMethod[]

/** The method of that id. Throws RangeError on an id without a method: a bug, not bad input. */
export function methodOf(id: MethodId): VotingMethod {
  const found = METHODS.find((method) => method.id === id)
  if (found === undefined) throw new RangeError(`no voting method ${id}`)
  return found
}

/** Whether an untrusted value names a method. */
export function isMethodId(value: unknown): value is MethodId {
  return METHODS.some((method) => method.id === value)
}
