import type { Ballot } from '../../../domain/voting/box-records.ts'
import type { MethodId, Rules } from '../../../domain/voting/method-rules.ts'
import { approvalFace } from './approval.ts'
import { consentFace } from './consent.ts'
import { criteriaFace } from './criteria.ts'
import { dotsFace } from './dots.ts'
import type { BoothFace, Face } from './face.ts'
import { handsFace } from './hands.ts'
import { proportionalFace } from './proportional.ts'
import { rankedFace } from './ranked.ts'
import { scoreFace } from './score.ts'

/** How each method looks; a method without a face does not compile. */
const FACES: Readonly<Record<MethodId, Face>> = {
  dots: dotsFace,
  approval: approvalFace,
  score: scoreFace,
  ranked: rankedFace,
  proportional: proportionalFace,
  criteria: criteriaFace,
  consent: consentFace,
  hands: handsFace,
}

export function faceOf(method: MethodId): Face {
  return FACES[method]
}

/** What the booth shows of a method. Throws RangeError for one without ballots: a bug, not bad input. */
export function boothFaceOf(method: MethodId): BoothFace<Rules, Ballot> {
  const { booth } = FACES[method]
  if (booth === undefined) throw new RangeError(`${method} has no ballots`)
  return booth
}
