import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Photo } from '../../src/domain/photos/photo.ts'
import type { CarriedPhoto } from '../../src/protocol/carried-photo.ts'
import { createPhotoCarrier } from '../../src/sync/photo-carrier.ts'
import { carried, jpegOf, photoRecord } from '../paper-photo.ts'
import { papersOf } from './blob-people.ts'
import { type Device, foundPlan, type Plan, SCHOOL, settle, type Town } from './relay-people.ts'

const [CARD, WALL] = [carried(jpegOf(1, 50_000)), carried(jpegOf(2, 60_000))]
const patient = { timeout: 10_000, interval: 10 }
let town: Town
let plan: Plan
let asked: string[]

beforeEach(async () => {
  town = await settle()
  plan = await foundPlan()
  asked = []
  const real = globalThis.fetch
  vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
    asked.push(`${init?.method} ${String(input).split('/').at(-1)}`)
    return real(input, init)
  })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await town.leave()
})

const record = ({ sha256, bytes }: CarriedPhoto): Photo =>
  photoRecord(`f-${sha256}`, bytes, { meeting: SCHOOL })

/** A tablet of the meeting: the photos its records name, those on its disk, and its carrier. */
async function tablet(named: readonly Photo[], onDisk: readonly CarriedPhoto[], clockOffS = 0) {
  const device = await plan.invite('facilitator', SCHOOL)
  const disk = new Map(onDisk.map(({ sha256, bytes }) => [sha256, bytes]))
  const records = [...named]
  const confirmed: string[] = []
  const withdrawn = new Set<string>()
  const waits: { run: () => void; ms: number }[] = []
  const [, token = ''] = await device.credentials(town.relay().origin)
  const carrier = createPhotoCarrier({
    relay: town.relay().origin.replace(/^http/, 'ws'),
    plan: plan.id,
    meeting: SCHOOL,
    invitation: { token, jti: device.claims.jti },
    deviceKey: device.key,
    nowS: () => Math.floor(Date.now() / 1000) + clockOffS,
    place: {
      named: () => records,
      held: () => new Set(disk.keys()),
      confirmed: () => confirmed,
      read: async (sha256) => disk.get(sha256),
      keep: async (sha256, bytes) => {
        disk.set(sha256, bytes)
      },
      confirm: async (sha256) => {
        confirmed.push(sha256)
      },
      toErase: () => [...withdrawn],
      erased: async (sha256) => {
        withdrawn.delete(sha256)
      },
    },
    later: (run, ms) => {
      waits.push({ run, ms })
      return () => {}
    },
  })
  return { device, disk, records, confirmed, withdrawn, waits, carrier }
}

async function put(device: Device, name: string, bytes: Uint8Array<ArrayBuffer>) {
  const { origin } = town.relay()
  return fetch(`${origin}/blobs/${plan.id}/${SCHOOL}/${name}`, {
    method: 'PUT',
    headers: await papersOf(device, origin),
    body: bytes,
  })
}

