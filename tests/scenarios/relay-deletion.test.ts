import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import {
  type Device,
  foundPlan,
  isAcknowledged,
  MARKET,
  SCHOOL,
  settle,
  type Town,
} from './relay-people.ts'

const patient = { timeout: 10_000, interval: 20 }
const GONE = { code: 4410, reason: 'the room was deleted on its date' }

let town: Town
afterEach(() => town.leave())

/** Asks the relay to delete a room, as a tablet does. */
async function erase(device: Device, path: string): Promise<number> {
  const { origin } = town.relay()
  const [, token = '', proof = ''] = await device.credentials(origin)
  const { status } = await fetch(`${origin}/rooms/${path}`, {
    method: 'DELETE',
    headers: { authorization: `Encuentro ${token}`, 'encuentro-proof': proof },
  })
  return status
}

/** Writes a name into a room and waits until it is on the relay's disk. */
async function write(device: Device, room: string, name: string): Promise<Y.Doc> {
  const { doc, acknowledged } = await town.open(device, room)
  doc.getMap('records').set(name, { name })
  await vi.waitFor(() => expect(isAcknowledged(doc, acknowledged())).toBe(true), patient)
  return doc
}

/** Whether a text stands in any file of the relay's folder. */
async function standsOnDisk(text: string): Promise<boolean> {
  for (const entry of await readdir(town.dataDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const bytes = await readFile(join(entry.parentPath, entry.name))
    if (bytes.includes(text)) return true
  }
  return false
}

describe("a people's room whose day has come", () => {
  it('is gone for everybody, for good, and a tablet that returns cannot bring it back', async () => {
    town = await settle()
    const plan = await foundPlan()
    const coordinator = await plan.invite('coordinator')
    const facilitator = await plan.invite('facilitator', SCHOOL)
    const room = `${plan.id}/people/${SCHOOL}`
    const doc = await write(facilitator, room, 'Rosario-de-la-Vega')
    const other = await write(coordinator, `${plan.id}/people/${MARKET}`, 'Tomasa')
    const inside = await town.dial(facilitator, room)
    await vi.waitFor(() => expect(inside.durable()).toBeDefined(), patient)

    expect(await erase(coordinator, room)).toBe(204)
    expect(await inside.closed).toEqual(GONE)
    expect(await erase(coordinator, room)).toBe(204)

    doc.getMap('records').set('late', { name: 'Rosario-de-la-Vega' })
    for (const restarted of [false, true]) {
      if (restarted) await town.restart()
      for (const device of [facilitator, coordinator]) {
        const line = await town.dial(device, room)
        expect(await line.closed).toEqual(GONE)
      }
      const returning = await town.open(facilitator, room, doc)
      await vi.waitFor(() => expect(returning.provider.shouldConnect).toBe(false), patient)
    }
    const stranger = new Y.Doc()
    const { acknowledged } = await town.open(coordinator, `${plan.id}/people/${MARKET}`, stranger)
    await vi.waitFor(() => expect(acknowledged()).toBeDefined(), patient)
    await vi.waitFor(() => {
      expect(stranger.getMap('records').toJSON()).toEqual(other.getMap('records').toJSON())
    }, patient)
  })

  it('is deleted by whoever may write the plan alone, and no other kind of room is', async () => {
    town = await settle()
    const plan = await foundPlan()
    const coordinator = await plan.invite('coordinator')
    const facilitator = await plan.invite('facilitator', SCHOOL)
    const room = `${plan.id}/people/${SCHOOL}`
    await write(facilitator, room, 'Rosario-de-la-Vega')
    for (const device of [
      facilitator,
      await plan.invite('booth', SCHOOL),
      await plan.invite('reader'),
      await (await foundPlan()).invite('coordinator'),
    ]) {
      expect(await erase(device, room)).toBe(403)
    }
    for (const path of [`${plan.id}/meeting/${SCHOOL}`, `${plan.id}/plan`, `${plan.id}/people`]) {
      expect(await erase(coordinator, path)).toBe(404)
    }
    expect(await erase(coordinator, `${plan.id}/people/a.b`)).toBe(400)
    expect(await standsOnDisk('Rosario-de-la-Vega')).toBe(true)
    const line = await town.dial(facilitator, room)
    await vi.waitFor(() => expect(line.durable()?.clocks.size).toBe(1), patient)
  })
})
