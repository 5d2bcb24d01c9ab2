import { type Accessor, createSignal, onMount } from 'solid-js'
import type { MethodId } from '../../domain/voting/vote.ts'
import type { MeetingId } from '../../lib/ids.ts'
import { useOpenDevice } from '../../store/context.ts'

/** What the facilitator has chosen and typed so far; on this tablet only, until the vote is frozen. */
export interface SetupDraft {
  /** Where the options come from; absent: wherever there are any. */
  readonly from?: 'meeting' | 'plan'
  readonly picked: readonly string[]
  /** Labels as typed, by option. */
  readonly labels: Readonly<Record<string, string>>
  readonly question?: string
  readonly method: MethodId
  /** Numbers as typed; what nobody typed follows the number of options. */
  readonly typed: Readonly<Record<string, string>>
}

const EMPTY: SetupDraft = { picked: [], labels: {}, method: 'dots', typed: {} }

/** The set-up in progress, kept on this tablet so that a reload loses nothing. */
export function createSetupDraft(meeting: MeetingId): {
  readonly draft: Accessor<SetupDraft>
  change(part: Partial<SetupDraft>): void
  forget(): Promise<void>
} {
  const { meta } = useOpenDevice().ready.workspace.db
  const key = `vote-draft-${meeting}`
  const [draft, setDraft] = createSignal(EMPTY)
  let touched = false
  onMount(async () => {
    const row = await meta.get(key).catch(() => undefined)
    if (row && !touched) setDraft({ ...EMPTY, ...(row.value as Partial<SetupDraft>) })
  })
  return {
    draft,
    change(part) {
      touched = true
      const value = { ...draft(), ...part }
      setDraft(value)
      // A draft is a convenience: the vote itself is written, and answered for, by freezing.
      meta.put({ key, value }).catch(() => {})
    },
    forget: () => meta.delete(key).catch(() => {}),
  }
}
