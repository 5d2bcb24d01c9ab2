import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Unit and property tests run in Node; screens are proven in real Chromium (tests/e2e). */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts', 'sync-server/**/*.test.ts', 'tests/**/*.test.ts'],
    testTimeout: 20_000,
    // Many tests wait for disks, sockets and other processes: one at a time would leave a core idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
})
