import { expect, type Page } from '@playwright/test'
import { add, compareBallots, compareCards, NOTHING, type Outcome } from './figures.ts'
import {
  becomeBooth,
  cards,
  castOne,
  goToBooth,
  goToTable,
  inBox,
  packAtWork,
  ready,
  type Stage,
  type,
  unpackAtWork,
} from './tablet-at-work.ts'

const REBUILT = 'Se rehízo desde la otra copia'
const SET_ASIDE = '2 datos guardados no se pudieron leer y quedaron aparte'

/**
 * Rows that are no updates, in y-indexeddb's store and in the journal of the meeting's document:
 * the document opens all the same, says so, has everything, and what was damaged is kept for repair.
 */
export async function provokeCorruptRow(stage: Stage): Promise<Outcome> {
  const work = await unpackAtWork(stage)
  const { page } = work.tablet
  const notes: string[] = []
  try {
    await goToTable(work)
    for (let n = 1; n <= 5; n++) await type(page, `Ficha ${n}: antes del daño`)
    await work.ears.until('proposals', 5)

    const room = await spoil(page)
    await goToTable(work)
    await expect(page.getByText(REBUILT)).toBeVisible()
    const rebuilt = compareCards(work.ears.proposals, await cards(page, work.ears.proposals.size))
    notes.push(
      `databases of the room: ${(await databasesOf(page, room)).length}, rows of the old one: ${await rowsOf(page, room)}`,
    )
    await type(page, 'Ficha 6: después del daño')
    await work.ears.until('proposals', 6)

    await spoilJournal(page, room)
    await goToTable(work)
    await expect(page.getByText(SET_ASIDE)).toBeVisible()
    const setAside = compareCards(work.ears.proposals, await cards(page, work.ears.proposals.size))
    await goToTable(work)
    await expect(page.getByText(SET_ASIDE)).toBeHidden()
    const again = compareCards(work.ears.proposals, await cards(page, work.ears.proposals.size))

    await becomeBooth(work)
    await castOne(page)
    await work.ears.until('ballots', 1)
    await ready(page).waitFor()
    await goToBooth(work)
    const ballots = compareBallots(1, await inBox(page, 1))
    const parts = [rebuilt, setAside, again]
    const worst = parts.find(({ lost, doubled }) => lost + doubled > 0)
    return {
      provocation: 'corrupt row',
      rounds: 2,
      proposals: worst ?? again,
      ballots: add(ballots, NOTHING),
      notes,
    }
  } finally {
    await packAtWork(work)
  }
}

/** Writes three rows that are no updates into the meeting's y-indexeddb; returns the room. */
function spoil(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const all = await indexedDB.databases()
    const name = all.map((each) => each.name ?? '').find((each) => each.includes('/meeting/')) ?? ''
    const open = indexedDB.open(name)
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      open.onsuccess = () => resolve(open.result)
      open.onerror = () => reject(open.error)
    })
    const tx = db.transaction('updates', 'readwrite')
    for (const row of [
      'basura',
      new Uint8Array([255, 255, 1]),
      new Uint8Array([1, 9, 3, 7, 200]),
    ]) {
      tx.objectStore('updates').add(row)
    }
    await new Promise((resolve, reject) => {
      tx.oncomplete = resolve
      tx.onabort = () => reject(tx.error)
    })
    db.close()
    return name.replace(/^encuentro\//, '')
  })
}

/** Writes two rows that are no updates into the journal. */
function spoilJournal(page: Page, room: string): Promise<void> {
  return page.evaluate(async (at) => {
    const open = indexedDB.open('encuentro')
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      open.onsuccess = () => resolve(open.result)
      open.onerror = () => reject(open.error)
    })
    const tx = db.transaction('journal', 'readwrite')
    for (const update of ['basura', new Uint8Array([1, 9, 3, 7, 200])]) {
      tx.objectStore('journal').add({ room: at, update })
    }
    await new Promise((resolve, reject) => {
      tx.oncomplete = resolve
      tx.onabort = () => reject(tx.error)
    })
    db.close()
  }, room)
}

function databasesOf(page: Page, room: string): Promise<string[]> {
  return page.evaluate(
    async (at) =>
      (await indexedDB.databases())
        .map(({ name }) => name ?? '')
        .filter((name) => name.startsWith(`encuentro/${at}`)),
    room,
  )
}

/** How many rows the database that was left for repair still has. */
function rowsOf(page: Page, room: string): Promise<number> {
  return page.evaluate(async (at) => {
    const open = indexedDB.open(`encuentro/${at}`)
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      open.onsuccess = () => resolve(open.result)
      open.onerror = () => reject(open.error)
    })
    const asked = db.transaction('updates').objectStore('updates').count()
    const count = await new Promise<number>((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error)
    })
    db.close()
    return count
  }, room)
}
