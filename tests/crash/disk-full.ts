import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { compareBallots, compareCards, NOTHING, type Outcome } from './figures.ts'
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
  pressUntilKept,
  ready,
  type Stage,
  type,
  unpackAtWork,
  voteAgain,
} from './tablet-at-work.ts'

/**
 * Filled in a moment, and yet so large that the browser does not throw the app itself out of its cache: what it
 * evicts when space ends depends on the size of the disk.
 */
const DISK = '600m'
/** A write needs free space for its bytes; what a log has reserved already may still take a few. */
const TRIES = 400

/**
 * A disk that fills up at the table and in the booth, and space again; then a kill, for what a full
 * disk tore shows only on the next start.
 */
export async function provokeDiskFull(stage: Stage): Promise<Outcome> {
  const disk = mountDisk()
  if (disk === undefined) {
    return {
      provocation: 'disk full',
      rounds: 0,
      proposals: NOTHING,
      ballots: NOTHING,
      skipped: 'no small disk can be mounted here',
    }
  }
  const ballast = join(disk, 'ballast')
  const notes: string[] = []
  let work: AtWork | undefined
  try {
    work = await unpackAtWork(stage, join(disk, 'profile'))
    const { page } = work.tablet
    await goToTable(work)
    const kept = new Set<string>()
    await type(page, 'Ficha 0: con lugar')
    await work.ears.until('proposals', 1)
    fill(ballast)
    const refused = page.getByText('Esta tableta no pudo guardar lo último')
    let typed = 0
    while (!(await refused.isVisible()) && typed < TRIES) {
      await type(page, `Ficha ${++typed}: ${'con el disco lleno '.repeat(40).trim()}`)
      fill(ballast)
    }
    await expect(refused).toBeVisible()
    notes.push(`cards typed until the disk refused: ${typed}`)
    const called = [...work.ears.proposals]
    rmSync(ballast)
    await pressUntilKept(page)
    await type(page, 'Ficha última: hay lugar otra vez')
    await expect.poll(() => work?.ears.proposals.has('Ficha última: hay lugar otra vez')).toBe(true)
    for (const text of work.ears.proposals) kept.add(text)
    notes.push(`called kept while full: ${called.length - 1}`)
    await goToTable(work)
    const afterReload = compareCards(kept, await cards(page, kept.size))
    notes.push(`after a reload: ${afterReload.lost} lost`)
    await killAndWake(work)
    await goToTable(work)
    const proposals = compareCards(kept, await cards(work.tablet.page, kept.size))

    await becomeBooth(work)
    const ballots = await fillInTheBooth(work, ballast, notes)
    return { provocation: 'disk full', rounds: 1, proposals, ballots, notes }
  } finally {
    rmSync(ballast, { force: true })
    if (work) await packAtWork(work)
    execFileSync('umount', ['-l', disk])
    rmSync(disk, { recursive: true, force: true })
  }
}

async function fillInTheBooth(work: AtWork, ballast: string, notes: string[]) {
  const { page } = work.tablet
  fill(ballast)
  const refused = page.getByText('Su voto todavía no se guardó')
  let cast = 0
  while (cast < TRIES) {
    await ready(page).waitFor()
    await castOne(page)
    cast++
    fill(ballast)
    await ready(page).or(refused).waitFor()
    if (await refused.isVisible()) break
  }
  await expect(refused).toBeVisible()
  notes.push(`ballots cast until the disk refused: ${cast}`)
  rmSync(ballast)
  await voteAgain(page)
  await ready(page).waitFor()
  const { ballots } = work.ears
  await goToBooth(work)
  notes.push(`after a reload: ${await inBox(page, ballots)} of ${ballots} ballots`)
  await killAndWake(work)
  await goToBooth(work)
  return compareBallots(ballots, await inBox(work.tablet.page, ballots))
}

/** A small disk of its own; `undefined` where nobody may mount one. */
function mountDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'encuentro-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', folder], {
      stdio: 'ignore',
    })
    return folder
  } catch {
    rmSync(folder, { recursive: true })
    return undefined
  }
}

/** Writes until not one byte more goes in. */
function fill(ballast: string): void {
  const file = openSync(ballast, 'a')
  let part = Buffer.alloc(1 << 20)
  try {
    while (part.length > 0) {
      try {
        writeSync(file, part)
      } catch {
        part = part.subarray(0, part.length >> 1)
      }
    }
  } finally {
    closeSync(file)
  }
}
