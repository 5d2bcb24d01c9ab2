import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { DOCUMENT_IDS } from '../../src/domain/reports/document-ids.ts'
import { planDocuments } from '../../src/i18n/es/plan-documents.ts'
import { startRelay } from '../e2e/relay.ts'
import { packTablet, unpackTablet, waitUntilInstalled } from '../e2e/tablet.ts'
import { bigConsultation } from './big-consultation.ts'
import { writeManyMeetings } from './many-meetings.ts'

/**
 * All documents of a big plan on a coordinator's tablet: from the choice until the last line stands on
 * screen, then until each file is in the hand; and the page's long tasks meanwhile. Milliseconds.
 *
 * PROPOSALS (1,000), COMMENTS (500) and MEETINGS (20) set how much.
 */
const PROPOSALS = Number(process.env['PROPOSALS'] ?? 1_000)
const COMMENTS = Number(process.env['COMMENTS'] ?? 500)
const MEETINGS = Number(process.env['MEETINGS'] ?? 20)
const FORMATS = ['Word', 'LibreOffice', 'página web', 'Markdown'] as const
const TARGET = 10_000
const OUT = fileURLToPath(new URL('../../docs/proofs/bench-documents.json', import.meta.url))

test('all documents of a big plan', async () => {
  const load = loadavg().map((n) => Math.round(n * 100) / 100)
  const extra = bigConsultation(PROPOSALS, COMMENTS)
  const many = await writeManyMeetings(MEETINGS, PROPOSALS, PROPOSALS / 10, MEETINGS, extra)
  const folder = mkdtempSync(join(tmpdir(), 'encuentro-'))
  const path = join(folder, 'todo.encuentro')
  writeFileSync(path, many.file)
  const relay = await startRelay()
  const tablet = await unpackTablet('bench-documents')
  const { page } = tablet
  try {
    page.setDefaultTimeout(120_000)
    await page.goto(many.link(relay.origin))
    await page.getByRole('button', { name: 'Unirme' }).click()
    await expect(page).toHaveURL(/\/plan\//)
    await waitUntilInstalled(page)
    const plan = page.url()
    await page.goto(`${relay.origin}/unirse?con=archivo`)
    await page.locator('input[type=file]').setInputFiles(path)
    await page.getByRole('button', { name: 'Recibir' }).click()
    await page.getByText('Recibido y guardado en esta tableta').waitFor()
    await page.goto(`${plan}/documentos?documento=informe-1`)
    await page.getByRole('heading', { name: planDocuments.titles['informe-1'] }).waitFor()
    await watchTasks(page)

    const rows: Record<string, number | string>[] = []
    for (const id of [...DOCUMENT_IDS.slice(1), 'informe-1' as const]) {
      const onScreen = await timed(async () => {
        await page.goto(`${plan}/documentos?documento=${id}`, { waitUntil: 'commit' })
        await page.getByRole('heading', { name: planDocuments.titles[id] }).waitFor()
      })
      await watchTasks(page)
      await page.locator('.report-tools summary', { hasText: 'Otros formatos' }).click()
      const row: Record<string, number | string> = { document: id, onScreen }
      for (const format of FORMATS) {
        let bytes = 0
        row[format] = await timed(async () => {
          const [file] = await Promise.all([
            page.waitForEvent('download'),
            // By its text alone: asking each of ten thousand elements for its role holds the page up.
            page.locator('.report-tools button', { hasText: `Descargar ${format}` }).click(),
          ])
          bytes = readFileSync(await file.path()).length
        })
        expect([id, format, bytes > 1_000]).toEqual([id, format, true])
        row[`${format} kB`] = Math.round(bytes / 1_000)
      }
      row['longestTask'] = await longestTask(page)
      rows.push(row)
    }
    const sum = (key: string) => rows.reduce((all, row) => all + Number(row[key]), 0)
    const figures = {
      proposals: PROPOSALS,
      comments: COMMENTS,
      meetings: MEETINGS,
      loadBefore: load,
      documents: rows,
      allAs: Object.fromEntries(FORMATS.map((format) => [format, sum(format)])),
      target: TARGET,
      longestTask: Math.max(...rows.map((row) => Number(row['longestTask']))),
    }
    console.table(rows)
    console.log(JSON.stringify(figures.allAs))
    writeFileSync(OUT, `${JSON.stringify(figures, null, 1)}\n`)
  } finally {
    await packTablet(tablet)
    await relay.kill()
    rmSync(folder, { recursive: true })
  }
})

async function timed(act: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await act()
  return Math.round(performance.now() - begun)
}

/** Notes the page's long tasks from here on. */
async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const tasks: number[] = []
    Object.assign(window, { tasks })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(Math.round(duration))
    }).observe({ type: 'longtask' })
  })
}

async function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks))
}
