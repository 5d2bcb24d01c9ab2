import { fromUtf8, toUtf8 } from '../src/lib/bytes.ts'
import type { PlanId } from '../src/lib/ids.ts'
import type { RelayLog } from './log.ts'
import type { RelayStore, StoredRoom } from './store.ts'

/** Something signed by a plan's key, of which the newest holds. */
export interface PlanStatement {
  readonly token: string
  readonly claims: { readonly plan: PlanId; readonly n: number }
}

/** What became of a statement that somebody brought. */
export type Taking<S extends PlanStatement> =
  | { readonly outcome: 'kept' | 'known' }
  /** The one held is newer, or says something that this one lacks. */
  | { readonly outcome: 'behind'; readonly held: S }

/** The newest statement of each plan. */
export interface NewestSigned<S extends PlanStatement> {
  /** Reads the plan's statements once. Rejects when they cannot be read: never none instead. */
  newest(plan: PlanId): Promise<S | undefined>
  /** The same by what is in memory, with no moment in which another could slip in; expects `newest` to have settled. */
  newestNow(plan: PlanId): S | undefined
  /** Takes a verified statement; settles once it is on disk and has been heard here. */
  take(statement: S): Promise<Taking<S>>
  stop(): void
}

interface NewestSignedNeeds<S extends PlanStatement> {
  readonly store: Pick<RelayStore, 'append' | 'load' | 'follow'> &
    Partial<Pick<RelayStore, 'fold' | 'compact'>>
  readonly log: RelayLog
  /** What stands after the plan in the store's name: no room's kind, so that nobody can enter it. */
  readonly kind: string
  /** Reads and verifies a token; throws on one that is none. */
  readonly read: (token: string) => Promise<S>
  readonly newer: (one: S, other: S) => S
  /** Whether a newer one may stand in the place of an older. */
  readonly mayFollow?: (newer: S, held: S) => boolean
  /** Older ones say what may have been erased since: only the newest stays in the store. */
  readonly keepsNewestAlone?: boolean
  /** A newer statement holds from now on. */
  readonly onNews: (statement: S) => void
  /** The store failed to write: nothing may be promised any more. */
  readonly onFatal: (error: unknown) => void
}

interface Held<S> {
  newest: S | undefined
  stopFollowing: () => void
}

/**
 * Keeps the statements in the store, one record each, under a name that is no room's, so that
 * every engine carries them to the other processes. They are few; where the older ones may not stay,
 * the newest is the base of what is stored.
 */
export function createNewestSigned<S extends PlanStatement>(
  needs: NewestSignedNeeds<S>,
): NewestSigned<S> {
  const { store, log, kind, read, newer, mayFollow = () => true, onNews, onFatal } = needs
  const opening = new Map<PlanId, Promise<Held<S>>>()
  const open = new Map<PlanId, Held<S>>()
  const taking = new Map<PlanId, Promise<unknown>>()
  const storedName = (plan: PlanId) => `${plan}/${kind}`
  const unpack = (record: Uint8Array) => read(fromUtf8(record))

  function holdingOf(plan: PlanId): Promise<Held<S>> {
    const known = opening.get(plan)
    if (known !== undefined) return known
    const fresh = load(plan)
    opening.set(plan, fresh)
    fresh.then(
      (held) => open.set(plan, held),
      (error: unknown) => {
        opening.delete(plan) // the next one to come tries again
        log.error({ plan: plan.slice(0, 6), kind, err: error }, 'statements cannot be read')
      },
    )
    return fresh
  }

  async function load(plan: PlanId): Promise<Held<S>> {
    const held: Held<S> = { newest: undefined, stopFollowing: () => {} }
    const stored = await store.load(storedName(plan))
    held.newest = await newestIn(stored)
    follow(plan, held, stored)
    return held
  }

  async function newestIn({ base, records }: StoredRoom): Promise<S | undefined> {
    const kept = base === undefined ? [] : [base]
    let newest: S | undefined
    for (const each of [...kept, ...records.flatMap(({ updates }) => updates)]) {
      const statement = await unpack(each)
      newest = newest ? newer(newest, statement) : statement
    }
    return newest
  }

  /** What lies between the load and the fold stays: it is read beside the base. */
  async function dropOlder(plan: PlanId): Promise<void> {
    const stored = await store.load(storedName(plan))
    const newest = await newestIn(stored)
    if (newest === undefined || stored.records.length + (stored.base ? 1 : 0) < 2) return
    await store.fold?.(storedName(plan), toUtf8(newest.token), stored)
    await store.compact?.()
  }

  function follow(plan: PlanId, held: Held<S>, stored: StoredRoom): void {
    const hear = (updates: readonly Uint8Array[]) => {
      for (const each of updates) {
        unpack(each).then(
          (statement) => hold(held, statement),
          (error: unknown) =>
            log.error({ plan: plan.slice(0, 6), kind, err: error }, 'not a statement'),
        )
      }
    }
    held.stopFollowing = store.follow(storedName(plan), stored, {
      hear: ({ updates }) => hear(updates),
      overtaken() {
        held.stopFollowing()
        opening.delete(plan) // nothing is said until it has been read again
        open.delete(plan)
        holdingOf(plan).then(
          ({ newest }) => newest && onNews(newest),
          () => {}, // told in the log; the next one to come tries again
        )
      },
    })
  }

  function hold(held: Held<S>, statement: S): void {
    if (held.newest && newer(held.newest, statement) === held.newest) return
    held.newest = statement
    onNews(statement)
  }

  async function takeNext(statement: S): Promise<Taking<S>> {
    const held = await holdingOf(statement.claims.plan)
    const { newest } = held
    if (newest?.token === statement.token) return { outcome: 'known' }
    if (newest && (newer(newest, statement) === newest || !mayFollow(statement, newest)))
      return { outcome: 'behind', held: newest }
    await store
      .append(storedName(statement.claims.plan), [toUtf8(statement.token)])
      .catch((error) => {
        onFatal(error)
        throw error
      })
    hold(held, statement)
    if (needs.keepsNewestAlone) {
      // What could not be dropped now goes with the next one.
      await dropOlder(statement.claims.plan).catch((error: unknown) =>
        log.error({ plan: statement.claims.plan.slice(0, 6), kind, err: error }, 'older ones stay'),
      )
    }
    return { outcome: 'kept' }
  }

  return {
    async newest(plan) {
      return (await holdingOf(plan)).newest
    },
    newestNow: (plan) => open.get(plan)?.newest,
    take(statement) {
      // One at a time: two compared with the same third would both be kept.
      const { plan } = statement.claims
      const next = (taking.get(plan) ?? Promise.resolve()).then(() => takeNext(statement))
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
