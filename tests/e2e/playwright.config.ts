import { defineConfig } from '@playwright/test'

/** Real Chromium, a real relay process, real files. Two stories at a time: each starts its own relay and tablets, and mostly waits. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  timeout: 420_000,
  expect: { timeout: 15_000 },
  workers: 2,
  retries: 0,
  reporter: [['list']],
  outputDir: '../../test-results',
})
