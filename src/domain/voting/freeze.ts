import { contentDigest } from '../../lib/hash.ts'
import type { DeviceId, VoteId } from '../../lib/ids.ts'
import { done, type Result, refused } from '../../lib/result.ts'
import type { RulesRefusal } from './method.ts'
import { isMethodId, methodOf } from './methods/index.ts'
import { isWhole } from './rules.ts'
import { LABEL_MAX, type Vote, type VoteConfig, type VoteOption } from './vote.ts'

/** Version of the stored vote: 2 closes its ballots in envelopes, which an older app could not count. */
const VOTE_VERSION = 2
/** Before envelopes. */
const OPEN_VERSION = 1
/** More people than any hall holds: a larger number is a slip of the finger. */
const HEADS_MAX = 100_000

export type FreezeRefusal =
  | RulesRefusal
  | 'unknown-method'
  | 'question-empty'
  | 'too-few-options'
  | 'option-id-malformed'
  | 'repeated-option'
  | 'label-empty'
  | 'label-too-long'
  | 'k-out-of-range'
  | 'quorum-malformed'
  | 'heads-out-of-range'

export interface VoteDraft {
  readonly id: VoteId
  readonly config: VoteConfig
  /** People counted in the room. */
  readonly heads: number
  readonly device: DeviceId
  readonly label?: string
}

/**
 * Freezes a vote: from here on any change is a new vote with a new id.
 *
 * Returns  the vote with its `configHash`, or why it cannot be held; `detail` names the option or
 *          rule. Texts are brought to NFC, so that equal words give equal hashes on every keyboard;
 *          ids stay byte for byte as they are.
 */
export function freezeVote(draft: VoteDraft): Result<Vote, FreezeRefusal> {
  const { id, config, heads, device, label } = draft
  if (!isMethodId(config.method)) return refused('unknown-method', String(config.method))
  if (config.question.trim() === '') return refused('question-empty')
  const fault = faultOfOptions(config.options)
  if (fault !== undefined) return fault
  const m = config.options.length
  const rules = methodOf(config.method).checkRules(config.rules, m)
  if (!rules.ok) return rules
  if (config.k !== undefined && !isWhole(config.k, 1, m)) return refused('k-out-of-range')
  if (!isQuorum(config.quorum)) return refused('quorum-malformed')
  if (!isWhole(heads, 0, HEADS_MAX)) return refused('heads-out-of-range')
  const frozen: VoteConfig = {
    ...config,
    question: config.question.normalize('NFC'),
    options: config.options.map(inNfc),
    rules: rules.value,
  }
  return done({
    kind: 'vote',
    v: config.envelope === undefined ? OPEN_VERSION : VOTE_VERSION,
    id,
    config: frozen,
    configHash: configHashOf(id, frozen),
    heads,
    device,
    ...(label !== undefined && { label }),
  })
}

/** What every ballot batch and act of a vote carries: SHA-256 of the RFC 8785 JSON of id and config. */
export function configHashOf(id: VoteId, config: VoteConfig): string {
  return contentDigest({ id, config })
}

/** The length that `LABEL_MAX` limits: code points after NFC. */
export function labelLength(label: string): number {
  return [...label.normalize('NFC')].length
}

function faultOfOptions(
  options: readonly VoteOption[],
): Extract<Result<never, FreezeRefusal>, { ok: false }> | undefined {
  if (options.length < 2) return refused('too-few-options')
  const seen = new Set<string>()
  for (const { id, label } of options) {
    if (id === '' || id.includes('/')) return refused('option-id-malformed', id)
    if (seen.has(id)) return refused('repeated-option', id)
    if (label.trim() === '') return refused('label-empty', id)
    if (labelLength(label) > LABEL_MAX) return refused('label-too-long', id)
    seen.add(id)
  }
  return undefined
}

function inNfc(option: VoteOption): VoteOption {
  const { label, detail } = option
  return {
    ...option,
    label: label.normalize('NFC'),
    ...(detail !== undefined && { detail: detail.normalize('NFC') }),
  }
}

/** A fraction of attendance is an exact "p/q" between 0 and 1. */
function isQuorum(quorum: VoteConfig['quorum']): boolean {
  if (quorum === undefined) return true
  const { absolute, fraction } = quorum
  if (absolute !== undefined && !isWhole(absolute, 0, HEADS_MAX)) return false
  if (fraction === undefined) return true
  const [, p, q] = /^(\d{1,9})\/(\d{1,9})$/.exec(fraction) ?? []
  return p !== undefined && q !== undefined && Number(q) > 0 && Number(p) <= Number(q)
}
