import { expect, type Page, type Worker } from '@playwright/test'
import { compareBallots, compareCards, type Outcome } from './figures.ts'
import {
  becomeBooth,
  cards,
  castOne,
  goToBooth,
  goToTable,
  inBox,
  packAtWork,
  pressUntilKept,
  ready,
  type Stage,
  type,
  unpackAtWork,
  voteAgain,
} from './tablet-at-work.ts'

/** Named stores lose their next transactions, after the request has reported success. */
type Aborting = { abortAfterSuccess?: readonly string[] }

/**
 * A transaction aborted after its request succeeded, on the journal, on y-indexeddb's own store and
 * on the ballot box: the failure that y-indexeddb never hears of.
 */
export async function provokeAbort(stage: Stage, rounds: number): Promise<Outcome> {
  const work = await unpackAtWork(stage)
  const { page } = work.tablet
  const notes: string[] = []
  try {
    await page.addInitScript(abortOnDemand)
    await goToTable(work)
    const kept = new Set<string>()
    for (let round = 1; round <= rounds; round++) {
      const [before, lost, after] = [1, 2, 3].map((n) => `Vuelta ${round}, ficha ${n}`)
      await type(page, String(before))
      await expect.poll(() => work.ears.proposals.has(String(before))).toBe(true)
      await abort(page, ['journal', 'updates'])
      await type(page, String(lost))
      await expect(page.getByText('Esta tableta no pudo guardar lo último')).toBeVisible()
      if (work.ears.proposals.has(String(lost))) notes.push(`called kept: ${lost}`)
      await abort(page, [])
      await pressUntilKept(page)
      await type(page, String(after))
      await expect.poll(() => work.ears.proposals.has(String(after))).toBe(true)
      for (const text of [before, lost, after]) kept.add(String(text))
    }
    await goToTable(work)
    const proposals = compareCards(kept, await cards(page, kept.size))

    await becomeBooth(work)
    for (let round = 1; round <= rounds; round++) {
      await ready(page).waitFor()
      await abort(await boxOf(page), ['ballots'])
      await castOne(page)
      await expect(page.getByText('Su voto todavía no se guardó')).toBeVisible()
      if (work.ears.ballots >= round) notes.push(`ballot ${round} called kept`)
      await abort(await boxOf(page), [])
      await voteAgain(page)
      await work.ears.until('ballots', round)
    }
    await ready(page).waitFor()
    await goToBooth(work)
    const ballots = compareBallots(work.ears.ballots, await inBox(page, rounds))
    return { provocation: 'abort', rounds, proposals, ballots, notes }
  } finally {
    await packAtWork(work)
  }
}

async function abort(where: Pick<Worker, 'evaluate'>, stores: readonly string[]): Promise<void> {
  await where.evaluate((names) => {
    Object.assign(globalThis, { abortAfterSuccess: names })
  }, stores)
}

/** The worker that holds the ballot box, made ready to abort. */
async function boxOf(page: Page): Promise<Worker> {
  const isBox = (worker: Worker) => worker.url().includes('ballot-box')
  const box = page.workers().find(isBox) ?? (await page.waitForEvent('worker', isBox))
  await box.evaluate(abortOnDemand)
  return box
}

/** Runs in the page before the app, and in the box's worker. */
function abortOnDemand(): void {
  if ('abortAfterSuccess' in globalThis) return
  Object.assign(globalThis, { abortAfterSuccess: [] })
  for (const name of ['add', 'put'] as const) {
    const real = IDBObjectStore.prototype[name]
    IDBObjectStore.prototype[name] = function (this: IDBObjectStore, ...given) {
      const request = real.apply(this, given)
      if ((globalThis as Aborting).abortAfterSuccess?.includes(this.name)) {
        request.addEventListener('success', () => request.transaction?.abort(), { once: true })
      }
      return request
    }
  }
}
