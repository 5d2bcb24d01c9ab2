import { jetstreamManager } from '@nats-io/jetstream'
import { connect, type NatsConnection } from '@nats-io/transport-node'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { RelayStore, StoredRecord } from '../../sync-server/store.ts'
import { type Engine, startEngine } from './engine-process.ts'
import { openOn } from './engine-store.ts'

const ROOM = 'plan/meeting/escuela'
const NAME = 'encuentro'
const patient = { timeout: 30_000, interval: 20 }

let engine: Engine
let open: { close(): Promise<unknown> }[] = []
afterEach(async () => {
  const closing = open
  open = []
  await Promise.all(closing.map((each) => each.close()))
  await engine.remove()
}, 60_000)

async function opened(): Promise<RelayStore> {
  const store = await openOn(engine, NAME)
  open.push(store)
  return store
}

async function manage() {
  const connection: NatsConnection = await connect({
    servers: engine.addresses.split(',').map((each) => new URL(each).host),
  })
  open.push(connection)
  return jetstreamManager(connection)
}

const numberOf = (update: Uint8Array | undefined) => Buffer.from(update ?? []).readUInt32LE()
const bytesOf = (n: number) => {
  const bytes = Buffer.alloc(40)
  bytes.writeUInt32LE(n)
  return new Uint8Array(bytes)
}
const numbers = (records: readonly StoredRecord[]) =>
  records.flatMap(({ updates }) => updates.map(numberOf))

/** Appends numbers one after another until told to stop; what it was told is kept is in `kept`. */
function writeOn(store: RelayStore) {
  const kept: number[] = []
  let isWriting = true
  const done = (async () => {
    for (let n = 0; isWriting; n++) {
      await store.append(ROOM, [bytesOf(n)])
      kept.push(n)
    }
  })()
  return {
    kept,
    async stop() {
      isWriting = false
      await done
    },
  }
}

/** Its connection may not be back yet. */
async function recordsOf(store: RelayStore): Promise<readonly StoredRecord[]> {
  return vi.waitFor(async () => (await store.load(ROOM)).records, patient)
}

async function follow(store: RelayStore) {
  const heard: StoredRecord[] = []
  let overtaken = 0
  store.follow(ROOM, await store.load(ROOM), {
    hear: (record) => heard.push(record),
    overtaken: () => overtaken++,
  })
  return { heard, timesOvertaken: () => overtaken }
}

/** What was kept is there and was heard, once and in order. */
async function expectAllOnce(
  kept: readonly number[],
  reader: RelayStore,
  { heard, timesOvertaken }: Awaited<ReturnType<typeof follow>>,
): Promise<void> {
  expect(kept).toEqual(kept.map((_, n) => n))
  expect(numbers(await recordsOf(reader))).toEqual(kept)
  await vi.waitFor(() => expect(heard.length).toBe(kept.length), patient)
  expect(numbers(heard)).toEqual(kept)
  expect(timesOvertaken()).toBe(0)
}

describe('an engine of one node that is killed again and again', () => {
  it('loses nothing acknowledged, keeps nothing twice, and followers hear all of it once and in order', async () => {
    engine = await startEngine(1)
    const [writer, reader] = [await opened(), await opened()]
    const following = await follow(reader)
    const writing = writeOn(writer)
    for (let kill = 1; kill <= 4; kill++) {
      const before = writing.kept.length
      await vi.waitFor(() => expect(writing.kept.length).toBeGreaterThan(before + 40), patient)
      await engine.nodes[0]?.kill()
      await engine.nodes[0]?.start()
    }
    const last = writing.kept.length
    await vi.waitFor(() => expect(writing.kept.length).toBeGreaterThan(last), patient)
    await writing.stop()
    await expectAllOnce(writing.kept, reader, following)
  }, 90_000)

  it('is told as out of reach, and writes what waited once it is back', async () => {
    engine = await startEngine(1)
    const store = await opened()
    expect(await store.isReachable()).toBe(true)
    await engine.nodes[0]?.kill()
    await vi.waitFor(async () => expect(await store.isReachable()).toBe(false), patient)
    const waiting = store.append(ROOM, [bytesOf(7)])
    await expect(store.load(ROOM)).rejects.toThrow()
    await engine.nodes[0]?.start()
    await waiting
    expect(numbers((await store.load(ROOM)).records)).toEqual([7])
    await vi.waitFor(async () => expect(await store.isReachable()).toBe(true), patient)
  }, 60_000)

  it('that comes back without its data is never written to as if nothing had happened', async () => {
    engine = await startEngine(1)
    const store = await opened()
    await store.append(ROOM, [bytesOf(1)])
    await (await manage()).streams.delete(NAME)
    await engine.nodes[0]?.kill()
    const waiting = store.append(ROOM, [bytesOf(2)])
    const refused = expect(waiting).rejects.toThrow('other data')
    await engine.nodes[0]?.start()
    await refused
    const again = await opened()
    expect(again.epoch).not.toBe(store.epoch)
    expect((await again.load(ROOM)).records).toEqual([])
  }, 60_000)
})

describe('a cluster of three', () => {
  it('whose leader is killed in the middle loses nothing and keeps nothing twice', async () => {
    engine = await startEngine(3)
    const [writer, reader] = [await opened(), await opened()]
    const following = await follow(reader)
    const manager = await manage()
    const writing = writeOn(writer)
    for (let kill = 1; kill <= 2; kill++) {
      const before = writing.kept.length
      await vi.waitFor(() => expect(writing.kept.length).toBeGreaterThan(before + 40), patient)
      const leader = await leaderOf(manager)
      await leader.kill()
      const then = writing.kept.length
      await vi.waitFor(() => expect(writing.kept.length).toBeGreaterThan(then + 40), patient)
      await leader.start()
    }
    await writing.stop()
    await expectAllOnce(writing.kept, reader, following)
  }, 120_000)

  async function leaderOf(manager: Awaited<ReturnType<typeof jetstreamManager>>) {
    let name: string | undefined
    await vi.waitFor(async () => {
      name = (await manager.streams.info(NAME)).cluster?.leader
      expect(name).toBeDefined()
    }, patient)
    const leader = engine.nodes.find((node) => node.name === name)
    if (leader === undefined) throw new Error('the leader is none of these')
    return leader
  }
})
