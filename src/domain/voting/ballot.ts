import { toHex } from '../../lib/bytes.ts'
import type { FillRandom } from '../../lib/ids.ts'
import { done, type Result, refused } from '../../lib/result.ts'
import type { Ballot, BallotRecord } from './box-records.ts'
import type { BallotRefusal, Countable } from './method.ts'
import { methodOf } from './methods/index.ts'

/** Bytes of chance in a record's id: 128 bits, so that no two of any plan ever meet. */
const RECORD_ID_BYTES = 16

/**
 * Fills in a ballot: the choice on the sheet becomes a ballot that will count, or a refusal that the
 * voter can mend. The judge is the one that judges on recount.
 *
 * Returns  the ballot in its one written form: options in the order of the vote, zeros left out,
 *          so that the order of taps is forgotten. A choice of nothing is a blank ballot.
 */
export function fillBallot(config: Countable, choice: unknown): Result<Ballot, BallotRefusal> {
  const method = methodOf(config.method)
  const judged = method.classify(config, choice)
  if (judged.class === 'invalid') return refused(judged.reason, judged.detail)
  return done(judged.class === 'valid' ? judged.ballot : method.blank)
}

/** Whether a ballot expresses nothing. */
export function isBlank(config: Countable, ballot: unknown): boolean {
  return methodOf(config.method).classify(config, ballot).class === 'blank'
}

/** A ballot as it goes into the box: under a random id that says nothing of voter, device or order. */
export function makeBallotRecord(ballot: Ballot, random: FillRandom): BallotRecord {
  return { id: toHex(random(new Uint8Array(RECORD_ID_BYTES))), ballot }
}

/** An option as the booth lists it; `number` is printed and the same on every screen and card. */
export interface NumberedOption<O> {
  readonly number: number
  readonly option: O
}

/**
 * The options as one booth lists them: in the order of the vote, starting `offset` options later,
 * so that no option is first for everybody. The printed numbers do not move.
 *
 * Expects  a whole number, of any size or sign; it comes from chance outside.
 */
export function rotateOptions<O>(options: readonly O[], offset: number): NumberedOption<O>[] {
  const numbered = options.map((option, at) => ({ number: at + 1, option }))
  if (numbered.length === 0) return numbered
  const start = ((offset % numbered.length) + numbered.length) % numbered.length
  return [...numbered.slice(start), ...numbered.slice(0, start)]
}
