import { approval } from './approval.ts'
import { cards } from './cards.ts'
import type { BallotMethod, CaseMethod } from './case-method.ts'
import { consent } from './consent.ts'
import { criteria } from './criteria.ts'
import { dots } from './dots.ts'
import { duplicates } from './duplicates.ts'
import { CaseError } from './fields.ts'
import { hands } from './hands.ts'
import { lot } from './lot.ts'
import { poolingOf } from './pooling.ts'
import { proportional, seqphragmen } from './proportional.ts'
import { quorum } from './quorum.ts'
import { borda, ranked, schulze } from './ranked.ts'
import { score } from './score.ts'
import { selection } from './selection.ts'
import { validityOf } from './validity.ts'

/** Every method that a case may name, in the order of the help. */
export const CASE_METHODS: readonly CaseMethod[] = [
  dots,
  approval,
  score,
  criteria,
  borda,
  schulze,
  ranked,
  seqphragmen,
  proportional,
  consent,
  hands,
  validityOf(findBallots),
  poolingOf(findBallots),
  lot,
  cards,
  duplicates,
  selection,
  quorum,
]

/** The method of that name. Throws CaseError that names the method. */
export function findMethod(name: string): CaseMethod {
  const found = CASE_METHODS.find((method) => method.name === name)
  if (found === undefined) throw new CaseError('method', `${JSON.stringify(name)} is not known`)
  return found
}

function findBallots(name: unknown, path: string): BallotMethod {
  const found = CASE_METHODS.find((method) => method.name === name)
  if (found?.ballots !== undefined) return found.ballots
  throw new CaseError(path, `${JSON.stringify(name ?? null)} is no method with ballots`)
}
