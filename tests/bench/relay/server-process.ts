import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { ServerKind } from './server-kinds.ts'

/** Linux counts a process's time in hundredths of a second. */
const TICKS_PER_S = 100
const START_MS = 10_000
const STOP_MS = 15_000
/** Where things lie on this machine is nobody's business in a written table. */
const PATH = /(?<![\w@])(?:file:\/)?\/[^\s']+/g

/** A server in a process of its own, and what can be read off it from outside. */
export interface RunningServer {
  readonly port: number
  readonly dialect: ServerKind['dialect']
  /** Subprotocols to offer, one set a person, counted round; none where nobody is asked. */
  readonly credentials: readonly (readonly string[])[]
  /** A connection ended that its owner had not left. */
  onLoss(reason: string): void
  /** Throws when a connection was lost: what was measured since is worth nothing. */
  mustHaveAll(): void
  /** User and system time of all its threads so far, with those of the engine that it stores in. */
  cpuSeconds(): number
  /** Resident memory, after garbage was collected. */
  settledBytes(): Promise<number>
  /** Ends it without a word, and waits until it is gone. */
  kill(): Promise<void>
  /** Ends it as an operator does, and waits until it is gone. */
  end(): Promise<void>
}

/** Starts a server on a free port. Rejects with what it said when it does not come up. */
export async function startServer(
  kind: ServerKind,
  { dataDir, mustKeep }: { readonly dataDir: string; readonly mustKeep: boolean },
): Promise<RunningServer> {
  const port = await freePort()
  const { args, env, companion } = kind.command({ port, dataDir, mustKeep })
  const child = spawn(process.execPath, [...args], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (bytes: Buffer) => {
    said = `${said}${bytes}`.slice(-2000)
  })
  const exited = once(child, 'exit')
  const { pid } = child
  const begun = performance.now()
  while (!(await accepts(port))) {
    if (child.exitCode !== null || performance.now() - begun > START_MS) {
      child.kill('SIGKILL')
      const words = said.match(/\w*Error.*/)?.[0] ?? said.slice(-200)
      throw new Error(`did not start: ${words.replace(PATH, '…')}`)
    }
    await wait(5)
  }
  const losses: string[] = []
  let isEnding = false
  return {
    port,
    dialect: kind.dialect,
    credentials: (await kind.credentials?.(`http://localhost:${port}`)) ?? [],
    onLoss(reason) {
      if (!isEnding) losses.push(reason)
    },
    mustHaveAll() {
      if (losses.length > 0) throw new Error(`${losses.length} connections lost: ${losses[0]}`)
    },
    cpuSeconds: () => cpuSecondsOf(pid) + (companion === undefined ? 0 : cpuSecondsOf(companion)),
    async settledBytes() {
      for (let round = 0; round < 2; round++) {
        child.kill('SIGUSR2')
        await wait(250)
      }
      const status = readFileSync(`/proc/${pid}/status`, 'latin1')
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1024
    },
    async kill() {
      isEnding = true
      child.kill('SIGKILL')
      await exited
    },
    async end() {
      isEnding = true
      child.kill('SIGTERM')
      const force = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
      await exited
      clearTimeout(force)
    },
  }
}

function cpuSecondsOf(pid: number | undefined): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_S
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
}
