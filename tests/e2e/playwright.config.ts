import { defineConfig } from '@playwright/test'

/** Real Chromium, a real relay process, real files. One story at a time: each starts its own relay and tablets. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  timeout: 240_000,
  expect: { timeout: 15_000 },
  workers: 1,
  retries: 0,
  reporter: [['list']],
  outputDir: '../../test-results',
})
