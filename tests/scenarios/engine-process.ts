import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pass } from 'node:timers/promises'

/** Debian's, or wherever NATS_SERVER says. */
const PROGRAM = process.env['NATS_SERVER'] ?? '/usr/sbin/nats-server'
const READY_MS = 30_000
const PORTS = { from: 15_000, to: 32_000 }

/** One nats-server, which can be killed and comes back on the same ports and folder. */
export interface EngineNode {
  readonly name: string
  /** Its process, while it runs. */
  pid(): number | undefined
  kill(): Promise<void>
  start(): Promise<void>
}

export interface Engine {
  /** As ENCUENTRO_ENGINE wants it. */
  readonly addresses: string
  readonly nodes: readonly EngineNode[]
  /** Kills every node and removes their folders. */
  remove(): Promise<void>
}

/**
 * Starts one node, or a cluster of three, on free ports of this machine, and waits until it is ready;
 * `more` are further arguments of each.
 */
export async function startEngine(count: 1 | 3, more: readonly string[] = []): Promise<Engine> {
  if (!existsSync(PROGRAM)) throw new Error(`${PROGRAM} is missing: install Debian's nats-server`)
  const folder = await mkdtemp(join(tmpdir(), 'encuentro-engine-'))
  const ports = await freePorts(count * 3)
  const at = (index: number) => ports[index] ?? 0
  const routes = Array.from({ length: count }, (_, n) => `nats://127.0.0.1:${at(count + n)}`)
  const nodes = Array.from({ length: count }, (_, n) => {
    const name = `n${n + 1}`
    const own = [
      ...more,
      '-n',
      name,
      '-a',
      '127.0.0.1',
      '-p',
      `${at(n)}`,
      '-m',
      `${at(2 * count + n)}`,
    ]
    const disk = ['-js', '-sd', join(folder, name)]
    const cluster = ['--cluster_name', 'encuentro', '-cluster', routes[n] ?? '']
    const args = [...own, ...disk, ...(count > 1 ? [...cluster, '-routes', routes.join(',')] : [])]
    return makeNode(name, args, at(2 * count + n))
  })
  const remove = async () => {
    for (const node of nodes) await node.kill()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await Promise.all(nodes.map((node) => node.start()))
  } catch (error) {
    await remove()
    throw error
  }
  const addresses = nodes.map((_, n) => `nats://127.0.0.1:${at(n)}`).join(',')
  return { addresses, nodes, remove }
}

function makeNode(name: string, args: readonly string[], monitorPort: number): EngineNode {
  let child: ChildProcess | undefined
  return {
    name,
    pid: () => child?.pid,
    async kill() {
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
    async start() {
      child = spawn(PROGRAM, args, { stdio: 'ignore' })
      // Healthy is said once JetStream has what the others have.
      const giveUp = performance.now() + READY_MS
      while (!(await isHealthy(monitorPort))) {
        if (child.exitCode !== null || performance.now() > giveUp)
          throw new Error(`${name} does not become ready`)
        await pass(20)
      }
    },
  }
}

function isHealthy(monitorPort: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${monitorPort}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  )
}

/**
 * Ports that nobody has; all are held until the last one is found. Below those that the system gives
 * to outgoing connections: a client that dials a dead node could otherwise meet itself there.
 */
async function freePorts(count: number): Promise<number[]> {
  const servers: Server[] = []
  while (servers.length < count) {
    const port = PORTS.from + Math.floor(Math.random() * (PORTS.to - PORTS.from))
    const server = createServer()
    const isFree = once(server, 'listening').then(
      () => true,
      () => false,
    )
    server.listen(port, '127.0.0.1')
    if (await isFree) servers.push(server)
  }
  const ports = servers.map((server) => (server.address() as AddressInfo).port)
  await Promise.all(servers.map((server) => once(server.close(), 'close')))
  return ports
}
