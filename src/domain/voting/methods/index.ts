import type { VotingMethod } from '../method.ts'
import type { MethodId } from '../method-rules.ts'
import { approval } from './approval.ts'
import { consent } from './consent.ts'
import { criteria } from './criteria.ts'
import { dots } from './dots.ts'
import { hands } from './hands.ts'
import { proportional } from './proportional.ts'
import { ranked } from './ranked.ts'
import { score } from './score.ts'

/** Every way of voting, in the order in which the set-up screen offers them. */
export const METHODS: readonly VotingMethod[] = [
  dots,
  approval,
  score,
  ranked,
  proportional,
  criteria,
  consent,
  hands,
]

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
