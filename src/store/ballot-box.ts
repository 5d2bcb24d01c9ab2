import Dexie, { type EntityTable } from 'dexie'
import type { BallotRecord } from '../domain/voting/vote.ts'
import type { VoteId } from '../lib/ids.ts'
import { outliveDeletion } from './outlive-deletion.ts'

/**
 * The ballot box of this device: a database of its own, strict durability. A row is a ballot under
 * 128 random bits and the vote it belongs to; no voter, device, time or order, and the primary key
 * is the random id, so that rows lie in the order of chance. No ballot enters a shared document
 * before its vote is sealed (guide/voting.md §2.3).
 *
 * `body` is opaque to the box: the canonical JSON of the ballot today, its ciphertext once votes
 * are encrypted.
 */
interface BallotRow {
  id: string
  vote: VoteId
  body: Uint8Array
}

/** That this device sealed a vote: from then on its box takes no more ballots for it. */
interface SealRow {
  vote: VoteId
  batch: string
}

class BallotBoxDb extends Dexie {
  declare ballots: EntityTable<BallotRow, 'id'>
  declare seals: EntityTable<SealRow, 'vote'>
  readonly outlive: () => Promise<void>

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({ ballots: 'id, vote', seals: 'vote' })
    this.outlive = outliveDeletion(this)
  }
}

export type DropRefusal = 'vote-sealed'

export interface BallotBox {
  /**
   * Keeps a ballot. Resolves once its transaction is complete and the row was read back: only then
   * may a screen say «guardado». Rejects when the device could not keep it: the ballot does not exist.
   */
  drop(vote: VoteId, record: BallotRecord): Promise<'kept' | DropRefusal>
  /** How many ballots of a vote are in the box. */
  count(vote: VoteId): Promise<number>
  /** Every ballot of a vote, sorted by id. */
  open(vote: VoteId): Promise<BallotRecord[]>
  /** Closes the box for a vote, naming the batch that holds its ballots. Repeating changes nothing. */
  seal(vote: VoteId, batch: string): Promise<void>
  /** Removes a sealed vote's ballots from this device, once their batch is proven to be elsewhere. */
  forget(vote: VoteId): Promise<void>
  /** The batch a vote was sealed into, if it was. */
  sealed(vote: VoteId): Promise<string | undefined>
  close(): void
}

export function openBallotBox(name = 'encuentro-urna'): BallotBox {
  const db = new BallotBoxDb(name)
  const read = (row: BallotRow): BallotRecord => ({
    id: row.id,
    ballot: JSON.parse(new TextDecoder().decode(row.body)) as BallotRecord['ballot'],
  })
  return {
    async drop(vote, record) {
      await db.outlive()
      const body = new TextEncoder().encode(JSON.stringify(record.ballot))
      const kept = await db.transaction('rw', db.ballots, db.seals, async () => {
        if (await db.seals.get(vote)) return false
        // Tried again after a failure, the same ballot may be there already: it exists once.
        const before = await db.ballots.get(record.id)
        if (before?.vote === vote && isSame(before.body, body)) return true
        await db.ballots.add({ id: record.id, vote, body })
        return true
      })
      if (!kept) return 'vote-sealed'
      if ((await db.ballots.get(record.id)) === undefined) {
        throw new DOMException('the ballot was not read back', 'DataError')
      }
      return 'kept'
    },
    count: (vote) => db.ballots.where('vote').equals(vote).count(),
    async open(vote) {
      const rows = await db.ballots.where('vote').equals(vote).sortBy('id')
      return rows.map(read)
    },
    async seal(vote, batch) {
      await db.seals.put({ vote, batch })
    },
    async forget(vote) {
      await db.transaction('rw', db.ballots, db.seals, async () => {
        if (!(await db.seals.get(vote)))
          throw new DOMException('the vote is not sealed', 'InvalidStateError')
        await db.ballots.where('vote').equals(vote).delete()
        await db.seals.delete(vote)
      })
    },
    sealed: async (vote) => (await db.seals.get(vote))?.batch,
    close: () => db.close(),
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}
