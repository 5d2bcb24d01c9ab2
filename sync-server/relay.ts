import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import { WebSocketServer } from 'ws'
import { CLOSE } from '../src/protocol/close-codes.ts'
import { SUBPROTOCOL } from '../src/protocol/frames.ts'
import { openAppFiles } from './app-files.ts'
import { connect } from './connection.ts'
import { type DoorRules, isOriginAllowed, judgeEntry } from './door.ts'
import { openStore } from './engine.ts'
import { createHosting, type NewPlans, newPlansAt } from './hosting.ts'
import { rememberInvitations } from './invitation-memory.ts'
import { createLiveness } from './liveness.ts'
import { createLog } from './log.ts'
import { createMetrics, serveMetrics } from './metrics.ts'
import { createPages, type Health } from './pages.ts'
import { createRooms } from './rooms.ts'
import type { RelayStore } from './store.ts'

/** Largest websocket message: a whole document, as a device that was long away may send it. */
const FRAME_MAX_BYTES = 16 * 1024 * 1024
/** The stock client drops a connection that is silent for 30 s; a frame is promised every 20 s. */
const KEEPALIVE_MS = 15_000
/** How long a closing handshake may take before the socket is cut. */
const FAREWELL_MS = 2_000
const RESTARTING = 'the relay is restarting'

export interface RelayOptions {
  /** 0 for any free port. */
  readonly port: number
  /** Address to listen on; this machine alone unless said otherwise. */
  readonly host?: string | undefined
  readonly dataDir?: string | undefined
  /** The data came back from a backup: a new epoch tells the devices to forget what was acknowledged. */
  readonly isRestored?: boolean | undefined
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
  /** Port on this machine for Prometheus, 0 for any free one; none unless given. */
  readonly metricsPort?: number | undefined
  readonly keepaliveMs?: number | undefined
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
  const { host = '127.0.0.1', keepaliveMs = KEEPALIVE_MS } = options
  const log = createLog(options.logLevel ?? 'info')
  const appFiles = options.appDir === undefined ? undefined : await openAppFiles(options.appDir)
  const { isRestored = false, dataDir = './data' } = options
  const store = options.store ?? (await openStore(process.env, { dataDir, isRestored }))
  const rules: DoorRules = {
    nowS: options.nowS ?? (() => Date.now() / 1000),
    allowedOrigins: options.allowedOrigins ?? [],
    examplePlans: options.examplePlans ?? [],
    readInvitation: rememberInvitations(),
    takesPlan: createHosting({
      store,
      newPlans: options.newPlans ?? newPlansAt(host),
      plans: options.plans ?? [],
    }),
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
  const rooms = createRooms({ store: metrics.timed(store), log, onFatal })
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: FRAME_MAX_BYTES,
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
  })
  const health = async (): Promise<Health> => {
    const status = (await store.isReachable()) ? 'ok' : 'engine-unreachable'
    return status === 'ok'
      ? { status, rooms: rooms.count(), connections: sockets.clients.size }
      : { status }
  }
  const pages = createPages({ appFiles, scriptHashes: options.scriptHashes ?? [], health })
  const server = createServer(getRequestListener(pages.fetch))
  let closing: Promise<void> | undefined

  /** Accepts and closes at once: a browser cannot read an HTTP refusal, and a 44xx code stops the client. */
  function turnAway(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    code: number,
    reason: string,
  ): void {
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      webSocket.on('error', () => {})
      webSocket.close(code, reason)
    })
  }

  async function welcome(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const admission = await judgeEntry(request, rules)
    if (!admission.isAdmitted) {
      metrics.turnedAway(admission.code)
      log.info({ code: admission.code }, 'entry refused')
      return turnAway(request, socket, head, admission.code, admission.reason)
    }
    const { roomName, grant } = admission
    const room = await rooms.enter(roomName).catch(() => undefined)
    if (room === undefined)
      return turnAway(request, socket, head, CLOSE.tryLater, 'the room cannot be read')
    if (closing !== undefined) {
      rooms.leave(roomName)
      return turnAway(request, socket, head, CLOSE.restarting, RESTARTING)
    }
    let hasJoined = false
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      hasJoined = true
      webSocket.once('close', () => rooms.leave(roomName))
      connect({ webSocket, socket, room, grant, log, metrics })
    })
    if (!hasJoined) rooms.leave(roomName) // the socket died on the way in
  }

  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    if (!isOriginAllowed(request, rules)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      return
    }
    welcome(request, socket, head).catch((error: unknown) => {
      log.error({ err: error }, 'entry failed')
      socket.destroy()
    })
  })
  server.on('clientError', (_error, socket) => socket.destroy())
  sockets.on('error', (error) => log.error({ err: error }, 'websocket server'))

  const liveness = createLiveness()
  const keepalive = setInterval(() => {
    rooms.sendKeepalive()
    liveness.checkAll(sockets.clients)
  }, keepaliveMs)

  let numbers: Awaited<ReturnType<typeof serveMetrics>> | undefined
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(options.port, host, resolve)
    })
    if (options.metricsPort !== undefined) {
      numbers = await serveMetrics(metrics, options.metricsPort)
    }
  } catch (error) {
    clearInterval(keepalive)
    server.close()
    await store.close()
    throw error
  }
  server.on('error', (error) => log.error({ err: error }, 'http server'))
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

  async function shut(): Promise<void> {
    clearInterval(keepalive)
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeIdleConnections()
    for (const webSocket of sockets.clients) webSocket.close(CLOSE.restarting, RESTARTING)
    const farewell = setInterval(() => {
      for (const webSocket of sockets.clients) webSocket.terminate()
      server.closeAllConnections()
    }, FAREWELL_MS)
    await closed
    clearInterval(farewell)
    await numbers?.close()
    const written = rooms.shut()
    if (await store.isReachable()) await written
    await store.close()
  }
}
