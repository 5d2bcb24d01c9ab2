import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Engine } from '../../scenarios/engine-process.ts'
import { buildForNode, buildServe } from '../../scenarios/relay-process.ts'
import { bareDialect, type Dialect, hocuspocusDialect, yWebsocketDialect } from './dialect.ts'
import type { Guests } from './guests.ts'

export const SERVER_NAMES = ['encuentro', 'on engine', 'stock', 'hocuspocus', 'bare'] as const
export type ServerName = (typeof SERVER_NAMES)[number]

/** One of the servers that are compared: how it is started and spoken to. */
export interface ServerKind {
  readonly name: ServerName
  readonly dialect: Dialect
  readonly canKeep: boolean
  /** Arguments for Node. `mustKeep`: documents have to outlive the process; who keeps only when told to is told then. */
  command(needs: CommandNeeds): {
    readonly args: readonly string[]
    readonly env: NodeJS.ProcessEnv
    /** Another process that works for it. */
    readonly companion?: number | undefined
  }
  credentials?(origin: string): Promise<string[][]>
}

interface CommandNeeds {
  readonly port: number
  readonly dataDir: string
  readonly mustKeep: boolean
}

/**
 * Ours as it ships, door, guards and flushes on; the others with what they come with. `engine`: the one
 * that runs now, for the server that keeps in it.
 */
export async function listServerKinds(
  guests: Guests,
  engine: () => Engine | undefined,
): Promise<ServerKind[]> {
  const collect = await buildForNode(`${ENTRIES}/collect-on-signal.ts`, 'bench-collect')
  const node = ['--expose-gc', '--import', collect]
  const encuentro = await buildServe('bench')
  const hocuspocus = await buildForNode(`${ENTRIES}/hocuspocus.ts`, 'bench-hocuspocus')
  const bare = await buildForNode(`${ENTRIES}/bare.ts`, 'bench-bare')
  const ours = {
    dialect: yWebsocketDialect,
    canKeep: true,
    credentials: guests.credentials,
    args: ({ port, dataDir }: CommandNeeds) => [
      ...node,
      encuentro,
      '--port',
      String(port),
      '--data',
      dataDir,
    ],
  }
  const shipped = serviceEnvironment()
  return [
    { ...ours, name: 'encuentro', command: (needs) => ({ args: ours.args(needs), env: shipped }) },
    {
      ...ours,
      name: 'on engine',
      command: (needs) => ({
        args: ours.args(needs),
        env: { ...shipped, ENCUENTRO_ENGINE: engine()?.addresses },
        companion: engine()?.nodes[0]?.pid(),
      }),
    },
    {
      name: 'stock',
      dialect: yWebsocketDialect,
      canKeep: true,
      command: ({ port, dataDir, mustKeep }) => ({
        args: [...node, stockServer()],
        env: {
          HOST: '127.0.0.1',
          PORT: String(port),
          ...(mustKeep && { YPERSISTENCE: dataDir }),
        },
      }),
    },
    {
      name: 'hocuspocus',
      dialect: hocuspocusDialect,
      canKeep: true,
      command: ({ port, dataDir, mustKeep }) => ({
        args: [...node, hocuspocus],
        env: { PORT: String(port), ...(mustKeep && { DATA_DIR: dataDir }) },
      }),
    },
    {
      name: 'bare',
      dialect: bareDialect,
      canKeep: false,
      command: ({ port }) => ({ args: [...node, bare], env: { PORT: String(port) } }),
    },
  ]
}

/** What the service unit that we ship says to Node and to the memory's keeper. */
function serviceEnvironment(): Record<string, string> {
  const unit = readFileSync('sync-server/deploy/encuentro.service', 'utf8')
  const named = unit.matchAll(/^Environment=((?:NODE_OPTIONS|MALLOC_\w+))=(.+)$/gm)
  return Object.fromEntries([...named].map(([, name = '', value = '']) => [name, value]))
}

const ENTRIES = 'tests/bench/relay/entries'

/** The package exports its parts only; the server itself is its command. */
function stockServer(): string {
  const manifest = import.meta.resolve('@y/websocket-server/package.json')
  return fileURLToPath(new URL('src/server.js', manifest))
}
