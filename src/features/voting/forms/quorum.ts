import type { VoteConfig } from '../../../domain/voting/vote.ts'
import type { SetupDraft } from '../setup-draft.ts'
import { UNREADABLE, wholeOf } from '../typed.ts'

/** The part of the room that is proposed. */
const USUAL = '1/2'

/** The quorum as chosen; an unreadable number is refused on freezing. */
export function quorumOf(draft: SetupDraft): Pick<VoteConfig, 'quorum'> {
  if (draft.quorum === 'none') return {}
  if (draft.quorum === 'fraction') return { quorum: { fraction: fractionOf(draft) } }
  return { quorum: { absolute: wholeOf(draft.typed['quorum'] ?? '') ?? UNREADABLE } }
}

/** The part of the room as chosen, an exact "p/q". */
export function fractionOf({ chosen }: SetupDraft): string {
  return chosen['fraction'] ?? USUAL
}
