/**
 * `npm start`: builds what is missing or older than its sources, then runs `encuentro serve` in
 * this process with the arguments given (`npm start -- --port 8080`).
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const vite = join(
  dirname(createRequire(import.meta.url).resolve('vite/package.json')),
  'bin/vite.js',
)

/** Newest change under a path, in milliseconds since 1970; 0 when there is nothing. */
function changed(path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false })
  if (found === undefined) return 0
  if (!found.isDirectory()) return found.mtimeMs
  const inside = readdirSync(join(root, path)).map((name) => changed(join(path, name)))
  return Math.max(0, ...inside)
}

function buildIfOlder(built, sources, args) {
  const newest = Math.max(...sources.map(changed))
  if (changed(built) >= newest) return
  const { status } = spawnSync(process.execPath, [vite, 'build', ...args], {
    cwd: root,
    // The one line on standard output is the relay's.
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) process.exit(status ?? 1)
}

buildIfOlder(
  'dist/cli/encuentro.mjs',
  ['src', 'sync-server', 'vite.cli.config.ts'],
  ['-c', 'vite.cli.config.ts'],
)
buildIfOlder('dist/app/index.html', ['src', 'public', 'index.html', 'vite.config.ts'], [])

process.argv = [process.execPath, 'encuentro', 'serve', ...process.argv.slice(2)]
await import('../dist/cli/encuentro.mjs')
