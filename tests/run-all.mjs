/**
 * `npm test`: types, lint, unit and property tests, builds, and the stories in a real browser, in
 * this order; stops at the first failure. Prints each step's time, and at the end one plain line
 * alone: `N passed, N failed`. A step that fails without a failed test counts as one.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'encuentro-tests-'))
const vitestReport = join(scratch, 'vitest.json')
const RESULTS = join(root, 'test-results')
const playwrightReport = join(scratch, 'playwright.json')

const STEPS = [
  {
    name: 'types and lint',
    // Each keeps one core busy.
    command:
      'npm run --silent types & types=$!; npm run --silent lint; lint=$?; wait $types && exit $lint',
  },
  {
    name: 'unit and property tests',
    command: `npx vitest run --reporter=dot --reporter=json --outputFile.json=${vitestReport}`,
    count: () => {
      const { numPassedTests, numFailedTests } = readJson(vitestReport)
      return { passed: numPassedTests, failed: numFailedTests }
    },
  },
  { name: 'build', command: 'npm run --silent build && npm run --silent prepare' },
  {
    name: 'stories in a browser',
    command: 'npx playwright test -c tests/e2e/playwright.config.ts --reporter=list,json',
    count: () => {
      const { expected, flaky, unexpected } = readJson(playwrightReport).stats
      return { passed: expected + flaky, failed: unexpected }
    },
    explain: printPages,
  },
]

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** What stood on the page of each story that failed: a machine without a screen leaves nothing else. */
function printPages() {
  for (const name of readdirSync(RESULTS, { recursive: true })) {
    if (!name.endsWith('error-context.md')) continue
    console.log(`\n── ${name}\n${readFileSync(join(RESULTS, name), 'utf8').slice(0, 6000)}`)
  }
}

/** What a step's report says; nothing when it wrote none. */
function countOf(step) {
  try {
    return step.count?.() ?? { passed: 0, failed: 0 }
  } catch {
    return { passed: 0, failed: 0 }
  }
}

let passed = 0
let failed = 0
for (const step of STEPS) {
  console.log(`\n▸ ${step.name}`)
  const begun = performance.now()
  const { status } = spawnSync(step.command, {
    cwd: root,
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport },
  })
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  const counted = countOf(step)
  passed += counted.passed
  failed += counted.failed
  console.log(`${status === 0 ? '✓' : '✗'} ${step.name}: ${seconds} s`)
  if (status !== 0) {
    failed = Math.max(failed, 1)
    step.explain?.()
    break
  }
}
rmSync(scratch, { recursive: true, force: true })
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
