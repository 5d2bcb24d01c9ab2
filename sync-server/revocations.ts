import {
  coversRevocation,
  isRevoked,
  newerRevocation,
  type Revocation,
  readRevocation,
} from '../src/protocol/revocation.ts'
import type { Bearing } from './live-connections.ts'
import type { RelayLog } from './log.ts'
import { createNewestSigned, type Taking } from './newest-signed.ts'
import type { RelayStore } from './store.ts'

/** The newest list of revoked invitations of each plan. */
export interface Revocations {
  /** Reads the plan's list once. Rejects when it cannot be read: then nobody may come in. */
  isRevoked(bearing: Bearing): Promise<boolean>
  /** The same by what is in memory, with no moment in which a list could slip in; expects `isRevoked` to have settled. */
  isRevokedNow(bearing: Bearing): boolean
  /** Takes a verified list; settles once it is on disk. One that is behind: whoever holds the plan key joins both. */
  take(list: Revocation): Promise<Taking<Revocation>>
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

export function createRevocations(needs: RevocationsNeeds): Revocations {
  const { newest, newestNow, take, stop } = createNewestSigned<Revocation>({
    ...needs,
    kind: 'revocations',
    read: readStored,
    newer: newerRevocation,
    mayFollow: coversRevocation,
  })
  return {
    async isRevoked(bearing) {
      return isRevoked(await newest(bearing.plan), bearing)
    },
    isRevokedNow: (bearing) => isRevoked(newestNow(bearing.plan), bearing),
    take,
    stop,
  }
}

/** Throws on a record that does not verify: a list that cannot be read is never mistaken for none. */
async function readStored(token: string): Promise<Revocation> {
  const list = await readRevocation(token)
  if (!list.ok) throw new Error(`a stored revocation: ${list.refusal}`)
  return list.value
}
