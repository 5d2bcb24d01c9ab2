import { type Accessor, createSignal, onMount } from 'solid-js'
import type { MeetingId } from '../../lib/ids.ts'
import { useOpenDevice } from '../../store/context.ts'
import { EMPTY_DRAFT, type SetupDraft } from './setup-draft.ts'

/** The set-up in progress, kept on this tablet so that a reload loses nothing. */
export function createSetupDraft(meeting: MeetingId): {
  readonly draft: Accessor<SetupDraft>
  change(part: Partial<SetupDraft>): void
  forget(): Promise<void>
} {
  const { meta } = useOpenDevice().ready.workspace.db
  const key = `vote-draft-${meeting}`
  const [draft, setDraft] = createSignal(EMPTY_DRAFT)
  let touched = false
  onMount(async () => {
    const row = await meta.get(key).catch(() => undefined)
    if (row && !touched) setDraft({ ...EMPTY_DRAFT, ...(row.value as Partial<SetupDraft>) })
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
