import { afterEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { SYNC, syncMessage } from '../../sync-server/wire.ts'
import { foundPlan, isAcknowledged, SCHOOL, settle, type Town } from './relay-people.ts'

const patient = { timeout: 20_000, interval: 20 }
let town: Town
afterEach(() => town.leave())

it('a reader that cannot keep up misses nothing once it can, and holds nobody back', async () => {
  town = await settle()
  const plan = await foundPlan()
  const room = `${plan.id}/meeting/${SCHOOL}`
  const writer = await town.open(await plan.invite('facilitator', SCHOOL), room)
  const slow = await town.dial(await plan.invite('coordinator'), room)
  const brisk = await town.open(await plan.invite('coordinator'), room)
  await slow.opened
  await vi.waitFor(
    () => expect(writer.provider.synced && brisk.provider.synced).toBe(true),
    patient,
  )
  slow.socket.pause()
  const map = writer.doc.getMap('m')
  for (let n = 0; n < 24; n++) {
    map.set(`foto-${n}`, String.fromCharCode(97 + n).repeat(1_000_000))
    await vi.waitFor(
      () => expect(isAcknowledged(writer.doc, writer.acknowledged())).toBe(true),
      patient,
    )
  }
  await vi.waitFor(() => expect(brisk.doc.getMap('m').size).toBe(24), patient)
  slow.socket.resume()
  const doc = new Y.Doc()
  await vi.waitFor(() => {
    for (const { kind, bytes } of slow.frames.splice(0)) {
      if (kind === 0 && bytes[1] !== SYNC.step1) applyFrame(doc, bytes)
    }
    expect(doc.getMap('m').size).toBe(24)
  }, patient)
  expect(doc.store.pendingStructs).toBeNull()
  expect(doc.getMap('m').toJSON()).toEqual(map.toJSON())
}, 60_000)

/** Applies the update in a sync frame whose head is as long as the frame tells. */
function applyFrame(doc: Y.Doc, frame: Uint8Array): void {
  for (const step of [SYNC.step2, SYNC.update]) {
    if (frame[1] !== step) continue
    const headLength = frame.length - payloadLength(frame)
    const update = frame.subarray(headLength)
    expect(syncMessage(step, update).length).toBe(frame.length)
    Y.applyUpdate(doc, update)
  }
}

function payloadLength(frame: Uint8Array): number {
  let length = 0
  for (let at = 2, shift = 0; ; at++, shift += 7) {
    const byte = frame[at] ?? 0
    length += (byte & 0x7f) * 2 ** shift
    if (byte < 0x80) return length
  }
}
