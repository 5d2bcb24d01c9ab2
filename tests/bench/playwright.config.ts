import { defineConfig } from '@playwright/test'

/** Benchmarks: never a timed test. Each prints a table and writes its figures as JSON. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  timeout: 900_000,
  workers: 1,
  retries: 0,
  reporter: [['line']],
  outputDir: '../../test-results/bench',
})
