import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { unzipSync } from 'fflate'
import { bigConsultation } from './big-consultation.ts'
import { writeManyMeetings } from './many-meetings.ts'

/**
 * The public repository by the command: of the worked example, and of a big plan. Milliseconds from the
 * start of the process to its end, and bytes.
 *
 * PROPOSALS (1,000), COMMENTS (500) and MEETINGS (20) set how much.
 */
const PROPOSALS = Number(process.env['PROPOSALS'] ?? 1_000)
const COMMENTS = Number(process.env['COMMENTS'] ?? 500)
const MEETINGS = Number(process.env['MEETINGS'] ?? 20)
const ROOT = fileURLToPath(new URL('../../', import.meta.url))

test('the public repository of the example and of a big plan', async () => {
  const load = loadavg().map((n) => Math.round(n * 100) / 100)
  const folder = mkdtempSync(join(tmpdir(), 'encuentro-'))
  const encuentro = (...argv: string[]) =>
    execFileSync(process.execPath, [`${ROOT}dist/cli/encuentro.mjs`, ...argv], { encoding: 'utf8' })
  try {
    encuentro('example', '-o', join(folder, 'example.encuentro'))
    const extra = bigConsultation(PROPOSALS, COMMENTS)
    const many = await writeManyMeetings(MEETINGS, PROPOSALS, PROPOSALS / 10, MEETINGS, extra)
    writeFileSync(join(folder, 'big.encuentro'), many.file)
    const rows = ['example', 'big'].map((plan) => {
      const out = join(folder, `${plan}.zip`)
      const begun = performance.now()
      const told = JSON.parse(
        encuentro('export', join(folder, `${plan}.encuentro`), '--format', 'repository', '-o', out),
      )
      const ms = Math.round(performance.now() - begun)
      const zip = readFileSync(out)
      const parts = Object.values(unzipSync(zip))
      expect(parts.length).toBeGreaterThan(told.rows.receipts)
      return {
        plan,
        ms,
        receipts: told.rows.receipts,
        files: parts.length,
        'zip kB': Math.round(zip.length / 1_000),
        'open kB': Math.round(parts.reduce((all, part) => all + part.length, 0) / 1_000),
      }
    })
    console.table(rows)
    const figures = { proposals: PROPOSALS, comments: COMMENTS, loadBefore: load, rows }
    writeFileSync(
      `${ROOT}docs/proofs/bench-repository.json`,
      `${JSON.stringify(figures, null, 1)}\n`,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
})
