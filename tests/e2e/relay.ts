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
  const start = async () => {
    child = spawn('node', [COMMAND, 'serve', '--port', port, '--data', data], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...environment },
    })
    const { stdout } = child
    if (!stdout) throw new Error('the relay has no output')
    const [line] = (await once(stdout, 'data')) as [Buffer]
    origin = (JSON.parse(String(line).split('\n')[0] ?? '{}') as { listening: string }).listening
    port = new URL(origin).port
    stdout.resume()
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
    kill,
    start,
    async end() {
      await kill()
      rmSync(data, { recursive: true, force: true })
    },
  }
}
