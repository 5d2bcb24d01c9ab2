import { setTimeout as wait } from 'node:timers/promises'
import * as Y from 'yjs'
import { SYNC } from '../../../sync-server/wire.ts'
import type { Content } from './content.ts'
import { type Crowd, type CrowdShape, gather } from './crowd.ts'
import { createUpdateWriter, readMarks } from './marked-update.ts'
import { enter } from './person.ts'
import type { RunningServer } from './server-process.ts'
import { enterToRead, type Figures, STORE_MS, type Stage, seed, sitDown, until } from './stage.ts'

const WARM_UP_MS = 400
/** People on their way in at once. */
const AT_ONCE = 50

/** As much as the server can carry: its time for a million deliveries. */
export async function measureSaturated(
  { server, room }: Stage,
  { seconds, inFlight, ...shape }: CrowdShape & { seconds: number; inFlight: number },
): Promise<Figures> {
  const crowd = await gather(server, shape, room)
  crowd.saturate(inFlight)
  const { cpu, perSecond } = await watch(server, crowd, seconds)
  await crowd.stop()
  return { 'CPU s per 1e6': cpu, 'deliveries per s': perSecond }
}

/** A meeting's pace, far below saturation: how long a delivery takes, and the server's time. */
export async function measurePaced(
  { server, room }: Stage,
  {
    seconds,
    updatesPerSecond,
    ...shape
  }: CrowdShape & { seconds: number; updatesPerSecond: number },
): Promise<Figures> {
  const crowd = await gather(server, shape, room)
  // A server that has been at work is measured, not one whose code is still being compiled.
  crowd.saturate(1)
  await wait(WARM_UP_MS)
  await crowd.pause()
  crowd.pace(updatesPerSecond)
  const { cpu, perSecond } = await watch(server, crowd, seconds)
  const latencies = crowd.takeLatencies().sort((a, b) => a - b)
  await crowd.stop()
  const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? Number.NaN
  return {
    'p50 ms': at(0.5),
    'p99 ms': at(0.99),
    'CPU s per 1e6': cpu,
    'deliveries per s': perSecond,
  }
}

async function watch(
  server: RunningServer,
  crowd: Crowd,
  seconds: number,
): Promise<{ cpu: number; perSecond: number }> {
  await wait(WARM_UP_MS)
  crowd.takeLatencies()
  const [delivered, cpu, begun] = [crowd.delivered(), server.cpuSeconds(), performance.now()]
  await wait(seconds * 1000)
  const got = crowd.delivered() - delivered
  const spent = server.cpuSeconds() - cpu
  return { cpu: (spent / got) * 1e6, perSecond: got / ((performance.now() - begun) / 1000) }
}

/**
 * Memory of people who say nothing: of the first, with what a server that has just started warms up
 * for, and of as many more in other rooms.
 */
export async function measureIdle({ server, room }: Stage, shape: CrowdShape): Promise<Figures> {
  const perThousand = (bytes: number) => (bytes / 1e6 / (shape.rooms * shape.peoplePerRoom)) * 1000
  const empty = await server.settledBytes()
  await gather(server, shape, room)
  const first = await server.settledBytes()
  await gather(server, shape, (number) => room(shape.rooms + number))
  const both = await server.settledBytes()
  return {
    'RSS MB per 1000, first': perThousand(first - empty),
    'RSS MB per 1000, more': perThousand(both - first),
  }
}

/** Memory of rooms with a big document in which somebody sits, and of rooms that were visited and left. */
export async function measureRooms(
  { server, room }: Stage,
  { rooms, content, visited }: { rooms: number; content: Content; visited: number },
): Promise<Figures> {
  const visit = async (from: number, count: number) => {
    for (let number = from; number < from + count; number += AT_ONCE) {
      const numbers = Array.from({ length: Math.min(AT_ONCE, from + count - number) }, (_, n) => n)
      const people = await Promise.all(numbers.map((n) => sitDown(server, room(number + n))))
      for (const person of people) person.leave()
    }
    await wait(STORE_MS)
    return server.settledBytes()
  }
  const warm = await visit(rooms, visited)
  const after = await visit(rooms + visited, visited)
  const empty = await server.settledBytes()
  for (let number = 0; number < rooms; number++) await seed(server, room(number), content)
  await wait(STORE_MS)
  const full = await server.settledBytes()
  return {
    'RSS MB per open room': (full - empty) / 1e6 / rooms,
    'RSS kB per left room': (after - warm) / 1e3 / visited,
  }
}

/**
 * What is lost of updates that were acknowledged when the server is killed at that moment. Where a
 * server tells an author nothing, what another has received counts as acknowledged.
 */
export async function measureKill(
  stage: Stage,
  { updates }: { updates: number },
): Promise<Figures> {
  const { server } = stage
  const room = stage.room(0)
  const author = createUpdateWriter(1)
  let durable = 0
  let seen = 0
  let saysDurable = false
  const writer = enter({
    server,
    room,
    number: 0,
    onDurable(stateVector) {
      saysDurable = true
      durable = Y.decodeStateVector(stateVector).get(author.client) ?? 0
    },
  })
  let isIn = false
  enter({
    server,
    room,
    number: 1,
    onSynced() {
      isIn = true
    },
    onUpdate: (message) => readMarks(message, () => seen++),
  })
  await until(() => isIn, server)
  for (let sent = 0; sent < updates; sent++) writer.send(SYNC.update, author.next())
  await until(() => (saysDurable ? durable === author.clock() : seen >= updates), server)
  await server.kill()

  const again = await stage.restart()
  const parts: Uint8Array[] = []
  let isAnswered = false
  enter({
    server: again,
    room,
    number: 0,
    onSynced() {
      isAnswered = true
    },
    onUpdate: (_message, payload) => parts.push(payload().slice()),
  })
  await until(() => isAnswered, again)
  const held = parts.length === 0 ? 0 : clockIn(parts, author.client)
  return { 'lost %': (1 - held / author.clock()) * 100 }
}

function clockIn(parts: readonly Uint8Array[], client: number): number {
  const state = Y.encodeStateVectorFromUpdate(Y.mergeUpdates([...parts]))
  return Y.decodeStateVector(state).get(client) ?? 0
}

/** A server that has just started is asked for a big document. */
export async function measureColdLoad(stage: Stage, content: Content): Promise<Figures> {
  const room = stage.room(0)
  await seed(stage.server, room, content)
  await wait(STORE_MS)
  const server = await stage.restart()
  const [cpu, begun] = [server.cpuSeconds(), performance.now()]
  const reader = enterToRead(server, room, 0, content)
  await until(() => reader.arrivedAt() !== undefined, server)
  const figures = {
    ms: (reader.arrivedAt() ?? Number.NaN) - begun,
    'CPU s': server.cpuSeconds() - cpu,
  }
  reader.mustHoldAll()
  return figures
}
