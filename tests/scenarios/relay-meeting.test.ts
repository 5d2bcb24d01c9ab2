import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as encoding from 'lib0/encoding'
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { FRAME } from '../../src/protocol/frames.ts'
import { openLevelStore } from '../../sync-server/level-store.ts'
import type { RelayStore } from '../../sync-server/store.ts'
import { SYNC, syncMessage } from '../../sync-server/wire.ts'
import { foundPlan, isAcknowledged, SCHOOL, settle, type Town } from './relay-people.ts'

const patient = { timeout: 5_000, interval: 10 }
let town: Town
afterEach(() => town.leave())

async function meeting(options?: Parameters<typeof settle>[0]) {
  town = await settle(options)
  const plan = await foundPlan()
  return {
    plan,
    room: `${plan.id}/meeting/${SCHOOL}`,
    ana: await plan.invite('facilitator', SCHOOL),
  }
}

describe('two tablets in one meeting', () => {
  it('see what the other writes, and who is there', async () => {
    const { plan, room, ana } = await meeting()
    const beto = await plan.invite('coordinator')
    const first = await town.open(ana, room)
    const second = await town.open(beto, room)
    first.provider.awareness.setLocalStateField('name', 'Mesa 1')
    first.doc.getText('t').insert(0, 'agua ')
    second.doc.getText('t').insert(0, 'luz ')
    await vi.waitFor(() => {
      expect(first.doc.getText('t').toString()).toHaveLength(9)
      expect(second.doc.getText('t').toString()).toBe(first.doc.getText('t').toString())
      expect(second.provider.awareness.getStates().get(first.doc.clientID)).toEqual({
        name: 'Mesa 1',
      })
    }, patient)
    first.provider.destroy()
    await vi.waitFor(() => {
      expect(second.provider.awareness.getStates().has(first.doc.clientID)).toBe(false)
    }, patient)
  })

  it('a late one gets everything before it counts as synced, and presence on asking', async () => {
    const { plan, room, ana } = await meeting()
    const first = await town.open(ana, room)
    for (let n = 0; n < 200; n++) first.doc.getArray('a').push([`propuesta ${n}`])
    await vi.waitFor(
      () => expect(isAcknowledged(first.doc, first.acknowledged())).toBe(true),
      patient,
    )
    const late = await town.open(await plan.invite('coordinator'), room)
    await new Promise<void>((resolve) => late.provider.once('sync', () => resolve()))
    expect(late.doc.getArray('a').length).toBe(200)
    const raw = await town.dial(ana, room)
    await raw.opened
    const before = raw.frames.length
    raw.socket.send(new Uint8Array([FRAME.queryAwareness]))
    await vi.waitFor(() => {
      expect(raw.frames.slice(before).some(({ kind }) => kind === FRAME.awareness)).toBe(true)
    }, patient)
  })

  it('what one wrote offline while the other wrote online meets on return', async () => {
    const { plan, room, ana } = await meeting()
    const first = await town.open(ana, room)
    const second = await town.open(await plan.invite('coordinator'), room)
    await vi.waitFor(
      () => expect(first.provider.synced && second.provider.synced).toBe(true),
      patient,
    )
    first.provider.disconnect()
    for (let n = 0; n < 50; n++) first.doc.getMap('m').set(`lejos-${n}`, n)
    for (let n = 0; n < 50; n++) second.doc.getMap('m').set(`cerca-${n}`, n)
    first.provider.connect()
    await vi.waitFor(() => {
      expect(first.doc.getMap('m').size).toBe(100)
      expect(second.doc.getMap('m').size).toBe(100)
    }, patient)
  })

  it('a reader follows and asks, and is shown out when it writes', async () => {
    const { plan } = await meeting()
    const room = `${plan.id}/plan`
    const writer = await town.open(await plan.invite('coordinator'), room)
    const reader = await town.open(await plan.invite('reader'), room)
    writer.doc.getText('t').insert(0, 'acuerdo')
    await vi.waitFor(() => expect(reader.doc.getText('t').toString()).toBe('acuerdo'), patient)
    const closed = new Promise<number | undefined>((resolve) => {
      reader.provider.once('connection-close', (event) => resolve(event?.code))
    })
    reader.doc.getText('t').insert(0, 'des')
    expect(await closed).toBe(4403)
    const fresh = await town.open(await plan.invite('reader'), room)
    await vi.waitFor(() => expect(fresh.doc.getText('t').toString()).toBe('acuerdo'), patient)
  })
})

/** A store whose flushes wait until they are let go. */
async function slowStore(dataDir: string) {
  const real = await openLevelStore(dataDir)
  const held: (() => void)[] = []
  const store: RelayStore = {
    ...real,
    async append(room, updates) {
      await new Promise<void>((resolve) => held.push(resolve))
      return real.append(room, updates)
    },
  }
  return { store, held }
}

