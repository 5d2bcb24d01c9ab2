import Dexie, { type EntityTable } from 'dexie'
import type { BoxRecord } from '../domain/voting/box-records.ts'
import type { VoteId } from '../lib/ids.ts'
import { within } from '../lib/within.ts'
import { BOX_NAME } from './box-calls.ts'
import { type BoxRow, recordOf, rowOf } from './box-row.ts'
import { makeBoxShelf, withRow } from './box-shelf.ts'
import { type DropRefusal, dropRow, readBack } from './drop-row.ts'
import { ensureOpen, TABLES_ANSWER_MS } from './ensure-open.ts'
import { outliveDeletion } from './outlive-deletion.ts'
import { copyBox, readBoxes, removeBox } from './second-copy/box-copy.ts'
import { NO_SECOND_COPY, type SecondCopy } from './second-copy/second-copy.ts'

/**
 * The ballot box of this device: a database of its own, strict durability. A row is a ballot under
 * 128 random bits and the vote it belongs to; no voter, device, time or order, and the primary key
 * is the random id, so that rows lie in the order of chance. No ballot enters a shared document
 * before its vote is sealed (guide/voting.md §2.3).
 *
 * `body` is opaque to the box: the envelope's bytes, or the JSON of a ballot of a vote without a key.
 */
interface BallotRow extends BoxRow {
  vote: VoteId
}

/** That this device sealed a vote: from then on its box takes no more ballots for it. */
interface SealRow {
  vote: VoteId
  batch: string
}

class BallotBoxDb extends Dexie {
  declare ballots: EntityTable<BallotRow, 'id'>
  declare seals: EntityTable<SealRow, 'vote'>
  readonly outlive: () => Promise<void> | undefined

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({ ballots: 'id, vote', seals: 'vote' })
    this.version(2).stores({ ballots: 'id, vote, [vote+pre]', seals: 'vote' })
    this.outlive = outliveDeletion(this)
  }
}

export type { DropRefusal } from './drop-row.ts'

export interface BallotBox {
  /**
   * Keeps a ballot. Resolves once its transaction is complete and the row was read back: only then
   * may a screen say «guardado». Rejects when the device could not keep it: the ballot does not exist.
   * Refused: after sealing, and for a card that voted here already.
   */
  drop(vote: VoteId, record: BoxRecord): Promise<'kept' | DropRefusal>
  /** Whether a card voted on this device. */
  isCardUsed(vote: VoteId, pre: string): Promise<boolean>
  /** How many ballots of a vote are in the box. */
  count(vote: VoteId): Promise<number>
  /** Every ballot of a vote, sorted by id. */
  open(vote: VoteId): Promise<BoxRecord[]>
  /**
   * Closes the box for a vote, naming the batch that holds its ballots. Repeating changes nothing.
   *
   * Expects  `n`: how many ballots that batch holds.
   * Returns  whether it is closed: not while it holds another number of ballots, for one that another
   *          tab dropped meanwhile would be in no batch.
   */
  seal(vote: VoteId, batch: string, n?: number): Promise<boolean>
  /** Removes a sealed vote's ballots from this device, once their batch is proven to be elsewhere. */
  forget(vote: VoteId): Promise<void>
  /** The batch a vote was sealed into, if it was. */
  sealed(vote: VoteId): Promise<string | undefined>
  close(): void
}

