import { type Accessor, createResource } from 'solid-js'
import type { VoteId } from '../../../lib/ids.ts'
import { useOpenDevice } from '../../../store/context.ts'
import { type HeldCountKey, heldCountKey } from '../../../store/count-keys.ts'

/** Whether a vote's key lies on this tablet. */
export interface Holding {
  readonly held: Accessor<HeldCountKey | undefined>
  /** Asks again, after the key was copied or taken off. */
  refresh(): void
}

/** The vote's key where it lies whole on this tablet; `undefined` while asking and where it does not. */
export function useHeldKey(vote: () => VoteId): Holding {
  const { db } = useOpenDevice().ready.workspace
  const [held, { refetch }] = createResource(vote, (id) => heldCountKey(db, id))
  return { held: () => held.latest, refresh: () => void refetch() }
}
