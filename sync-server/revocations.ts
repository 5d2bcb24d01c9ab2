import { fromUtf8, toUtf8 } from '../src/lib/bytes.ts'
import type { PlanId } from '../src/lib/ids.ts'
import {
  coversRevocation,
  isRevoked,
  newerRevocation,
  type Revocation,
  readRevocation,
} from '../src/protocol/revocation.ts'
import type { Bearing } from './live-connections.ts'
import type { RelayLog } from './log.ts'
import type { RelayStore, StoredRoom } from './store.ts'

/** What became of a list that somebody brought. */
export type Taking =
  | { readonly outcome: 'kept' | 'known' }
  /** It is older than the one held, or lacks an entry of it: whoever holds the plan key joins both. */
  | { readonly outcome: 'behind'; readonly held: Revocation }

/** The newest list of revoked invitations of each plan. */
export interface Revocations {
  /** Reads the plan's list once. Rejects when it cannot be read: then nobody may come in. */
  isRevoked(bearing: Bearing): Promise<boolean>
  /** The same by what is in memory, with no moment in which a list could slip in; expects `isRevoked` to have settled. */
  isRevokedNow(bearing: Bearing): boolean
  /** Takes a verified list; settles once it is on disk and has been heard here. */
  take(list: Revocation): Promise<Taking>
  stop(): void
}

interface RevocationsNeeds {
  readonly store: Pick<RelayStore, 'append' | 'load' | 'follow'>
  readonly log: RelayLog
  /** A newer list holds from now on: whoever it names must go. */
  readonly onNews: (list: Revocation) => void
  /** The store failed to write: nothing may be promised any more. */
  readonly onFatal: (error: unknown) => void
}

interface Held {
  newest: Revocation | undefined
  stopFollowing: () => void
}

/**
 * Keeps the lists in the store, one record each, under a name that is no room's, so that nobody can
 * enter it and every engine carries it to the other processes. Lists are few and never folded.
 */
export function createRevocations({ store, log, onNews, onFatal }: RevocationsNeeds): Revocations {
  const opening = new Map<PlanId, Promise<Held>>()
  const open = new Map<PlanId, Held>()
  const taking = new Map<PlanId, Promise<unknown>>()

  function holdingOf(plan: PlanId): Promise<Held> {
    const known = opening.get(plan)
    if (known !== undefined) return known
    const fresh = load(plan)
    opening.set(plan, fresh)
    fresh.then(
      (held) => open.set(plan, held),
      (error: unknown) => {
        opening.delete(plan) // the next one to come tries again
        log.error({ plan: plan.slice(0, 6), err: error }, 'revocations cannot be read')
      },
    )
    return fresh
  }

  async function load(plan: PlanId): Promise<Held> {
    const name = storedName(plan)
    const held: Held = { newest: undefined, stopFollowing: () => {} }
    const stored = await store.load(name)
    for (const each of stored.records.flatMap(({ updates }) => updates)) {
      const list = await listIn(each)
      held.newest = held.newest ? newerRevocation(held.newest, list) : list
    }
    follow(plan, held, stored)
    return held
  }

  function follow(plan: PlanId, held: Held, stored: StoredRoom): void {
    const hear = (updates: readonly Uint8Array[]) => {
      for (const each of updates) {
        listIn(each).then(
          (list) => hold(held, list),
          (error: unknown) => log.error({ plan: plan.slice(0, 6), err: error }, 'not a revocation'),
        )
      }
    }
    held.stopFollowing = store.follow(storedName(plan), stored, {
      hear: ({ updates }) => hear(updates),
      overtaken() {
        held.stopFollowing()
        opening.delete(plan) // nobody comes in until it has been read again
        open.delete(plan)
        holdingOf(plan).then(
          ({ newest }) => newest && onNews(newest),
          () => {}, // told in the log; the next one to come tries again
        )
      },
    })
  }

  function hold(held: Held, list: Revocation): void {
    if (held.newest && newerRevocation(held.newest, list) === held.newest) return
    held.newest = list
    onNews(list)
  }

  async function takeNext(list: Revocation): Promise<Taking> {
    const held = await holdingOf(list.claims.plan)
    const { newest } = held
    if (newest?.token === list.token) return { outcome: 'known' }
    if (newest && (newerRevocation(newest, list) === newest || !coversRevocation(list, newest)))
      return { outcome: 'behind', held: newest }
    await store.append(storedName(list.claims.plan), [toUtf8(list.token)]).catch((error) => {
      onFatal(error)
      throw error
    })
    hold(held, list)
    return { outcome: 'kept' }
  }

  return {
    async isRevoked(bearing) {
      return isRevoked((await holdingOf(bearing.plan)).newest, bearing)
    },
    isRevokedNow: (bearing) => isRevoked(open.get(bearing.plan)?.newest, bearing),
    take(list) {
      // One at a time: two lists compared with the same third would both be kept.
      const { plan } = list.claims
      const next = (taking.get(plan) ?? Promise.resolve()).then(() => takeNext(list))
      const settled = next.then(
        () => {},
        () => {},
      )
      taking.set(plan, settled)
      void settled.then(() => taking.get(plan) === settled && taking.delete(plan))
      return next
    },
    stop() {
      for (const { stopFollowing } of open.values()) stopFollowing()
    },
  }
}

const storedName = (plan: PlanId) => `${plan}/revocations`

/** Throws on a record that does not verify: a list that cannot be read is never mistaken for none. */
async function listIn(record: Uint8Array): Promise<Revocation> {
  const list = await readRevocation(fromUtf8(record))
  if (!list.ok) throw new Error(`a stored revocation: ${list.refusal}`)
  return list.value
}
