import { mkdirSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import * as people from '../e2e/acts.ts'
import { openVotingTablet, PIN } from '../e2e/voting-tablet.ts'
import { fillBox } from './fill-box.ts'
import { bareIdlePut, standBy, type Tap, throttle } from './vote-stopwatch.ts'

/**
 * A secret vote on the real app, CPU throttled: from the tap on «Sí, este es mi voto» until the ballot
 * and its second copy are on disk and it was read back, and until the screen says so; beside a bare
 * strict put of a row of the same size on the same tap of the same screen, and in the idle page. And opening and counting a full box.
 * Milliseconds.
 *
 * TAPS sets how often (30); CPU the throttle (4), which slows the page's main thread and not its
 * workers or the disk; OPENED how many ballots are opened (400).
 */
const TAPS = Number(process.env['TAPS'] ?? 30)
const CPU = Number(process.env['CPU'] ?? 4)
const OPENED = Number(process.env['OPENED'] ?? 400)
const OUT = fileURLToPath(new URL('../../docs/proofs/bench-vote.json', import.meta.url))
const OPTIONS = ['Luces en la plaza', 'Agua en la escuela', 'Un puente nuevo', 'Plantar árboles']
const RATIO_MAX = 1.5
const OPENING_MAX_MS = 5_000

test('a vote, kept and counted', async () => {
  const load = loadavg().map((n) => Math.round(n * 100) / 100)
  const { page, end, vote } = await openVotingTablet('bench-vote', OPTIONS, {
    heads: 2 * TAPS + OPENED + 20,
  })
  try {
    const stopwatch = await standBy(page)
    await page.reload()
    await expect(page.getByRole('button', { name: 'Empezar' })).toBeVisible()
    // Code and key are loaded with the first ballot of a page.
    await people.vote(page, OPTIONS.slice(0, 1))
    await throttle(page, CPU)
    const taps: Tap[] = []
    const bareTaps: number[] = []
    const idlePuts: number[] = []
    for (let n = 0; n < TAPS; n++) {
      await people.vote(page, OPTIONS.slice(0, 3))
      taps.push(await stopwatch.lastTap())
      await people.fillBallot(page, OPTIONS.slice(0, 3))
      bareTaps.push(await stopwatch.bareTap())
      await people.confirmBallot(page)
      idlePuts.push(await bareIdlePut(page))
    }
    await throttle(page, 1)
    const opening = await openAndCount(page, vote)

    const of = (part: keyof Tap) => stat(taps.map((tap) => tap[part]))
    const durable = of('durableMs')
    const closed = of('encryptionMs')
    const bare = stat(bareTaps)
    const ratio = (durable.median - closed.median) / bare.median
    const idle = stat(idlePuts)
    const ratioIdle = (durable.median - closed.median) / idle.median
    const figures = {
      taps: TAPS,
      cpu: CPU,
      loadBefore: load,
      tapToDurable: durable,
      tapToScreen: of('keptMs'),
      encryption: closed,
      transaction: of('transactionMs'),
      secondCopy: of('copyMs'),
      bareStrictPutOnTheSameTap: bare,
      bareStrictPutInAnIdlePage: idle,
      ratio: Math.round(ratio * 100) / 100,
      ratioToTheIdlePage: Math.round(ratioIdle * 100) / 100,
      ratioTarget: RATIO_MAX,
      opening,
      openingTargetMs: OPENING_MAX_MS,
    }
    console.table({
      'tap to durable': durable,
      'of it encryption': closed,
      'of it the transaction': figures.transaction,
      'of it the second copy': figures.secondCopy,
      'tap to the screen that says so': figures.tapToScreen,
      'bare strict put on the same tap': bare,
      'bare strict put in an idle page': figures.bareStrictPutInAnIdlePage,
    })
    console.log(
      `(tap to durable − encryption) / bare: ${figures.ratio} on the same tap, ` +
        `${figures.ratioToTheIdlePage} in an idle page (target ${RATIO_MAX}); ` +
        `opening and counting ${opening.ballots} ballots: ${opening.ms} ms (target ${OPENING_MAX_MS})`,
    )
    mkdirSync(fileURLToPath(new URL('../../docs/proofs/', import.meta.url)), { recursive: true })
    writeFileSync(OUT, `${JSON.stringify(figures, null, 1)}\n`)
  } finally {
    await end()
  }
})

/** Fills the box of this tablet, seals and closes by the screens, and takes the time of the opening. */
async function openAndCount(page: Page, vote: string): Promise<{ ballots: number; ms: number }> {
  const ballots = await fillBox(page, OPENED)
  await page.reload()
  await people.sealBooth(page, PIN, ballots)
  await people.leaveBooth(page, PIN)
  await page.goto(vote)
  await people.closeVote(page)
  await page.getByRole('link', { name: 'Ir al conteo' }).click()
  const button = page.getByRole('button', { name: 'Abrir las papeletas' })
  await expect(button).toBeVisible()
  await throttle(page, CPU)
  const timed = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let begun = 0
        document.addEventListener(
          'click',
          () => {
            begun ||= performance.now()
          },
          true,
        )
        new MutationObserver(() => {
          const told = document.querySelector('.vote-verdict')?.textContent ?? ''
          if (begun > 0 && told.startsWith('Cuadra')) resolve(performance.now() - begun)
        }).observe(document, { subtree: true, childList: true, characterData: true })
      }),
  )
  await button.click()
  const ms = Math.round(await timed)
  await throttle(page, 1)
  return { ballots, ms }
}

interface Stat {
  readonly median: number
  readonly p95: number
  readonly least: number
  readonly most: number
}

function stat(values: readonly number[]): Stat {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) /
    10
  return { median: at(0.5), p95: at(0.95), least: at(0), most: at(1) }
}
