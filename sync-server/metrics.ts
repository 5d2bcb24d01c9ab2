import { createServer } from 'node:http'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { BlobRefusal } from './blob-refusals.ts'
import type { EntryRefusal } from './entry-refusals.ts'
import type { FrameRefusal } from './frame-refusals.ts'
import type { RelayStore } from './store.ts'

/** What the relay counts about itself: numbers and reasons, never rooms, plans, devices or content. */
export interface RelayMetrics {
  /** Somebody was turned away at the door, by close code and reason. */
  turnedAway(code: number, reason: EntryRefusal): void
  /** A frame broke a rule and its connection was closed, by close code and reason. */
  frameRefused(code: number, reason: FrameRefusal): void
  /** A blob was not taken or given, by HTTP status and reason. */
  blobRefused(status: number, reason: EntryRefusal | BlobRefusal): void
  /** A frame arrived. */
  frameRead(bytes: number): void
  /** A connection was too fast and is read more slowly. */
  slowedDown(): void
  /** A reader could not keep up and gets one difference later. */
  fellBehind(): void
  /** Updates of a room are on disk, so long after the first of them was taken. */
  becameDurable(lagMs: number): void
  /** The same store, with the time of every append taken. */
  timed(store: RelayStore): RelayStore
  /** Everything in the text format of Prometheus. */
  text(): Promise<string>
  readonly contentType: string
}

/** From a quick disk to one that is in trouble. */
const LATENCIES_S = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5]

/** Counters of one relay process; the two counts that change by themselves are asked for when someone looks. */
export function createMetrics(now: {
  readonly rooms: () => number
  readonly connections: () => number
  /** Whether memory, processor and event loop of the process are watched, too. */
  readonly ofProcess: boolean
}): RelayMetrics {
  const registry = new Registry()
  const registers = [registry]
  if (now.ofProcess) collectDefaultMetrics({ register: registry })
  const gauges = [
    ['encuentro_rooms_open', 'Rooms in memory.', now.rooms],
    ['encuentro_connections', 'Devices connected, by room.', now.connections],
  ] as const
  for (const [name, help, read] of gauges) {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  }
  const turnedAway = new Counter({
    name: 'encuentro_entries_refused_total',
    help: 'Connections turned away at the door, by close code and reason.',
    labelNames: ['code', 'reason'],
    registers,
  })
  const refused = new Counter({
    name: 'encuentro_frames_refused_total',
    help: 'Frames that broke a rule and closed their connection, by close code and reason.',
    labelNames: ['code', 'reason'],
    registers,
  })
  const blobsRefused = new Counter({
    name: 'encuentro_blobs_refused_total',
    help: 'Blobs not taken or given, by HTTP status and reason.',
    labelNames: ['status', 'reason'],
    registers,
  })
  // Counted at every frame, so in plain numbers: a counter of the library takes as long as reading the frame.
  const read = { frames: 0, bytes: 0 }
  const readCounters = [
    ['encuentro_frames_read_total', 'Frames read.', () => read.frames],
    ['encuentro_bytes_read_total', 'Bytes of the frames read.', () => read.bytes],
  ] as const
  for (const [name, help, total] of readCounters) {
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset()
        this.inc(total())
      },
    })
  }
  const slowed = new Counter({
    name: 'encuentro_slowed_down_total',
    help: 'Times that a connection was read more slowly.',
    registers,
  })
  const behind = new Counter({
    name: 'encuentro_fell_behind_total',
    help: 'Times that a reader could not keep up.',
    registers,
  })
  const durableLag = new Histogram({
    name: 'encuentro_durable_lag_seconds',
    help: 'From taking the first update of a group until a room may acknowledge it.',
    buckets: LATENCIES_S,
    registers,
  })
  const append = new Histogram({
    name: 'encuentro_append_seconds',
    help: 'From handing a group of updates to the store until it was flushed.',
    buckets: LATENCIES_S,
    registers,
  })
  return {
    turnedAway: (code, reason) => turnedAway.inc({ code, reason }),
    blobRefused: (status, reason) => blobsRefused.inc({ status, reason }),
    frameRefused: (code, reason) => refused.inc({ code, reason }),
    frameRead(size) {
      read.frames++
      read.bytes += size
    },
    slowedDown: () => slowed.inc(),
    fellBehind: () => behind.inc(),
    becameDurable: (lagMs) => durableLag.observe(lagMs / 1000),
    timed: (store) => ({
      epoch: store.epoch,
      isShared: store.isShared,
      append(room, updates) {
        const end = append.startTimer()
        return store.append(room, updates).then((seq) => {
          end()
          return seq
        })
      },
      load: (room) => store.load(room),
      fold: (room, base, of) => store.fold(room, base, of),
      follow: (room, of, ear) => store.follow(room, of, ear),
      isReachable: () => store.isReachable(),
      close: () => store.close(),
    }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}

/**
 * Serves the numbers on a port of their own, to this machine alone unless told otherwise:
 * behind a proxy every visitor of the relay's own port seems to come from here.
 *
 * Rejects  when the port is taken.
 */
export async function serveMetrics(
  metrics: RelayMetrics,
  { port, host = '127.0.0.1' }: { readonly port: number; readonly host?: string | undefined },
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server = createServer(async (_request, response) => {
    response.writeHead(200, { 'content-type': metrics.contentType, 'cache-control': 'no-store' })
    response.end(await metrics.text())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return {
    port: (server.address() as { port: number }).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
