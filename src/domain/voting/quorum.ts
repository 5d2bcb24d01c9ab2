import { compareRationals, fromExact, ratio } from '../../lib/rational.ts'
import type { VoteConfig } from './vote.ts'

export interface QuorumVerdict {
  /** Ballots that had to be cast, valid and blank ones. */
  readonly need: number
  readonly met: boolean
}

/**
 * Whether enough people took part.
 *
 * Units    ballots and heads; `fraction` of the attendance is an exact "p/q".
 * Expects  `present`: valid and blank ballots; invalid ones do not count towards it.
 * Returns  need = max(1, absolute, ⌈fraction · attendance⌉).
 * Source   voting guide §1.6.
 */
export function quorum(
  rule: NonNullable<VoteConfig['quorum']>,
  attendance: number,
  present: number,
): QuorumVerdict {
  const { absolute = 0, fraction } = rule
  const need = Math.max(1, absolute, fraction === undefined ? 0 : share(fraction, attendance))
  return { need, met: present >= need }
}

/** ⌈p/q · n⌉. */
function share(fraction: string, n: number): number {
  const { n: p, d: q } = fromExact(fraction)
  const whole = (p * BigInt(n)) / q
  const exactly = compareRationals(ratio(whole), ratio(p * BigInt(n), q)) === 0
  return Number(exactly ? whole : whole + 1n)
}
