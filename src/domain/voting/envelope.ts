import { toUtf8 } from '../../lib/bytes.ts'
import { methodOf } from './methods/index.ts'
import type { Envelope, VoteConfig } from './vote.ts'

/** Sizes go up in steps, so that votes over nearly the same options look alike. */
const STEP = 64

/**
 * How the ballots of a vote are closed.
 *
 * Returns  the envelope with room for the longest ballot that the method's paper can give.
 */
export function envelopeFor(
  { method, rules, options }: Pick<VoteConfig, 'method' | 'rules' | 'options'>,
  key: Envelope['key'],
  held: Envelope['held'],
): Envelope {
  const each = methodOf(method).bytesPerOption(rules)
  const longest = options.reduce(
    (sum, { id }) => sum + toUtf8(JSON.stringify(id)).length + each,
    '[]'.length,
  )
  return { key, held, ballotBytes: Math.ceil(longest / STEP) * STEP }
}
