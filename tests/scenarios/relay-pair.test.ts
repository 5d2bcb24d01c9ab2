import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { type Engine, startEngine } from './engine-process.ts'
import { type Device, foundPlan, isAcknowledged, joinRoom, SCHOOL } from './relay-people.ts'
import { buildServe, type RelayProcess, runServe } from './relay-process.ts'

const patient = { timeout: 20_000, interval: 10 }

let engine: Engine
let entry: string
const relays: RelayProcess[] = []
const providers: { destroy(): void }[] = []
beforeAll(async () => {
  entry = await buildServe('pair')
  engine = await startEngine(1)
}, 60_000)
afterAll(async () => {
  for (const provider of providers) provider.destroy()
  for (const relay of relays) if (relay.child.exitCode === null) await relay.end('SIGKILL')
  await engine.remove()
})

async function start(): Promise<RelayProcess> {
  const relay = await runServe(entry, ['--port', '0'], { ENCUENTRO_ENGINE: engine.addresses })
  relays.push(relay)
  return relay
}

async function open({ origin }: RelayProcess, device: Device, room: string, doc = new Y.Doc()) {
  const tablet = joinRoom(origin, room, await device.credentials(origin), doc)
  providers.push(tablet.provider)
  await vi.waitFor(() => expect(tablet.provider.synced).toBe(true), patient)
  return tablet
}

it('two relays serve one room: each shows what the other got, and outlives the other', async () => {
  const plan = await foundPlan()
  const room = `${plan.id}/meeting/${SCHOOL}`
  const [ana, beto] = [await plan.invite('facilitator', SCHOOL), await plan.invite('coordinator')]
  const [one, two] = [await start(), await start()]
  const [here, there] = [await open(one, ana, room), await open(two, beto, room)]
  here.doc.getText('t').insert(0, 'agua ')
  await vi.waitFor(() => expect(there.doc.getText('t').toString()).toBe('agua '), patient)
  there.doc.getText('t').insert(5, 'luz ')
  await vi.waitFor(() => expect(here.doc.getText('t').toString()).toBe('agua luz '), patient)
  expect(await one.end('SIGKILL')).toBe('SIGKILL')
  here.provider.destroy()
  here.doc.getText('t').insert(9, 'calles')
  const back = await open(two, ana, room, here.doc)
  await vi.waitFor(() => expect(there.doc.getText('t').toString()).toBe('agua luz calles'), patient)
  await vi.waitFor(() => expect(isAcknowledged(back.doc, back.acknowledged())).toBe(true), patient)
}, 60_000)

it('two relays that both fold a room in full use keep all of it', async () => {
  const plan = await foundPlan()
  const room = `${plan.id}/meeting/${SCHOOL}`
  const [one, two] = [await start(), await start()]
  const writers = await Promise.all(
    [one, two].map(async (relay) => open(relay, await plan.invite('coordinator'), room)),
  )
  for (let n = 0; n < 150; n++)
    for (const [at, { doc }] of writers.entries())
      doc.getMap('m').set(`${at}-${n}`, 'x'.repeat(1_500))
  for (const { doc, acknowledged } of writers) {
    await vi.waitFor(() => {
      expect(isAcknowledged(doc, acknowledged())).toBe(true)
      expect(doc.getMap('m').size).toBe(300)
    }, patient)
  }
  for (const relay of [two, await start()]) {
    const late = await open(relay, await plan.invite('coordinator'), room)
    expect(late.doc.getMap('m').size).toBe(300)
  }
}, 60_000)

it('a relay without its engine says so, keeps running, and acknowledges once it is back', async () => {
  const plan = await foundPlan()
  const room = `${plan.id}/meeting/${SCHOOL}`
  const relay = await start()
  const health = async () => {
    const answer = await fetch(`${relay.origin}/health`)
    return [answer.status, ((await answer.json()) as { status: string }).status]
  }
  const tablet = await open(relay, await plan.invite('coordinator'), room)
  expect(await health()).toEqual([200, 'ok'])
  await engine.nodes[0]?.kill()
  tablet.doc.getText('t').insert(0, 'agua')
  await vi.waitFor(async () => expect(await health()).toEqual([503, 'engine-unreachable']), patient)
  expect(isAcknowledged(tablet.doc, tablet.acknowledged())).toBe(false)
  await engine.nodes[0]?.start()
  await vi.waitFor(
    () => expect(isAcknowledged(tablet.doc, tablet.acknowledged())).toBe(true),
    patient,
  )
  await vi.waitFor(async () => expect(await health()).toEqual([200, 'ok']), patient)
  expect(await relay.end('SIGTERM')).toBe(0)
}, 60_000)

it('a relay that is told to stop while its engine is gone does not wait for it, and its tablets have what it could not write', async () => {
  const plan = await foundPlan()
  const room = `${plan.id}/meeting/${SCHOOL}`
  const device = await plan.invite('coordinator')
  const relay = await start()
  const tablet = await open(relay, device, room)
  await engine.nodes[0]?.kill()
  tablet.doc.getText('t').insert(0, 'agua')
  expect([0, 1]).toContain(await relay.end('SIGTERM'))
  tablet.provider.destroy()
  await engine.nodes[0]?.start()
  const next = await start()
  const back = await open(next, device, room, tablet.doc)
  await vi.waitFor(() => expect(isAcknowledged(back.doc, back.acknowledged())).toBe(true), patient)
  expect(await next.end('SIGTERM')).toBe(0)
}, 60_000)
