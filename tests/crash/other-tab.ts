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
  ready,
  type Stage,
  type,
  unpackAtWork,
} from './tablet-at-work.ts'

/** How the tablet goes on after another tab asked for the deletion of everything. */
const ENDINGS = ['reload beside it', 'close it, reload', 'killed'] as const

/**
 * A second page of the same origin deletes every database while the first one works. Three
 * endings: a reload while that page still waits, a reload after it is gone, a SIGKILL.
 */
export async function provokeOtherTab(
  stage: Stage,
  endings: readonly (typeof ENDINGS)[number][] = ENDINGS,
): Promise<Outcome> {
  let proposals: Figures = NOTHING
  let ballots: Figures = NOTHING
  const notes: string[] = []
  for (const ending of endings) {
    const work = await unpackAtWork(stage)
    try {
      await goToTable(work)
      const kept = new Set<string>()
      for (let n = 1; n <= 4; n++) await type(work.tablet.page, `Ficha ${n}: antes`)
      await work.ears.until('proposals', 4)
      let other = await deleteAll(work)
      for (let n = 5; n <= 8; n++) await type(work.tablet.page, `Ficha ${n}: mientras borra`)
      await work.ears.until('proposals', 8)
      for (const text of work.ears.proposals) kept.add(text)
      await end(work, other, ending)
      await goToTable(work)
      const atTable = compareCards(kept, await cards(work.tablet.page, kept.size))
      proposals = add(proposals, atTable)

      await becomeBooth(work)
      await castOne(work.tablet.page)
      await work.ears.until('ballots', 1)
      await ready(work.tablet.page).waitFor()
      other = await deleteAll(work)
      await castOne(work.tablet.page)
      await work.ears.until('ballots', 2)
      await end(work, other, ending)
      await goToBooth(work)
      const inBooth = compareBallots(2, await inBox(work.tablet.page, 2))
      ballots = add(ballots, inBooth)
      notes.push(
        `${ending}: ${atTable.found} of ${atTable.shownAsKept} cards, ${inBooth.found} of 2 ballots`,
      )
    } finally {
      await packAtWork(work)
    }
  }
  return { provocation: 'other tab deletes', rounds: endings.length, proposals, ballots, notes }
}

/** Asks for the deletion of every database of the origin, from a page without the app. */
async function deleteAll({ tablet, stage }: AtWork): Promise<Page> {
  const page = await tablet.context.newPage()
  await page.goto(`${stage.origin}/icon.svg`)
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) {
      if (name !== undefined) indexedDB.deleteDatabase(name)
    }
  })
  await tablet.page.bringToFront()
  return page
}

async function end(work: AtWork, other: Page, how: (typeof ENDINGS)[number]): Promise<void> {
  if (how === 'close it, reload') await other.close()
  if (how === 'killed') await killAndWake(work)
}
