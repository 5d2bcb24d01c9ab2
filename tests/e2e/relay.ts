import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const COMMAND = fileURLToPath(new URL('../../dist/cli/encuentro.mjs', import.meta.url))

/** A relay in a process of its own, which can be killed and comes back on the same port and folder. */
export interface RelayProcess {
  readonly origin: string
  /** The folder of its data. */
  readonly data: string
  /** All that it wrote to its output and its log. */
  said(): string
  kill(): Promise<void>
  start(): Promise<void>
  /** Kills it for good and removes its folder. */
  end(): Promise<void>
}

/** Starts `encuentro serve` on a free port with the built app; `environment` goes beside our own. */
export async function startRelay(
  environment: Readonly<Record<string, string>> = {},
): Promise<RelayProcess> {
  const data = mkdtempSync(join(tmpdir(), 'encuentro-e2e-relay-'))
  let child: ChildProcess | undefined
  let port = '0'
  let origin = ''
  let said = ''
  const start = async () => {
    child = spawn('node', [COMMAND, 'serve', '--port', port, '--data', data], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
    })
    const { stdout, stderr } = child
    if (!stdout || !stderr) throw new Error('the relay has no output')
    for (const stream of [stdout, stderr]) {
      stream.on('data', (bytes: Buffer) => {
        said += String(bytes)
      })
    }
    stderr.pipe(process.stderr)
    const [line] = (await once(stdout, 'data')) as [Buffer]
    origin = (JSON.parse(String(line).split('\n')[0] ?? '{}') as { listening: string }).listening
    port = new URL(origin).port
  }
  const kill = async () => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  await start()
  return {
    get origin() {
      return origin
    },
    data,
    said: () => said,
    kill,
    start,
    async end() {
      await kill()
      rmSync(data, { recursive: true, force: true })
    },
  }
}
