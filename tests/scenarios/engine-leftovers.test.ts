import { type JetStreamClient, jetstream } from '@nats-io/jetstream'
import { connect, headers } from '@nats-io/transport-node'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { HEADER, subjectsOf } from '../../sync-server/engine-message.ts'
import { REWRITE_MS } from '../../sync-server/engine-parts.ts'
import { roomId } from '../../sync-server/room-id.ts'
import { type Engine, startEngine } from './engine-process.ts'
import { openOn } from './engine-store.ts'

const NAME = 'encuentro'
const { records, bases } = subjectsOf(NAME)
const bytes = (...values: number[]) => new Uint8Array(values)

let engine: Engine
let stranger: JetStreamClient
let close: () => Promise<void>
beforeAll(async () => {
  engine = await startEngine(1)
  const connection = await connect({ servers: new URL(engine.addresses).host })
  stranger = jetstream(connection)
  close = () => connection.close()
}, 60_000)
afterAll(async () => {
  await close()
  await engine.remove()
})

/** Writes a message as a process would that dies right after it. */
async function leave(subject: string, header: Record<string, string>, data: Uint8Array) {
  const head = headers()
  for (const [key, value] of Object.entries(header)) head.set(key, value)
  await stranger.publish(subject, data, { headers: head })
}

it('a record whose writer has sent a part only is ignored, outlives folds, and counts once the rest comes', async () => {
  const room = 'plan/meeting/mitad'
  const store = await openOn(engine, NAME)
  const part = (k: number) => ({
    [HEADER.writer]: 'other',
    [HEADER.whole]: 'half',
    [HEADER.part]: `${k}/2`,
  })
  await store.append(room, [bytes(1)])
  await leave(records(roomId(room)), part(1), bytes(2, 7)) // promises two bytes and brings one
  await store.append(room, [bytes(2)])
  const of = await store.load(room)
  expect(of.records.map(({ updates }) => updates)).toEqual([[bytes(1)], [bytes(2)]])
  expect(await store.fold(room, bytes(1, 2), of)).toBe(true)
  await leave(records(roomId(room)), part(2), bytes(8))
  const { base, records: after } = await store.load(room)
  expect(base).toEqual(bytes(1, 2))
  expect(after.map(({ updates }) => updates)).toEqual([[bytes(7, 8)]])
  await store.close()
})

it('a base whose writer died half way is passed over, and the next fold takes its place', async () => {
  const room = 'plan/meeting/base-a-medias'
  const store = await openOn(engine, NAME)
  await store.append(room, [bytes(1)])
  expect(await store.fold(room, bytes(1), await store.load(room))).toBe(true)
  await store.append(room, [bytes(2)])
  const half = { [HEADER.whole]: 'b', [HEADER.part]: '1/2', [HEADER.upto]: '999999' }
  await leave(bases(roomId(room)), { ...half, [HEADER.digest]: 'none' }, bytes(66))
  const of = await store.load(room)
  expect([of.base, of.records.length]).toEqual([bytes(1), 1])
  expect(await store.fold(room, bytes(1, 2), of)).toBe(true)
  expect(await store.load(room)).toMatchObject({ base: bytes(1, 2), records: [] })
  await store.close()
})

it('a base that is not what its digest says is never shown, and a room that lost its base stays shut', async () => {
  const room = 'plan/meeting/base-rota'
  const store = await openOn(engine, NAME)
  await store.append(room, [bytes(1)])
  const broken = {
    [HEADER.whole]: 'c',
    [HEADER.part]: '1/1',
    [HEADER.upto]: '999999',
    [HEADER.digest]: '00',
  }
  await leave(bases(roomId(room)), broken, bytes(66))
  expect((await store.load(room)).records).toHaveLength(1)
  expect(await store.fold(room, bytes(1), await store.load(room))).toBe(true)
  const manager = await stranger.jetstreamManager()
  await manager.streams.purge(NAME, { filter: bases(roomId(room)) })
  await expect(store.load(room)).rejects.toThrow('is not there')
  await store.close()
})

it("a record that took so long that its first parts may be taken for a dead writer's is written again", async () => {
  const room = 'plan/meeting/lento'
  const store = await openOn(engine, NAME)
  const big = new Uint8Array(1024 * 1024).fill(5)
  const now = performance.now.bind(performance)
  let laterMs = 0
  vi.spyOn(performance, 'now').mockImplementation(() => now() + laterMs)
  const appending = store.append(room, [big])
  await Promise.resolve()
  await Promise.resolve()
  laterMs = REWRITE_MS + 1_000
  const seq = await appending
  vi.restoreAllMocks()
  const { records: kept, lastSeq } = await store.load(room)
  expect(kept.map(({ updates }) => updates[0]?.length)).toEqual([big.length, big.length])
  expect(lastSeq).toBe(seq)
  await store.close()
})
