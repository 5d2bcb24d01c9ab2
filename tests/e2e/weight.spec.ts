import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'

/**
 * Bytes before a person can begin, compressed as the relay sends them. Counted on the built files:
 * whatever a screen imports at once is fetched before it. `npm run bench:start` reads the same off a
 * browser.
 */
const APP = 'dist/app'
const FIRST_SCREEN_MAX = 35_000
const CAPTURE_READY_MAX = 110_000
/** What is loaded on the way to a table's capture, beside the first screen. */
const ON_THE_WAY = [
  'src/app/compose.ts',
  'src/store/open-booth-lock.ts',
  'src/app/plan-gate.tsx',
  'src/app/meeting-gate.tsx',
  'src/features/capture/capture-screen.tsx',
  'src/i18n/es/rooms.ts',
]

interface Chunk {
  readonly file: string
  readonly css?: readonly string[]
  readonly imports?: readonly string[]
}

function weightOf(begins: readonly string[]): number {
  const manifest = JSON.parse(readFileSync(join(APP, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    Chunk
  >
  const files = new Set<string>()
  const seen = new Set<string>()
  const take = (key: string) => {
    if (seen.has(key)) return
    seen.add(key)
    const chunk = manifest[key]
    if (chunk === undefined) throw new Error(`${key} is no chunk of its own any more`)
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    for (const next of chunk.imports ?? []) take(next)
  }
  for (const key of begins) take(key)
  return [...files].reduce((sum, file) => sum + statSync(join(APP, `${file}.br`)).size, 0)
}

test('the first screen and a table’s capture stay light', () => {
  expect(weightOf(['index.html'])).toBeLessThanOrEqual(FIRST_SCREEN_MAX)
  expect(weightOf(['index.html', ...ON_THE_WAY])).toBeLessThanOrEqual(CAPTURE_READY_MAX)
})
