import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { startRelay } from '../e2e/relay.ts'
import { packTablet, unpackTablet, waitUntilInstalled } from '../e2e/tablet.ts'
import { manyProposals } from '../many-proposals.ts'
import { writeManyMeetings } from './many-meetings.ts'
import { timeComparing, timeCore } from './merge-core.ts'
import { throttle } from './vote-stopwatch.ts'

/**
 * Many workshops on one coordinator's tablet. First the merging alone, in Node: the documents, their
 * records, the sums and the queue of the screen, beside `Y.applyUpdate` of the same bytes, turn by
 * turn. Then all of it in Chromium with its disk: from one file until they are kept, until they stand
 * on the merging screen, until similar ones are found. And typing at a table of a meeting with 1,000
 * proposals. Milliseconds, medians.
 *
 * MEETINGS (50), PROPOSALS (10,000), BALLOTS (25,000) and KEYS (40) set how much; CPU (4) the throttle
 * while typing.
 */
const MEETINGS = Number(process.env['MEETINGS'] ?? 50)
const PROPOSALS = Number(process.env['PROPOSALS'] ?? 10_000)
const BALLOTS = Number(process.env['BALLOTS'] ?? 25_000)
/** Rounds of the merging alone; the first ones warm up and are not counted. */
const ROUNDS = 9
const WARM = 2
const KEYS = Number(process.env['KEYS'] ?? 40)
const CPU = Number(process.env['CPU'] ?? 4)
const IN_FIRST = 1_000
const OUT = fileURLToPath(new URL('../../docs/proofs/bench-merge.json', import.meta.url))
const FIELD = 'Escriba la propuesta como la dijeron'

test('many workshops merged', async () => {
  const load = loadavg().map((n) => Math.round(n * 100) / 100)
  const many = await writeManyMeetings(MEETINGS, PROPOSALS, IN_FIRST, BALLOTS)
  const rounds = Array.from({ length: ROUNDS + WARM }, () => timeCore(many.updates, PROPOSALS))
  const core = rounds.slice(WARM)
  const bare = median(core.map((round) => round.bare))
  const merged = median(core.map((round) => round.merged))
  const folder = mkdtempSync(join(tmpdir(), 'encuentro-'))
  const path = join(folder, 'todo.encuentro')
  writeFileSync(path, many.file)
  const relay = await startRelay()
  const tablet = await unpackTablet('bench-merge')
  const { page } = tablet
  try {
    page.setDefaultTimeout(180_000)
    await page.goto(many.link(relay.origin))
    await page.getByRole('button', { name: 'Unirme' }).click()
    await expect(page).toHaveURL(/\/plan\//)
    await waitUntilInstalled(page)
    const plan = page.url()
    await page.goto(`${relay.origin}/unirse?con=archivo`)
    const previewed = await timed(async () => {
      await page.locator('input[type=file]').setInputFiles(path)
      await page.getByRole('button', { name: 'Recibir' }).waitFor()
    })
    const kept = await timed(async () => {
      await page.getByRole('button', { name: 'Recibir' }).click()
      await page.getByText('Recibido y guardado en esta tableta').waitFor()
    })
    await page.addInitScript(watchFrames)
    const total = new Intl.NumberFormat('es').format(PROPOSALS)
    const shown = await timed(async () => {
      await page.goto(`${plan}/fusion`)
      await page
        .getByText(new RegExp(`(${total}|${PROPOSALS})\\s+en total`))
        .first()
        .waitFor()
    })
    const compared = await timed(async () => {
      await page.getByText('Comparando las propuestas…').first().waitFor({ state: 'detached' })
    })
    const longTasks = await page.evaluate(
      () => (window as unknown as { longTasks: LongTask[] }).longTasks,
    )
    await page.goto(`${plan}/encuentro/encuentro-01/mesa/1`)
    const typing = await typeAtTable(page)
    const figures = {
      meetings: MEETINGS,
      proposals: PROPOSALS,
      megabytes: Math.round(many.file.length / 1e4) / 100,
      loadBefore: load,
      ballots: BALLOTS,
      bareApply: bare,
      merged,
      ratio: Math.round((merged / bare) * 100) / 100,
      ratioTarget: 1.5,
      inChromium: { preview: previewed, kept, onScreen: shown },
      comparedAlone: timeComparing(manyProposals(PROPOSALS)),
      compared,
      comparedTarget: 3_000,
      longestTask: Math.max(0, ...longTasks.map(({ ms }) => ms)),
      longestTaskTarget: 50,
      longTasks,
      keystrokeToPaint: { cpu: CPU, ...typing, target: 50 },
    }
    console.log(JSON.stringify(figures, null, 1))
    writeFileSync(OUT, `${JSON.stringify(figures, null, 1)}\n`)
  } finally {
    await packTablet(tablet)
    await relay.kill()
    rmSync(folder, { recursive: true })
  }
})

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await act()
  return Math.round(performance.now() - begun)
}

/** From a key to the frame that shows its letter. */
async function typeAtTable(page: Page): Promise<{ median: number; p95: number }> {
  const field = page.getByLabel(FIELD)
  await field.click({ timeout: 60_000 })
  await page.keyboard.type('Arreglar el cam')
  await throttle(page, CPU)
  await page.evaluate((label) => {
    const paints: number[] = []
    Object.assign(window, { paints })
    document
      .querySelector(`[aria-label="${label}"], textarea`)
      ?.addEventListener('input', (event) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => paints.push(performance.now() - event.timeStamp)
          port2.postMessage(0)
        })
      })
  }, FIELD)
  // By the keyboard alone: a locator would be looked for among all the cards, on the page's own time.
  const text = 'ino viejo antes de que llueva otra vez. '.repeat(9).slice(0, KEYS)
  await page.keyboard.type(text, { delay: 120 })
  await page.waitForFunction(
    (keys) => (window as unknown as { paints: number[] }).paints.length >= keys,
    KEYS,
  )
  const paints = await page.evaluate(() => (window as unknown as { paints: number[] }).paints)
  await throttle(page, 1)
  const sorted = paints.sort((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0)
  return { median: at(0.5), p95: at(0.95) }
}

/** A task of over 50 ms, by when it began after the totals stood. */
interface LongTask {
  readonly at: number
  readonly ms: number
}

/** Notes the long tasks of the page's main thread once the totals stand. */
function watchFrames(): void {
  const longTasks: LongTask[] = []
  Object.assign(window, { longTasks })
  new MutationObserver((_, watch) => {
    if (!document.body?.textContent?.includes('en total')) return
    watch.disconnect()
    const begun = performance.now()
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        longTasks.push({ at: Math.round(startTime - begun), ms: Math.round(duration) })
      }
    }).observe({ type: 'longtask' })
  }).observe(document, { subtree: true, childList: true, characterData: true })
}
