import { defineConfig } from '@playwright/test'

/** `npm run check:crash`: the long form of the five provocations, one after the other. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.check.ts',
  timeout: 1_800_000,
  expect: { timeout: 15_000 },
  workers: 1,
  retries: 0,
  reporter: [['list']],
  outputDir: '../../test-results/crash',
})
