import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { WebSocketServer } from 'ws'
import { SUBPROTOCOL } from '../src/protocol/frames.ts'
import { readInvitation } from '../src/protocol/invitation.ts'
import { isRevoked } from '../src/protocol/revocation.ts'
import { openAppFiles } from './app-files.ts'
import { writeBackup } from './backup-records.ts'
import { type BackupSocket, openBackupSocket, socketPathOf } from './backup-socket.ts'
import { backupOf } from './backup-source.ts'
import type { BearerRules } from './bearer.ts'
import { createBlobs } from './blobs.ts'
import { openConsultation } from './consultation.ts'
import { createDeletionRoutes } from './deletion-routes.ts'
import { openStore } from './engine.ts'
import { createEntrance } from './entrance.ts'
import { ENTRY_REFUSALS } from './entry-refusals.ts'
import { openFolderBlobs } from './folder-blobs.ts'
import { createFolding } from './folding.ts'
import { createHosting, type NewPlans, newPlansAt } from './hosting.ts'
import { rememberInvitations } from './invitation-memory.ts'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'
import { createLiveConnections } from './live-connections.ts'
import { createLiveness } from './liveness.ts'
import { createLog } from './log.ts'
import { createMetrics, serveMetrics } from './metrics.ts'
import { createNativeVerifier } from './native-signature.ts'
import { isLocalHost } from './origin.ts'
import { createPages, type Health } from './pages.ts'
import { createRevocationRoutes } from './revocation-routes.ts'
import { createRevocations } from './revocations.ts'
import { createRooms } from './rooms.ts'
import type { RelayStore } from './store.ts'

/** How long a closing handshake may take before the socket is cut. */
const FAREWELL_MS = 2_000
const RESTARTING = ENTRY_REFUSALS['relay-restarting']

export interface RelayOptions {
  /** 0 for any free port. */
  readonly port: number
  /** Address to listen on; this machine alone unless said otherwise. */
  readonly host?: string | undefined
  readonly dataDir?: string | undefined
  /** The data came back from a backup: a new epoch tells the devices to forget what was acknowledged. */
  readonly isRestored?: boolean | undefined
  /** Folder of the blobs; within the data unless said otherwise. */
  readonly blobs?: string | undefined
  /** Folder of the built app; without it no pages are served. */
  readonly appDir?: string | undefined
  readonly logLevel?: string | undefined
  /** Seconds since 1970. */
  readonly nowS?: (() => number) | undefined
  readonly allowedOrigins?: readonly string[] | undefined
  readonly examplePlans?: readonly string[] | undefined
  /** Whether plans unknown here are taken; open on this machine alone unless said otherwise. */
  readonly newPlans?: NewPlans | undefined
  /** Plans that are taken in any case. */
  readonly plans?: readonly string[] | undefined
  readonly scriptHashes?: readonly string[] | undefined
  /** Whether a proxy in front says whose request it is. */
  readonly behindProxy?: 'no' | 'yes' | undefined
  /** Version of the product, for whoever asks how it is. */
  readonly version?: string | undefined
  /** Port for Prometheus, 0 for any free one; none unless given. On this machine alone unless said otherwise. */
  readonly metricsPort?: number | undefined
  readonly metricsHost?: string | undefined
  /** Limits other than the usual ones. */
  readonly limits?: Partial<Limits> | undefined
  /** Another engine than the embedded one in `dataDir`. */
  readonly store?: RelayStore | undefined
  /** The store failed to write. Must end the process; the default does. */
  readonly onFatal?: ((error: unknown) => void) | undefined
}

export interface Relay {
  readonly port: number
  readonly metricsPort?: number
  /** Origin to dial from this machine, in http form. */
  readonly origin: string
  /** Sends everyone away with 1012, waits for the store unless it is out of reach, lets go of port and files. */
  close(): Promise<void>
}

/**
 * Starts the relay: one process, one port, websockets and pages.
 *
 * Rejects  when the port is taken, the app has no index.html, or another process holds the data.
 */
