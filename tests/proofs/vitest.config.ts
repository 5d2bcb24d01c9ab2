import { defineConfig } from 'vitest/config'

/** Long proofs of the relay, one after another; `npm run check:relay`. */
export default defineConfig({
  test: {
    environment: 'node',
    root: import.meta.dirname,
    include: ['relay/*.proof.ts'],
    fileParallelism: false,
    testTimeout: 60 * 60_000,
    hookTimeout: 120_000,
    reporters: ['verbose'],
  },
})
