import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build, type Plugin } from 'vite'

/** Inside the repository, so that the built file finds its packages. */
const OUT = join(import.meta.dirname, '../../node_modules/.cache/encuentro-relay-test')

/** Builds a module of the relay for Node, which cannot run TypeScript itself; returns the built file. */
export async function buildForNode(
  source: string,
  name: string,
  plugins: Plugin[] = [],
): Promise<string> {
  await build({
    plugins,
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    build: {
      ssr: join(import.meta.dirname, '../..', source),
      target: 'node20',
      outDir: OUT,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        output: {
          format: 'es',
          entryFileNames: `${name}.mjs`,
          chunkFileNames: '[name]-[hash].mjs',
        },
      },
    },
  })
  return join(OUT, `${name}.mjs`)
}

/** Builds `encuentro serve` alone; returns the file to run with its arguments. */
export async function buildServe(name: string): Promise<string> {
  const built = await buildForNode('sync-server/main.ts', `${name}-main`)
  const entry = join(OUT, `${name}-entry.mjs`)
  await mkdir(OUT, { recursive: true })
  await writeFile(
    entry,
    `import { serve } from ${JSON.stringify(built)}\nawait serve(process.argv.slice(2))\n`,
  )
  return entry
}

export interface RelayProcess {
  readonly child: ChildProcess
  readonly origin: string
  readonly firstLine: string
  /** The log so far. */
  log(): string
  /** Ends it and waits until it is gone; returns the exit code, or the signal. */
  end(signal: 'SIGKILL' | 'SIGTERM' | 'SIGINT'): Promise<number | string | null>
}

/** Runs the relay as a process of its own and waits until it says where it listens. */
export async function runServe(
  entry: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<RelayProcess> {
  const child = spawn(process.execPath, [entry, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  })
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>
  let log = ''
  child.stderr.on('data', (part: Buffer) => {
    log += part.toString()
  })
  const lines = createInterface({ input: child.stdout })
  const [firstLine] = (await Promise.race([
    once(lines, 'line'),
    ended.then(([code]) => Promise.reject(new Error(`the relay ended with ${code}`))),
  ])) as [string]
  const { listening } = JSON.parse(firstLine) as { listening: string }
  return {
    child,
    origin: listening,
    firstLine,
    log: () => log,
    async end(signal) {
      child.kill(signal)
      const [code, killedBy] = await ended
      return code ?? killedBy
    },
  }
}
