import type { PlanId } from '../src/lib/ids.ts'
import {
  coversErasure,
  erasedByRoom,
  newerErasure,
  readErasure,
  type SignedErasure,
} from '../src/protocol/erasure.ts'
import { eraseRecords } from './erase-records.ts'
import type { RelayLog } from './log.ts'
import { createNewestSigned, type Taking } from './newest-signed.ts'
import type { Rooms } from './rooms.ts'
import type { RelayStore } from './store.ts'

/** What plans had to erase. */
export interface Erasures {
  newest(plan: PlanId): Promise<SignedErasure | undefined>
  /** Whether something with this id was erased, by what is in memory; expects `newest` to have settled. */
  isErasedNow(plan: PlanId, id: string): boolean
  /**
   * Takes a verified list and obeys it: settles once nothing that it names is in the store any more.
   * One that is known is obeyed again, for a tablet may have brought an old copy since.
   */
  take(list: SignedErasure): Promise<Taking<SignedErasure>>
  stop(): void
}

interface ErasuresNeeds {
  readonly store: Pick<RelayStore, 'append' | 'load' | 'follow' | 'fold' | 'compact'>
  readonly rooms: Pick<Rooms, 'enter' | 'leave'>
  readonly log: RelayLog
  /** The store failed to write: nothing may be promised any more. */
  readonly onFatal: (error: unknown) => void
  /** A document was rewritten: whoever keeps something of it in memory lets go. */
  readonly onErased: (plan: PlanId) => void
}

export function openErasures(needs: ErasuresNeeds): Erasures {
  const { store, rooms, log, onFatal, onErased } = needs
  const signed = createNewestSigned<SignedErasure>({
    ...{ store, log, onFatal },
    kind: 'erasures',
    read: readStored,
    newer: newerErasure,
    mayFollow: coversErasure,
    onNews() {},
  })
  return {
    newest: signed.newest,
    isErasedNow(plan, id) {
      const erased = signed.newestNow(plan)?.claims.erased ?? []
      return erased.some(({ comment, contribution }) => comment === id || contribution === id)
    },
    async take(list) {
      const taking = await signed.take(list)
      if (taking.outcome === 'behind') return taking
      const { plan, n } = list.claims
      const named = erasedByRoom([list])
      for (const [name, { ids }] of named) await eraseRecords(rooms, name, ids)
      onErased(plan)
      await store.compact?.()
      log.info({ plan: plan.slice(0, 6), n, rooms: named.size }, 'erasures obeyed')
      return taking
    },
    stop: signed.stop,
  }
}

/** Throws on a record that does not verify: a list that cannot be read is never mistaken for none. */
async function readStored(token: string): Promise<SignedErasure> {
  const list = await readErasure(token)
  if (!list.ok) throw new Error(`a stored erasure: ${list.refusal}`)
  return list.value
}
