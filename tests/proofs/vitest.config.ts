import { defineConfig } from 'vitest/config'

/** Long proofs, one after another; `npm run check:relay`, `npm run check:likeness`. */
export default defineConfig({
  test: {
    environment: 'node',
    root: import.meta.dirname,
    include: ['*/*.proof.ts'],
    fileParallelism: false,
    testTimeout: 60 * 60_000,
    hookTimeout: 120_000,
    reporters: ['verbose'],
  },
})