describe('photos by the relay', () => {
  it('go from the tablet that took them to the one whose records name them, hash for hash', async () => {
    const named = [record(CARD), record(WALL)]
    const here = await tablet(named, [CARD, WALL])
    here.carrier.wake()
    await vi.waitFor(() => expect(here.confirmed).toEqual([CARD.sha256, WALL.sha256]), patient)
    const there = await tablet(named, [])
    there.carrier.wake()
    await vi.waitFor(() => expect(there.confirmed).toHaveLength(2), patient)
    expect(there.disk).toEqual(here.disk)
    expect([...here.waits, ...there.waits]).toEqual([])
  })

  it('are not sent again when another tablet brought them, nor asked for once confirmed', async () => {
    const here = await tablet([record(CARD)], [CARD])
    await put(here.device, CARD.sha256, CARD.bytes)
    asked.length = 0
    here.carrier.wake()
    await vi.waitFor(() => expect(here.confirmed).toEqual([CARD.sha256]), patient)
    here.carrier.wake()
    await Promise.resolve()
    expect(asked).toEqual([`HEAD ${CARD.sha256}`])
  })

  it('that are not there yet are asked for again, more and more seldom, until they are', async () => {
    const there = await tablet([record(CARD)], [])
    there.carrier.wake()
    await vi.waitFor(() => expect(there.waits).toHaveLength(1), patient)
    there.waits[0]?.run()
    await vi.waitFor(() => expect(there.waits).toHaveLength(2), patient)
    expect(there.waits.map(({ ms }) => ms)).toEqual([2_000, 4_000])
    await put(there.device, CARD.sha256, CARD.bytes)
    there.waits[1]?.run()
    await vi.waitFor(() => expect(there.disk.get(CARD.sha256)).toEqual(CARD.bytes), patient)
    expect(there.waits).toHaveLength(2)
  })

  it('are tried again by a relay’s clock when the tablet’s is wrong', async () => {
    const here = await tablet([record(CARD)], [CARD], -7_200)
    here.carrier.wake()
    await vi.waitFor(() => expect(here.confirmed).toEqual([CARD.sha256]), patient)
  })

  it('stay on the tablet in peace while the relay is out of reach, and go once it is back', async () => {
    const here = await tablet([record(CARD)], [CARD])
    const { port } = new URL(town.relay().origin)
    await town.relay().close()
    here.carrier.wake()
    await vi.waitFor(() => expect(here.waits).toHaveLength(1), patient)
    expect(here.confirmed).toEqual([])
    here.carrier.rest()
    const before = asked.length
    here.waits[0]?.run()
    expect(asked).toHaveLength(before)
    await town.restart({ port: Number(port) })
    here.carrier.wake()
    await vi.waitFor(() => expect(here.confirmed).toEqual([CARD.sha256]), patient)
  })

  it('that were taken back are erased at the relay, those on the way to it too, and the others stay', async () => {
    const here = await tablet([record(CARD), record(WALL)], [CARD, WALL])
    here.carrier.wake()
    // Taken back while it may be under way.
    here.withdrawn.add(CARD.sha256)
    here.records.splice(0, 1)
    here.disk.delete(CARD.sha256)
    here.carrier.wake()
    await vi.waitFor(() => expect(here.confirmed).toContain(WALL.sha256), patient)
    await vi.waitFor(() => expect([...here.withdrawn]).toEqual([]), patient)
    const there = await tablet([record(CARD), record(WALL)], [])
    there.carrier.wake()
    await vi.waitFor(() => expect([...there.disk.keys()]).toEqual([WALL.sha256]), patient)
    asked.length = 0
    here.carrier.wake()
    await Promise.resolve()
    expect(asked).toEqual([])
  })

  it('are left at a relay that is out of reach until it is back, and then go', async () => {
    const here = await tablet([record(CARD)], [CARD])
    here.carrier.wake()
    await vi.waitFor(() => expect(here.confirmed).toEqual([CARD.sha256]), patient)
    const { port } = new URL(town.relay().origin)
    await town.relay().close()
    here.records.length = 0
    here.withdrawn.add(CARD.sha256)
    here.carrier.wake()
    await vi.waitFor(() => expect(here.waits).toHaveLength(1), patient)
    await town.restart({ port: Number(port) })
    here.waits[0]?.run()
    await vi.waitFor(() => expect([...here.withdrawn]).toEqual([]), patient)
    const there = await tablet([record(CARD)], [])
    there.carrier.wake()
    await vi.waitFor(() => expect(there.waits).toHaveLength(1), patient)
    expect([...there.disk.keys()]).toEqual([])
  })

  it('that are no picture of the type their record names are left where they are, once', async () => {
    const text = carried(new Uint8Array(new TextEncoder().encode('no soy una foto')))
    const there = await tablet([record(text), record(CARD)], [])
    await put(there.device, text.sha256, text.bytes)
    await put(there.device, CARD.sha256, CARD.bytes)
    asked.length = 0
    there.carrier.wake()
    await vi.waitFor(() => expect([...there.disk.keys()]).toEqual([CARD.sha256]), patient)
    there.carrier.wake()
    await vi.waitFor(() => expect(there.confirmed).toEqual([CARD.sha256]), patient)
    expect(asked.filter((each) => each.endsWith(text.sha256))).toHaveLength(1)
  })
})
