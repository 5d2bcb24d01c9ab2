import type { BoxRow } from './box-row.ts'
import { TABLES_ANSWER_MS } from './ensure-open.ts'

export type DropRefusal = 'vote-sealed' | 'card-used'

/**
 * Puts a row into the box's tables in one strict transaction, its conditions asked in the same
 * breath: every request is on its way before the first answer, for a person stands before the screen.
 *
 * Resolves  once the transaction is complete. Tried again after a failure, the same row may be there
 *           already: it exists once.
 * Rejects   when the row could not be kept; `ConstraintError` where another one has its id;
 *           `TimeoutError` where the tables say nothing: it may be kept, and is tried again as the same.
 */
export function dropRow(
  db: IDBDatabase,
  row: BoxRow & { vote: string },
): Promise<'kept' | DropRefusal> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(['ballots', 'seals'], 'readwrite', { durability: 'strict' })
    const ballots = transaction.objectStore('ballots')
    const { vote, pre } = row
    let refusal: DropRefusal | undefined
    let error: DOMException | null = null
    const refuse = (why: DropRefusal) => {
      if (refusal !== undefined) return
      refusal = why
      transaction.abort()
    }
    const seal = transaction.objectStore('seals').getKey(vote)
    const same = pre === undefined ? undefined : ballots.index('[vote+pre]').getAllKeys([vote, pre])
    const add = ballots.add(row)
    seal.onsuccess = () => {
      if (seal.result !== undefined) refuse('vote-sealed')
    }
    if (same) {
      same.onsuccess = () => {
        if (same.result.some((id) => id !== row.id)) refuse('card-used')
      }
    }
    add.onerror = (event) => {
      if (add.error?.name !== 'ConstraintError') return
      event.preventDefault()
      event.stopPropagation()
      const there = ballots.get(row.id)
      there.onsuccess = () => {
        if (refusal !== undefined || isSame(there.result, row)) return
        error = add.error
        transaction.abort()
      }
    }
    const silent = setTimeout(() => {
      error = new DOMException('no answer', 'TimeoutError')
      // What can still be taken back is not kept.
      try {
        transaction.abort()
      } catch {}
      reject(error)
    }, TABLES_ANSWER_MS)
    transaction.oncomplete = () => {
      clearTimeout(silent)
      resolve('kept')
    }
    transaction.onabort = () => {
      clearTimeout(silent)
      if (refusal !== undefined) resolve(refusal)
      else reject(error ?? transaction.error ?? new DOMException('aborted', 'AbortError'))
    }
  })
}

/** What else lies in the tables beside a row that was read back. */
export interface Beside {
  /** How many rows its vote has, this one among them. */
  readonly n: number
  readonly isSealed: boolean
}

/**
 * Reads a row back after its transaction, in one of its own.
 *
 * Resolves  undefined where it is not there as it was given; otherwise at once, with what lies
 *           beside it still to come.
 */
export function readBack(
  db: IDBDatabase,
  row: BoxRow & { vote: string },
): Promise<{ readonly beside: Promise<Beside> } | undefined> {
  const transaction = db.transaction(['ballots', 'seals'], 'readonly')
  const ballots = transaction.objectStore('ballots')
  const there = ballots.get(row.id)
  const n = ballots.index('vote').count(row.vote)
  const seal = transaction.objectStore('seals').getKey(row.vote)
  const beside = new Promise<Beside>((resolve, reject) => {
    seal.onsuccess = () => resolve({ n: n.result, isSealed: seal.result !== undefined })
    transaction.addEventListener('abort', () => reject(transaction.error))
  })
  // Whoever asks for the row alone does not wait for the rest.
  beside.catch(() => {})
  return new Promise((resolve, reject) => {
    there.onsuccess = () => {
      const isThere = there.result !== undefined && isSame(there.result, row)
      resolve(isThere ? { beside } : undefined)
    }
    transaction.addEventListener('abort', () => reject(transaction.error))
  })
}

function isSame(one: BoxRow & { vote: string }, other: BoxRow & { vote: string }): boolean {
  return (
    one.vote === other.vote &&
    one.body.length === other.body.length &&
    one.body.every((byte, at) => byte === other.body[at])
  )
}
