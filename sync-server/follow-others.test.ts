import * as decoding from 'lib0/decoding'
import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { decodeDurable } from '../src/protocol/frames.ts'
import { member, NAME, openRooms, words } from '../tests/slow-rooms.ts'
import { foldStored, packBase } from './base.ts'
import type { Room } from './room.ts'

/** Reads one frame as the relay writes it, and applies the update in it. */
function readServerFrame(decoder: decoding.Decoder, doc: Y.Doc): void {
  const head = decoding.readUint8(decoder)
  const short = decoding.readUint8(decoder)
  if (head !== 0x82 || short > 126) throw new Error('a frame longer than the test reads')
  const length =
    short < 126 ? short : decoding.readUint8(decoder) * 256 + decoding.readUint8(decoder)
  const message = decoding.createDecoder(decoding.readUint8Array(decoder, length))
  decoding.readVarUint(message)
  decoding.readVarUint(message)
  Y.applyUpdate(doc, decoding.readVarUint8Array(message))
}

function stateOnDisk(room: Room): Uint8Array {
  const decoder = decoding.createDecoder(new Uint8Array(room.durableFrame().subarray(2)))
  decoding.readVarUint(decoder)
  return decodeDurable(decoder).stateVector
}

it('what another process appends reaches the members here and counts as on disk', async () => {
  const { rooms, appendElsewhere } = openRooms()
  const room = await rooms.enter(NAME)
  const here = member()
  room.join(here)
  const before = room.durableFrame()
  appendElsewhere(words(1, 5)[0] as Uint8Array)
  await vi.waitFor(() => expect(here.sent).toBe(1))
  expect(room.durableFrame().equals(before)).toBe(false)
})

describe('a room that missed what another process appended', () => {
  const textOf = (room: Room) => {
    const doc = new Y.Doc()
    const decoder = decoding.createDecoder(
      new Uint8Array(Buffer.concat(room.answer(new Uint8Array([0])))),
    )
    while (decoding.hasContent(decoder)) readServerFrame(decoder, doc)
    return doc.getText('t').toString()
  }

  it('reads itself again when the next record cannot be placed, and tells its members all of it', async () => {
    const { rooms, appendElsewhere } = openRooms()
    const room = await rooms.enter(NAME)
    const here = member()
    room.join(here)
    const [first, second] = words(2, 5)
    appendElsewhere(first as Uint8Array, false)
    appendElsewhere(second as Uint8Array)
    await vi.waitFor(() => expect(textOf(room)).toBe('0000011111'))
    await vi.waitFor(() => expect(here.sent).toBeGreaterThan(0))
    expect(Y.decodeStateVector(stateOnDisk(room)).size).toBe(1)
  })

  it('reads itself again when records were folded away before it heard them', async () => {
    const { rooms, store, appendElsewhere, overtake } = openRooms()
    const room = await rooms.enter(NAME)
    const [first, second, third] = words(3, 5)
    appendElsewhere(first as Uint8Array, false)
    appendElsewhere(second as Uint8Array, false)
    const of = await store.load(NAME)
    await store.fold(NAME, packBase(foldStored(of)), of)
    overtake()
    await vi.waitFor(() => expect(textOf(room)).toBe('0000011111'))
    appendElsewhere(third as Uint8Array)
    await vi.waitFor(() => expect(textOf(room)).toBe('000001111122222'))
  })

  it('tries again with the next keepalive when it cannot be read, and nobody has to leave', async () => {
    const { rooms, store, overtake, appendElsewhere } = openRooms()
    const room = await rooms.enter(NAME)
    const here = member()
    room.join(here)
    appendElsewhere(words(1, 5)[0] as Uint8Array, false)
    const load = vi.spyOn(store, 'load').mockRejectedValueOnce(new Error('no engine'))
    overtake()
    await vi.waitFor(() => expect(load).toHaveBeenCalledOnce())
    await load.mock.results[0]?.value.catch(() => {})
    await vi.waitFor(() => {
      room.sendKeepalive()
      expect(textOf(room)).toBe('00000')
    })
    expect(here.startedOver).toBe(0)
  })

  it('starts its members over when even then what is stored has no place', async () => {
    const { rooms, appendElsewhere } = openRooms()
    const room = await rooms.enter(NAME)
    const here = member()
    room.join(here)
    appendElsewhere(words(2, 5)[1] as Uint8Array)
    await vi.waitFor(() => expect(here.startedOver).toBe(1))
  })
})

describe('a room that another process folds, too', () => {
  it('folds in its own memory when the other was faster, and loses nothing', async () => {
    const { rooms, store, text } = openRooms()
    const room = await rooms.enter(NAME)
    vi.spyOn(store, 'fold').mockResolvedValue(false)
    for (const update of words(40, 2_000)) room.take(member(), update)
    await room.written()
    await vi.waitFor(() => expect(store.fold).toHaveBeenCalledOnce())
    await room.written()
    expect(text()).toHaveLength(80_000)
    await room.fold(true)
    expect(store.fold).toHaveBeenCalledOnce()
  })

  it('does not fold a second time what has just been folded', async () => {
    const { rooms, store, control, text } = openRooms()
    const room = await rooms.enter(NAME)
    const updates = words(40, 2_000)
    for (const update of updates.slice(0, 30)) room.take(member(), update)
    await room.written()
    const of = await store.load(NAME)
    await store.fold(NAME, packBase(foldStored(of)), of)
    for (const update of updates.slice(30, 34)) room.take(member(), update)
    await room.written()
    await vi.waitFor(() => expect(control.loads).toBe(3))
    await room.written()
    expect(control.folds).toBe(1)
    expect(text()).toHaveLength(68_000)
    expect(Buffer.concat(room.answer(new Uint8Array([0]))).length).toBeGreaterThan(68_000)
  })

  it('folds in memory what it only hears, so that a tail never grows without end', async () => {
    const { rooms, control, appendElsewhere } = openRooms()
    await rooms.enter(NAME)
    for (const update of words(40, 2_000)) appendElsewhere(update)
    await vi.waitFor(() => expect(control.folds).toBe(1))
  })
})
