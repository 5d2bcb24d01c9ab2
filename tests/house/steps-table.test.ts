import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { STEP_IDS } from '../../src/domain/process/phases.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const text = readFileSync(`${ROOT}docs/steps.md`, 'utf8')
const rows = text
  .split('\n')
  .filter((line) => /^\| \d\.\d \|/.test(line))
  .map((line) => {
    const [id = '', whole = '', , , , tested = ''] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
    return { id, whole, tests: filesIn(tested) }
  })

/** Files named in a text: paths under src, tests or docs. */
function filesIn(said: string): string[] {
  return [...said.matchAll(/`((?:src|tests|docs)\/[^`]+)`/g)].map((match) => match[1] ?? '')
}

test('the table of steps has all 31, in order, and says of each whether it is whole', () => {
  expect(rows.map(({ id }) => id)).toEqual([...STEP_IDS])
  for (const { id, whole } of rows)
    expect([id, whole]).toEqual([id, expect.stringMatching(/^(yes|partly)$/)])
})

test('no step is whole without a test', () => {
  for (const { whole, tests } of rows) if (whole === 'yes') expect(tests.length).toBeGreaterThan(0)
  for (const file of rows.flatMap(({ tests }) => tests)) {
    expect(file).toMatch(/\.(?:test|spec)\.ts$/)
  }
})

test('every file that the table names exists', () => {
  expect(filesIn(text).filter((file) => !existsSync(`${ROOT}${file}`))).toEqual([])
})
