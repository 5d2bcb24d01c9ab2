import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { foundPlan, isAcknowledged, joinRoom, SCHOOL, type Tablet } from './relay-people.ts'
import { buildServe, type RelayProcess, runServe } from './relay-process.ts'

/** Kills of one run; the nightly run takes more. */
const KILLS = 3
const patient = { timeout: 10_000, interval: 5 }

let entry: string
let dataDir: string
let relay: RelayProcess | undefined
const tablets: Tablet[] = []
beforeAll(async () => {
  entry = await buildServe('crash')
  dataDir = await mkdtemp(join(tmpdir(), 'encuentro-crash-'))
}, 60_000)
afterAll(async () => {
  for (const { provider } of tablets) provider.destroy()
  if (relay?.child.exitCode === null) await relay.end('SIGKILL')
  await rm(dataDir, { recursive: true, force: true })
})

const start = async () => {
  relay = await runServe(entry, ['--port', '0', '--data', dataDir])
  return relay
}

/** What the relay has, as a tablet sees it that comes for the first time. */
async function readFromRelay(origin: string, room: string, protocols: string[]): Promise<Y.Doc> {
  const { doc, provider } = joinRoom(origin, room, protocols, new Y.Doc())
  await vi.waitFor(() => expect(provider.synced).toBe(true), patient)
  provider.destroy()
  return doc
}

describe('a relay that is killed', () => {
  it('has everything it acknowledged, every time', async () => {
    const plan = await foundPlan()
    const room = `${plan.id}/meeting/${SCHOOL}`
    const ana = await plan.invite('facilitator', SCHOOL)
    const reader = await plan.invite('coordinator')
    let acknowledgedInAll = 0
    let keysBefore = 0
    for (let kill = 0; kill < KILLS; kill++) {
      const { origin, end } = await start()
      // A new tablet each time: nobody could send again what the relay lost.
      const tablet = joinRoom(origin, room, await ana.credentials(origin), new Y.Doc())
      tablets.push(tablet)
      await vi.waitFor(() => expect(tablet.provider.synced).toBe(true), patient)
      const map = tablet.doc.getMap('m')
      let written = 0
      const writing = setInterval(
        () => map.set(`${kill}-${written++}`, 'x'.repeat(written % 300)),
        1,
      )
      const target = 40 + kill * 37
      const clockOf = () => tablet.acknowledged()?.get(tablet.doc.clientID) ?? 0
      await vi.waitFor(() => expect(clockOf()).toBeGreaterThan(target), patient)
      expect(await end('SIGKILL')).toBe('SIGKILL')
      clearInterval(writing)
      tablet.provider.destroy()
      const acknowledged = clockOf()
      acknowledgedInAll += acknowledged

      const again = await start()
      const doc = await readFromRelay(again.origin, room, await reader.credentials(again.origin))
      const clocks = Y.decodeStateVector(Y.encodeStateVector(doc))
      expect(clocks.get(tablet.doc.clientID) ?? 0).toBeGreaterThanOrEqual(acknowledged)
      for (let at = 0; at < acknowledged; at++)
        expect(doc.getMap('m').has(`${kill}-${at}`)).toBe(true)
      expect(doc.getMap('m').size).toBeGreaterThanOrEqual(keysBefore + acknowledged)
      keysBefore = doc.getMap('m').size
      expect(await again.end('SIGTERM')).toBe(0)
    }
    expect(acknowledgedInAll).toBeGreaterThan(KILLS * 40)
  }, 60_000)

  it('gets back from the tablets what it had not written yet', async () => {
    const plan = await foundPlan()
    const room = `${plan.id}/meeting/${SCHOOL}`
    const ana = await plan.invite('facilitator', SCHOOL)
    const first = await start()
    const tablet = joinRoom(first.origin, room, await ana.credentials(first.origin), new Y.Doc())
    tablets.push(tablet)
    await vi.waitFor(() => expect(tablet.provider.synced).toBe(true), patient)
    for (let n = 0; n < 500; n++) tablet.doc.getArray('a').push([n])
    await first.end('SIGKILL')
    tablet.provider.destroy()
    const again = await start()
    const back = joinRoom(again.origin, room, await ana.credentials(again.origin), tablet.doc)
    tablets.push(back)
    await vi.waitFor(
      () => expect(isAcknowledged(back.doc, back.acknowledged())).toBe(true),
      patient,
    )
    expect(
      (await readFromRelay(again.origin, room, await ana.credentials(again.origin))).getArray('a')
        .length,
    ).toBe(500)
    expect(await again.end('SIGTERM')).toBe(0)
  }, 60_000)
})

describe('a relay that is told to stop while everybody writes', () => {
  it('sends them away with 1012, ends with 0 and has all it acknowledged', async () => {
    const plan = await foundPlan()
    const ana = await plan.invite('coordinator')
    const first = await start()
    const rooms = Array.from({ length: 6 }, (_, n) => `${plan.id}/meeting/sala-${n}`)
    const here = await Promise.all(
      rooms.map(async (room) =>
        joinRoom(first.origin, room, await ana.credentials(first.origin), new Y.Doc()),
      ),
    )
    tablets.push(...here)
    await vi.waitFor(
      () => expect(here.every(({ provider }) => provider.synced)).toBe(true),
      patient,
    )
    const codes: (number | undefined)[] = []
    for (const { provider } of here) {
      provider.once('connection-close', (event) => {
        codes.push(event?.code)
        provider.disconnect()
      })
    }
    const writing = setInterval(() => {
      for (const { doc } of here) doc.getArray('a').push(['x'.repeat(2_000)])
    }, 1)
    // long enough that rooms are folded on the way
    await vi.waitFor(() => {
      for (const { doc, acknowledged } of here)
        expect(acknowledged()?.get(doc.clientID) ?? 0).toBeGreaterThan(120)
    }, patient)
    expect(await first.end('SIGTERM')).toBe(0)
    clearInterval(writing)
    expect(codes).toEqual(rooms.map(() => 1012))

    const again = await start()
    for (const [at, room] of rooms.entries()) {
      const { doc: wrote, acknowledged } = here[at] as Tablet
      const doc = await readFromRelay(again.origin, room, await ana.credentials(again.origin))
      expect(doc.getArray('a').length).toBeGreaterThanOrEqual(
        acknowledged()?.get(wrote.clientID) ?? 0,
      )
    }
    expect(await again.end('SIGINT')).toBe(0)
  }, 60_000)
})