describe('the acknowledgement', () => {
  it('comes after the disk and not with the broadcast', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'encuentro-slow-'))
    const { store, held } = await slowStore(folder)
    const { plan, room, ana } = await meeting({ store })
    const first = await town.open(ana, room)
    const second = await town.open(await plan.invite('coordinator'), room)
    await vi.waitFor(
      () => expect(first.provider.synced && second.provider.synced).toBe(true),
      patient,
    )
    first.doc.getText('t').insert(0, 'agua')
    await vi.waitFor(() => {
      expect(second.doc.getText('t').toString()).toBe('agua')
      expect(held.length).toBe(1)
    }, patient)
    expect(isAcknowledged(first.doc, first.acknowledged())).toBe(false)
    held.shift()?.()
    await vi.waitFor(
      () => expect(isAcknowledged(first.doc, first.acknowledged())).toBe(true),
      patient,
    )
    expect((await store.load(room)).records).toHaveLength(1)
  })

  it('claims nothing over a gap, and everything once the gap is filled', async () => {
    const { room, ana } = await meeting()
    const line = await town.dial(ana, room)
    await line.opened
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    for (const word of ['uno', 'dos', 'tres']) doc.getArray('a').push([word])
    const [first, second, third] = updates.map((update) => syncMessage(SYNC.update, update))
    const clock = () => line.durable()?.clocks.get(doc.clientID) ?? 0
    line.socket.send(first as Uint8Array)
    line.socket.send(third as Uint8Array)
    await vi.waitFor(() => expect(clock()).toBe(1), patient)
    line.socket.send(second as Uint8Array)
    await vi.waitFor(() => expect(clock()).toBe(3), patient)
  })

  it('comes again and again on a quiet line, so that the stock client stays', async () => {
    const { room, ana } = await meeting({ limits: { keepaliveMs: 40 } })
    const line = await town.dial(ana, room)
    await line.opened
    await vi.waitFor(() => {
      expect(line.frames.filter(({ kind }) => kind === FRAME.durable).length).toBeGreaterThan(3)
    }, patient)
  })

  it('keeps its epoch over a restart, and begins another when the data was restored', async () => {
    const { room, ana } = await meeting()
    const before = await town.dial(ana, room)
    await vi.waitFor(() => expect(before.durable()).toBeDefined(), patient)
    await town.restart()
    expect(await before.closed).toMatchObject({ code: 1012 })
    const after = await town.dial(ana, room)
    await vi.waitFor(() => expect(after.durable()).toBeDefined(), patient)
    expect(after.durable()?.epoch).toBe(before.durable()?.epoch)
    await town.restart({ isRestored: true })
    const restored = await town.dial(ana, room)
    await vi.waitFor(() => expect(restored.durable()).toBeDefined(), patient)
    expect(restored.durable()?.epoch).not.toBe(before.durable()?.epoch)
  })
})

describe('a room that nobody is in', () => {
  it('leaves memory and comes back whole', async () => {
    const { plan, room, ana } = await meeting()
    const first = await town.open(ana, room)
    for (let n = 0; n < 300; n++) first.doc.getMap('m').set(`k${n}`, 'x'.repeat(400))
    await vi.waitFor(
      () => expect(isAcknowledged(first.doc, first.acknowledged())).toBe(true),
      patient,
    )
    first.provider.destroy()
    await vi.waitFor(async () => {
      const health = (await (await fetch(`${town.relay().origin}/health`)).json()) as {
        rooms: number
      }
      expect(health.rooms).toBe(0)
    }, patient)
    const second = await town.open(await plan.invite('coordinator'), room)
    await vi.waitFor(() => expect(second.doc.getMap('m').size).toBe(300), patient)
  })

  it('stays shut when it cannot be read, and is never shown empty', async () => {
    const real = await openLevelStore(await mkdtemp(join(tmpdir(), 'encuentro-broken-')))
    let isBroken = true
    const store: RelayStore = {
      ...real,
      load: (name) =>
        isBroken && !name.endsWith('/revocations')
          ? Promise.reject(new Error('bad sector'))
          : real.load(name),
    }
    const { room, ana } = await meeting({ store })
    expect(await (await town.dial(ana, room)).closed).toEqual({
      code: 1013,
      reason: 'the room cannot be read',
    })
    isBroken = false
    const again = await town.dial(ana, room)
    await vi.waitFor(() => expect(again.durable()).toBeDefined(), patient)
  })
})

describe('a store that fails to write', () => {
  it('is fatal, and nothing is acknowledged', async () => {
    const real = await openLevelStore(await mkdtemp(join(tmpdir(), 'encuentro-full-')))
    const store: RelayStore = { ...real, append: () => Promise.reject(new Error('disk full')) }
    const onFatal = vi.fn()
    const { room, ana } = await meeting({ store, onFatal })
    const first = await town.open(ana, room)
    await vi.waitFor(() => expect(first.provider.synced).toBe(true), patient)
    first.doc.getText('t').insert(0, 'agua')
    await vi.waitFor(() => expect(onFatal).toHaveBeenCalledOnce(), patient)
    expect(isAcknowledged(first.doc, first.acknowledged())).toBe(false)
  })
})

it('presence is limited per connection', async () => {
  const { room, ana } = await meeting()
  const line = await town.dial(ana, room)
  await line.opened
  const inner = encoding.createEncoder()
  encoding.writeVarUint(inner, 9)
  for (let client = 1; client <= 9; client++) {
    encoding.writeVarUint(inner, client)
    encoding.writeVarUint(inner, 1)
    encoding.writeVarString(inner, '{}')
  }
  const frame = encoding.createEncoder()
  encoding.writeVarUint(frame, FRAME.awareness)
  encoding.writeVarUint8Array(frame, encoding.toUint8Array(inner))
  line.socket.send(encoding.toUint8Array(frame))
  expect(await line.closed).toMatchObject({ code: 4422 })
})
