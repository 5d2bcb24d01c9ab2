import { appendFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import {
  add,
  compareBallots,
  compareCards,
  type Figures,
  NOTHING,
  type Outcome,
} from './figures.ts'
import {
  type AtWork,
  becomeBooth,
  cards,
  castOne,
  goToBooth,
  goToTable,
  inBox,
  killAndWake,
  packAtWork,
  type Stage,
  type,
  unpackAtWork,
} from './tablet-at-work.ts'

/** LevelDB writes its log in blocks; a record is a head of 7 bytes and what it says follows. */
const BLOCK = 32_768
const HEAD = 7

/**
 * What a kill between the two writes of one record leaves: a head without its content. The browser
 * goes on writing behind it, calls that durable, and on the next start reads the head first. One
 * that promises a lot swallows everything behind it; one that promises little makes the whole
 * database count as corrupt, and the browser deletes it.
 */
export const TEARS = [
  { name: 'swallows', promises: BLOCK },
  { name: 'deletes', promises: 20 },
] as const

/** A torn tail in the log of IndexedDB, at the table and in the booth; then work, a kill, and a look. */
export async function provokeTornTail(
  stage: Stage,
  tears: readonly (typeof TEARS)[number][] = TEARS,
): Promise<Outcome> {
  let proposals: Figures = NOTHING
  let ballots: Figures = NOTHING
  const notes: string[] = []
  for (const { name, promises } of tears) {
    const work = await unpackAtWork(stage)
    try {
      await goToTable(work)
      const kept = new Set<string>()
      await typeUntilKept(work, ['Ficha 1: antes', 'Ficha 2: antes'], kept)
      await killAndWake(work, () => tear(work, promises))
      await goToTable(work)
      await typeUntilKept(work, ['Ficha 3: después', 'Ficha 4: después'], kept)
      await killAndWake(work)
      notes.push(`${name}: ${await rowsInJournal(work)} rows left in the journal`)
      await goToTable(work)
      proposals = add(proposals, compareCards(kept, await cards(work.tablet.page, kept.size)))

      await becomeBooth(work)
      await castOne(work.tablet.page)
      await work.ears.until('ballots', 1)
      await killAndWake(work, () => tear(work, promises))
      await goToBooth(work)
      await castOne(work.tablet.page)
      await work.ears.until('ballots', 1)
      await killAndWake(work)
      await goToBooth(work)
      ballots = add(ballots, compareBallots(2, await inBox(work.tablet.page, 2)))
    } finally {
      await packAtWork(work)
    }
  }
  return { provocation: 'torn tail', rounds: tears.length, proposals, ballots, notes }
}

async function typeUntilKept(work: AtWork, texts: readonly string[], kept: Set<string>) {
  const before = work.ears.proposals.size
  for (const text of texts) await type(work.tablet.page, text)
  await work.ears.until('proposals', before + texts.length)
  for (const text of work.ears.proposals) kept.add(text)
}

/** Ends the newest log of the tablet's databases with a head that promises so many bytes. */
function tear({ tablet }: AtWork, promises: number): void {
  const databases = join(tablet.folder, 'Default/IndexedDB')
  const log = readdirSync(databases, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.log'))
    .sort()
    .map((name) => join(databases, name))
    .at(-1)
  if (log === undefined) throw new Error('no log of a database in this profile')
  const rest = BLOCK - (statSync(log).size % BLOCK)
  // Too little left for a head: the block ends in zeros.
  const padding = rest < HEAD + promises && (rest < HEAD || promises < BLOCK) ? rest : 0
  const room = padding > 0 ? BLOCK : rest
  const length = Math.min(promises, room - HEAD)
  const head = Buffer.from([1, 2, 3, 4, length & 0xff, length >> 8, 1])
  appendFileSync(log, Buffer.concat([Buffer.alloc(padding), head]))
}

/** Rows of the journal as the tables have them, read by a page without the app; 0 where they are gone. */
async function rowsInJournal({ tablet, stage }: AtWork): Promise<number> {
  await tablet.context.setOffline(false)
  const page: Page = await tablet.context.newPage()
  await page.goto(`${stage.origin}/icon.svg`)
  const rows = await page.evaluate(async () => {
    const known = await indexedDB.databases().catch(() => [])
    if (!known.some(({ name }) => name === 'encuentro')) return 0
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('encuentro')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    }).catch(() => undefined)
    if (!db?.objectStoreNames.contains('journal')) return 0
    const count = await new Promise<number>((resolve) => {
      const request = db.transaction('journal').objectStore('journal').count()
      request.onsuccess = () => resolve(request.result)
    })
    db.close()
    return count
  })
  await page.close()
  await tablet.context.setOffline(true)
  return rows
}