export async function startRelay(options: RelayOptions): Promise<Relay> {
  const { host = '127.0.0.1' } = options
  const startedMs = performance.now()
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits }
  const allowedOrigins = options.allowedOrigins ?? []
  const log = createLog(options.logLevel ?? 'info')
  const appFiles = options.appDir === undefined ? undefined : await openAppFiles(options.appDir)
  const { isRestored = false, dataDir = './data' } = options
  const store = options.store ?? (await openStore(process.env, { dataDir, isRestored }))
  const verify = createNativeVerifier()
  const rules: BearerRules = {
    nowS: options.nowS ?? (() => Date.now() / 1000),
    examplePlans: options.examplePlans ?? [],
    readInvitation: rememberInvitations((token) => readInvitation(token, verify)),
    verify,
    takesPlan: createHosting({
      store,
      newPlans: options.newPlans ?? newPlansAt(host),
      plans: options.plans ?? [],
    }),
    isRevoked: (bearing) => revocations.isRevoked(bearing),
  }
  const onFatal =
    options.onFatal ??
    ((error: unknown) => {
      log.fatal({ err: error }, 'the store failed to write: stopping, nothing more is acknowledged')
      process.exit(1)
    })
  const metrics = createMetrics({
    rooms: () => rooms.count(),
    connections: () => sockets.clients.size,
    ofProcess: options.metricsPort !== undefined,
  })
  const live = createLiveConnections()
  const revocations = createRevocations({
    store,
    log,
    onFatal,
    onNews(list) {
      const { plan, n, revoked } = list.claims
      const closed = live.dismiss(plan, (bearing) => isRevoked(list, bearing))
      log.info({ plan: plan.slice(0, 6), n, revoked: revoked.length, closed }, 'revocations')
    },
  })
  const folding = createFolding()
  const rooms = createRooms({
    store: metrics.timed(store),
    folding,
    limits,
    log,
    onDurable: metrics.becameDurable,
    onFatal,
  })
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.frameMaxBytes,
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
  })
  const health = async (): Promise<Health> => ({
    status: (await store.isReachable()) ? 'ok' : 'engine-unreachable',
    version: options.version ?? 'unreleased',
    uptimeS: Math.floor((performance.now() - startedMs) / 1000),
    rooms: rooms.count(),
    connections: sockets.clients.size,
  })
  const blobsDir = options.blobs ?? join(dataDir, 'blobs')
  const blobStore = await openFolderBlobs(blobsDir, store.isShared ? limits.blobUploadMs : 0).catch(
    async (error: unknown) => {
      await store.close()
      throw error
    },
  )
  const blobs = createBlobs({ blobs: blobStore, rules, allowedOrigins, limits, metrics, log })
  const routes = createRevocationRoutes({
    revocations,
    takesPlan: rules.takesPlan,
    isBarred: (plan, host) => rules.examplePlans.includes(plan) && !isLocalHost(host),
  })
  routes.route('/', createDeletionRoutes({ rules, allowedOrigins, deleteRoom: rooms.remove, log }))
  const consultation = openConsultation({
    ...{ store, rooms, rules, limits, allowedOrigins, log, onFatal },
    isBehindProxy: options.behindProxy === 'yes',
  })
  routes.route('/', consultation.routes)
  const { scriptHashes = [] } = options
  const pages = createPages({ blobs, appFiles, scriptHashes, health, routes })
  const server = createServer(getRequestListener(pages.fetch))
  // A slow upload is answered before Node cuts it.
  server.requestTimeout = limits.blobUploadMs + FAREWELL_MS
  let closing: Promise<void> | undefined

  const enter = createEntrance({
    ...{ sockets, rooms, revocations, live, rules, allowedOrigins, limits, log, metrics },
    isClosing: () => closing !== undefined,
  })
  server.on('upgrade', (request, socket, head) => enter({ request, socket, head }))
  server.on('clientError', (_error, socket) => socket.destroy())
  sockets.on('error', (error) => log.error({ err: error }, 'websocket server'))

  const liveness = createLiveness()
  const keepalive = setInterval(() => {
    rooms.sendKeepalive()
    liveness.checkAll(sockets.clients)
  }, limits.keepaliveMs)

  let numbers: Awaited<ReturnType<typeof serveMetrics>> | undefined
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(options.port, host, resolve)
    })
    if (options.metricsPort !== undefined) {
      numbers = await serveMetrics(metrics, {
        port: options.metricsPort,
        host: options.metricsHost,
      })
    }
  } catch (error) {
    clearInterval(keepalive)
    server.close()
    await store.close()
    throw error
  }
  server.on('error', (error) => log.error({ err: error }, 'http server'))
  const backups = await offerBackups()
  const { port } = server.address() as AddressInfo

  return {
    port,
    ...(numbers && { metricsPort: numbers.port }),
    origin: `http://${['127.0.0.1', '0.0.0.0', '::'].includes(host) ? 'localhost' : host}:${port}`,
    close() {
      closing ??= shut()
      return closing
    },
  }

  async function offerBackups(): Promise<BackupSocket | undefined> {
    const { epoch, entries } = store
    if (entries === undefined) return undefined
    const write = () => writeBackup(backupOf({ epoch, entries, blobsDir, at: new Date() }))
    return openBackupSocket({ path: socketPathOf(dataDir), write, log }).catch((error: unknown) => {
      // No reason to stay away from a meeting.
      log.error({ reason: (error as NodeJS.ErrnoException).code }, 'no backups while running')
      return undefined
    })
  }

  async function shut(): Promise<void> {
    clearInterval(keepalive)
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeIdleConnections()
    for (const webSocket of sockets.clients) webSocket.close(RESTARTING.code, RESTARTING.words)
    const farewell = setInterval(() => {
      for (const webSocket of sockets.clients) webSocket.terminate()
      server.closeAllConnections()
    }, FAREWELL_MS)
    await closed
    clearInterval(farewell)
    await numbers?.close()
    await backups?.close()
    revocations.stop()
    consultation.stop()
    const written = rooms.shut()
    if (await store.isReachable()) await written
    await folding.close()
    await store.close()
  }
}
