import { chmodSync } from 'node:fs'
import { defineConfig } from 'vite'

const outDir = 'dist/cli'

/** Builds the `encuentro` command: our sources in one file, packages and Node's own left outside. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'src/cli/encuentro.ts',
    target: 'node20',
    outDir,
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      output: {
        format: 'es',
        entryFileNames: 'encuentro.mjs',
        chunkFileNames: '[name]-[hash].mjs',
        banner: (chunk) => (chunk.isEntry ? '#!/usr/bin/env node' : ''),
      },
    },
  },
  plugins: [
    {
      name: 'executable',
      writeBundle: () => chmodSync(`${outDir}/encuentro.mjs`, 0o755),
    },
  ],
})