/** Opens the box. What its tables lost and the second copy has is put back before anything is asked of it. */
export function openBallotBox(name = BOX_NAME, secondCopy: SecondCopy = NO_SECOND_COPY): BallotBox {
  const db = new BallotBoxDb(name)
  let whole: Promise<void> | undefined
  let isReady = false
  let hasFailed = false
  /** Settles once the second copy was looked at; a copy that cannot be read keeps nobody from voting. */
  const ready = () => {
    whole ??= level(db, secondCopy, copy)
      .catch(() => {})
      .then(() => {
        isReady = true
      })
    return whole
  }
  const ballotsOf = (vote: VoteId) => db.ballots.where('vote').equals(vote)
  const batchOf = async (vote: VoteId) => {
    const batch = (await db.seals.get(vote))?.batch
    return batch === undefined ? {} : { batch }
  }
  const shelf = makeBoxShelf<VoteId>((vote) => ballotsOf(vote).sortBy('id'))
  const copy = async (vote: VoteId) => {
    await copyBox(secondCopy, { vote, ...(await batchOf(vote)), ballots: await shelf.read(vote) })
  }
  return {
    // Nothing is awaited on the way to the transaction that is not needed: somebody stands waiting.
    async drop(vote, record) {
      if (!isReady) await ready()
      if (hasFailed) await ensureOpen(db)
      const rescue = db.outlive()
      if (rescue) await rescue
      const before = shelf.known(vote) ?? (await shelf.read(vote))
      const row: BallotRow = { vote, ...rowOf(record) }
      if (before.some(({ id, pre }) => pre !== undefined && pre === row.pre && id !== row.id)) {
        return 'card-used'
      }
      // Until the end is reached.
      hasFailed = true
      const dropping = dropRow(db.backendDB(), row)
      // Tables and second copy at once: the person waits for the slower of the two.
      const ballots = withRow(before, row)
      const copied = copyBox(secondCopy, { vote, ballots })
      let outcome: 'kept' | DropRefusal
      try {
        outcome = await dropping
      } catch (error) {
        await copied
        await copyBox(secondCopy, { vote, ballots: before })
        throw error
      }
      if (outcome !== 'kept') {
        hasFailed = false
        await copied
        await copy(vote)
        return outcome
      }
      // On a disk that fills up, a connection may complete this and never answer again.
      const reading = within(TABLES_ANSWER_MS, readBack(db.backendDB(), row))
      const [back] = await Promise.all([reading, copied])
      hasFailed = false
      if (back === undefined) throw new DOMException('the ballot was not read back', 'DataError')
      shelf.keep(vote, ballots)
      void back.beside
        .then(async ({ n, isSealed }) => {
          // Another tab voted or sealed meanwhile, and this copy was written over its own.
          if (n !== ballots.length || isSealed) await copy(vote)
        })
        // Made up for when the box is opened next.
        .catch(() => {})
      return 'kept'
    },
    async isCardUsed(vote, pre) {
      await ready()
      return (await db.ballots.where('[vote+pre]').equals([vote, pre]).count()) > 0
    },
    async count(vote) {
      await ready()
      return db.ballots.where('vote').equals(vote).count()
    },
    async open(vote) {
      await ready()
      const rows = await db.ballots.where('vote').equals(vote).sortBy('id')
      return rows.map(recordOf)
    },
    async seal(vote, batch, n) {
      await ready()
      const isWhole = await db.transaction('rw', db.ballots, db.seals, async () => {
        if (n !== undefined && (await ballotsOf(vote).count()) !== n) return false
        await db.seals.put({ vote, batch })
        return true
      })
      if (isWhole) await copy(vote)
      return isWhole
    },
    async forget(vote) {
      await ready()
      await db.transaction('rw', db.ballots, db.seals, async () => {
        if (!(await db.seals.get(vote)))
          throw new DOMException('the vote is not sealed', 'InvalidStateError')
        await db.ballots.where('vote').equals(vote).delete()
        await db.seals.delete(vote)
      })
      await removeBox(secondCopy, vote)
    },
    async sealed(vote) {
      await ready()
      return (await db.seals.get(vote))?.batch
    },
    close: () => db.close(),
  }
}

/** Each side gets what it lacks of the other. */
async function level(
  db: BallotBoxDb,
  secondCopy: SecondCopy,
  copy: (vote: VoteId) => Promise<void>,
): Promise<void> {
  const boxes = await readBoxes(secondCopy)
  for (const { vote, batch, ballots } of boxes) {
    await db.transaction('rw', db.ballots, db.seals, async () => {
      // Written before the tables were sealed, it may hold a ballot that they refused just then.
      if (batch === undefined && (await db.seals.get(vote)) !== undefined) return
      // Same id, same ballot: putting back what is there already changes nothing.
      await db.ballots.bulkPut(ballots.map((row) => ({ ...row, vote })))
      if (batch !== undefined) await db.seals.put({ vote, batch })
    })
  }
  const seals = new Map((await db.seals.toArray()).map(({ vote, batch }) => [vote, batch]))
  const votes = new Set([...seals.keys(), ...(await db.ballots.orderBy('vote').uniqueKeys())])
  for (const vote of votes as Set<VoteId>) {
    const box = boxes.find((each) => each.vote === vote)
    const count = await db.ballots.where('vote').equals(vote).count()
    if (count > (box?.ballots.length ?? 0) || seals.get(vote) !== box?.batch) await copy(vote)
  }
}
