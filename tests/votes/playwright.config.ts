import { defineConfig } from '@playwright/test'

/** `npm run check:votes`: ten thousand ballots through the real booth, and five hundred deaths of its browser. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.check.ts',
  timeout: 7_200_000,
  workers: 1,
  retries: 0,
  reporter: [['list']],
  outputDir: '../../test-results/votes',
})
