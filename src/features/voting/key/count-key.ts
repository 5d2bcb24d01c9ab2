import { type Accessor, createResource } from 'solid-js'
import type { VoteId } from '../../../lib/ids.ts'
import { useOpenDevice } from '../../../store/context.ts'
import { type HeldCountKey, heldCountKey } from '../../../store/count-keys.ts'

/** The vote's key where it lies whole on this tablet; `undefined` while asking and where it does not. */
export function useHeldKey(vote: () => VoteId): {
  readonly held: Accessor<HeldCountKey | undefined>
  refresh(): void
} {
  const { db } = useOpenDevice().ready.workspace
  const [held, { refetch }] = createResource(vote, (id) => heldCountKey(db, id))
  return { held: () => held.latest, refresh: () => void refetch() }
}
