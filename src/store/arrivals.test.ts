import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { DeviceId } from '../lib/ids.ts'
import { arrivalsOf } from './arrivals.ts'
import type { HoldingRow } from './db.ts'
import type { OpenRoom } from './plan-session.ts'
import { isStateVector, joinStateVectors, whereabouts } from './whereabouts.ts'

const ROOM = 'p/meeting/m'
const HASH = 'a'.repeat(64)

function roomWith(records: readonly string[]) {
  const doc = new Y.Doc()
  const map = doc.getMap('records')
  const vectors = records.map((id) => {
    map.set(id, { id })
    return Y.encodeStateVector(doc)
  })
  return { room: { name: ROOM, stored: { doc } } as unknown as OpenRoom, vectors }
}

const proof = (device: string, stateVector: Uint8Array, more: Partial<HoldingRow> = {}) =>
  ({
    room: ROOM,
    device: device as DeviceId,
    name: 'Mesa 1',
    stateVector,
    at: '2026-03-01T10:00:00Z',
    ...more,
  }) satisfies HoldingRow

describe('what arrived where', () => {
  it('counts by device, also of two tablets with one name', () => {
    const { room, vectors } = roomWith(['a', 'b', 'c'])
    const [one, , all] = vectors as [Uint8Array, Uint8Array, Uint8Array]
    const proofs = [proof('x', one), proof('y', all, { by: 'receipt' })]
    expect(arrivalsOf([room], proofs)).toMatchObject([
      { device: 'x', arrived: 1, total: 3, by: 'file' },
      { device: 'y', arrived: 3, total: 3, by: 'receipt' },
    ])
  })

  it('says how the last proof was given', () => {
    const { room, vectors } = roomWith(['a'])
    const [all] = vectors as [Uint8Array]
    const older = proof('x', all, { by: 'receipt' })
    const newer = proof('x', all, { room: 'p/plan', by: 'file', at: '2026-03-01T11:00:00Z' })
    expect(arrivalsOf([room], [newer, older])).toMatchObject([
      { by: 'file', at: newer.at, arrived: 1 },
    ])
  })
})

describe('a photo', () => {
  it('is where both its record and its bytes are, and nowhere else', () => {
    const { room, vectors } = roomWith(['a', 'f'])
    const [, all] = vectors as [Uint8Array, Uint8Array]
    const photos = new Map([['f', HASH]])
    const where = (relayPhotos: string[], devicePhotos: string[]) =>
      whereabouts(
        room.stored.doc.getMap('records'),
        {
          unsaved: false,
          relay: all,
          relayPhotos,
          devices: [{ name: 'x', stateVector: all, photos: devicePhotos }],
        },
        photos,
      )
    expect(where([], []).get('a')).toEqual({ here: true, devices: ['x'], relay: true })
    expect(where([], []).get('f')).toEqual({ here: true, devices: [], relay: false })
    expect(where([HASH], []).get('f')).toEqual({ here: true, devices: [], relay: true })
    expect(where([], [HASH]).get('f')).toEqual({ here: true, devices: ['x'], relay: false })
  })

  it('arrived once its bytes did', () => {
    const { room, vectors } = roomWith(['a', 'f'])
    const [, all] = vectors as [Uint8Array, Uint8Array]
    const photosIn = () => new Map([['f', HASH]])
    expect(arrivalsOf([room], [proof('x', all)], photosIn)).toMatchObject([
      { arrived: 1, total: 2 },
    ])
    expect(arrivalsOf([room], [proof('x', all, { photos: [HASH] })], photosIn)).toMatchObject([
      { arrived: 2, total: 2 },
    ])
  })
})

describe('two proofs of one device', () => {
  it('read in any order prove what both prove', () => {
    const { vectors } = roomWith(['a', 'b'])
    const [early, late] = vectors as [Uint8Array, Uint8Array]
    const join = (one: Uint8Array, other: Uint8Array) =>
      Y.decodeStateVector(joinStateVectors(one, other))
    expect(join(late, early)).toEqual(Y.decodeStateVector(late))
    expect(join(early, late)).toEqual(Y.decodeStateVector(late))
  })

  it('are not asked of bytes that are no state vector', () => {
    expect(isStateVector(Uint8Array.of(200))).toBe(false)
    expect(isStateVector(Uint8Array.of(0))).toBe(true)
  })
})
