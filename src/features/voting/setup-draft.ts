import { type Accessor, createSignal, onMount } from 'solid-js'
import type { Criterion, Envelope, MethodId, VoteConfig } from '../../domain/voting/vote.ts'
import type { MeetingId } from '../../lib/ids.ts'
import { useOpenDevice } from '../../store/context.ts'

/** A criterion as it is being typed. */
export interface CriterionDraft {
  readonly id: string
  readonly label: string
  readonly weight: string
  readonly direction: Criterion['direction']
  /** Empty: no least. */
  readonly veto: string
}

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
  /** Choices of a method's form, by name; what nobody chose is what the method proposes. */
  readonly chosen: Readonly<Record<string, string>>
  /** Absent: those that the method proposes, in the language on screen. */
  readonly criteria?: readonly CriterionDraft[]
  readonly quorum: 'none' | 'absolute' | 'fraction'
  readonly pooling: VoteConfig['pooling']
  /** Where the key that opens the ballots will be. */
  readonly held: Envelope['held']
  /** Each person gets a card. */
  readonly cards: boolean
}

const EMPTY: SetupDraft = {
  picked: [],
  labels: {},
  method: 'dots',
  typed: {},
  chosen: {},
  quorum: 'none',
  pooling: 'sum',
  held: 'tablet',
  cards: false,
}

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
