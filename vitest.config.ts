import { availableParallelism } from 'node:os'
import { configDefaults, defineConfig } from 'vitest/config'

/**
 * Rooms without disk, network or state between two calls: their tests share one load of every module.
 * Nothing that signs or seals is among them: keys of the platform do not outlive a file's world.
 */
const PURE = ['src/{domain,lib,phases,i18n,imports,ui}/**/*.test.ts', 'tests/house/**/*.test.ts']
const ALL = ['src/**/*.test.ts', 'sync-server/**/*.test.ts', 'tests/**/*.test.ts']

/** Unit and property tests run in Node; screens are proven in real Chromium (tests/e2e). */
export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 20_000,
    // Many tests wait for disks, sockets and other processes: one at a time would leave a core idle.
    maxWorkers: Math.max(3, availableParallelism()),
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, pool: 'threads', isolate: false } },
      // Whatever opens databases, sockets and processes, or uses keys: each file in a world of its own.
      {
        extends: true,
        test: { name: 'worldly', include: ALL, exclude: [...configDefaults.exclude, ...PURE] },
      },
    ],
  },
})
