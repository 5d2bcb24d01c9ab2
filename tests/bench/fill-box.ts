import type { Page } from '@playwright/test'
import * as Y from 'yjs'
import type { Vote } from '../../src/domain/voting/vote.ts'
import { fromBase64Url, toHex } from '../../src/lib/bytes.ts'
import { createCloseBallot } from '../../src/store/close-ballot.ts'
import { makeRecordIndex, RECORDS } from '../../src/store/documents/records.ts'

/**
 * Puts ballots of the tablet's one vote into its box, closed as a booth closes them: casting them by
 * the screens would take half an hour.
 *
 * Returns  how many are in the box then.
 */
export async function fillBox(page: Page, count: number): Promise<number> {
  const doc = new Y.Doc()
  for (const update of await paperUpdates(page)) Y.applyUpdate(doc, Uint8Array.from(update))
  const [vote] = makeRecordIndex(doc.getMap(RECORDS)).ofKind('vote') as unknown as Vote[]
  if (vote === undefined) throw new Error('no vote on this tablet')
  const close = createCloseBallot(vote, (bytes) => crypto.getRandomValues(bytes))
  const ids = vote.config.options.map(({ id }) => id)
  const rows = await Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const record = await close({ [ids[n % ids.length] ?? '']: 1 })
      if (!('box' in record)) throw new Error('a closed ballot')
      return { id: record.id, body: toHex(fromBase64Url(record.box)) }
    }),
  )
  return page.evaluate(
    async ([id, made]) => {
      const open = indexedDB.open('encuentro-urna')
      const db = await new Promise<IDBDatabase>((resolve) => {
        open.onsuccess = () => resolve(open.result)
      })
      const transaction = db.transaction('ballots', 'readwrite')
      const ballots = transaction.objectStore('ballots')
      for (const row of made) {
        const bytes = row.body.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? []
        ballots.add({ vote: id, id: row.id, body: Uint8Array.from(bytes), closed: true })
      }
      const counted = ballots.index('vote').count(id)
      await new Promise<void>((resolve) => {
        transaction.oncomplete = () => resolve()
      })
      db.close()
      return counted.result
    },
    [vote.id as string, rows] as const,
  )
}

/** The updates of the meeting's paper document, as the journal has them. */
function paperUpdates(page: Page): Promise<number[][]> {
  return page.evaluate(async () => {
    const open = indexedDB.open('encuentro')
    const db = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result)
    })
    const rows = db.transaction('journal').objectStore('journal').getAll()
    await new Promise((resolve) => {
      rows.onsuccess = resolve
    })
    db.close()
    return (rows.result as { room: string; update: Uint8Array }[])
      .filter(({ room }) => room.includes('/paper/'))
      .map(({ update }) => [...update])
  })
}
