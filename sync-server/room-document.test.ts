import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { foldStored, packBase, unpackBase } from './base.ts'
import { openRoomDocument, type RoomDocument } from './room-document.ts'
import type { StoredRecord, StoredRoom } from './store.ts'

const EMPTY: StoredRoom = { records: [], lastSeq: 0 }
const NO_STATE = new Uint8Array([0])

/** The updates of a document, one per transaction. */
function recorded(edit: (doc: Y.Doc, step: (change: () => void) => void) => void): {
  doc: Y.Doc
  updates: Uint8Array[]
} {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  edit(doc, (change) => doc.transact(change))
  return { doc, updates }
}

const writing = (words: readonly string[]) =>
  recorded((doc, step) => {
    const text = doc.getText('t')
    for (const word of words) step(() => text.insert(text.length, word))
  })

function receive(document: RoomDocument, state: Uint8Array = NO_STATE, into = new Y.Doc()): Y.Doc {
  for (const update of document.answer(state)) Y.applyUpdate(into, update)
  expect(into.store.pendingStructs).toBeNull()
  return into
}

/** `clients` entries of one struct each, written by hand. */
function structUpdate(
  client: number,
  clock: number,
  write: (encoder: encoding.Encoder) => void,
): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const value of [1, 1, client, clock]) encoding.writeVarUint(encoder, value)
  write(encoder)
  encoding.writeVarUint(encoder, 0)
  return encoding.toUint8Array(encoder)
}

describe('what a room takes', () => {
  it('gives a newcomer everything, and a returning client what it lacks', () => {
    const { doc, updates } = writing(['uno ', 'dos ', 'tres'])
    const document = openRoomDocument(EMPTY, undefined)
    for (const update of updates.slice(0, 2)) expect(document.take(update).kind).toBe('taken')
    const early = receive(document)
    expect(early.getText('t').toString()).toBe('uno dos ')
    for (const update of updates.slice(2)) document.take(update)
    expect(receive(document, Y.encodeStateVector(early), early).getText('t').toString()).toBe(
      'uno dos tres',
    )
    expect(document.known).toEqual(Y.decodeStateVector(Y.encodeStateVector(doc)))
  })

  it('does not keep what it has, so that coming back costs nothing', () => {
    const { doc, updates } = writing(['uno ', 'dos '])
    doc.getText('t').delete(0, 2)
    const document = openRoomDocument(EMPTY, undefined)
    for (const update of updates) document.take(update)
    expect(updates).toHaveLength(3)
    expect(document.take(Y.encodeStateAsUpdate(doc)).kind).toBe('known')
    expect(document.take(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc))).kind).toBe('known')
    expect(document.tailLength()).toBe(3)
  })

  it('lets an update wait for its predecessor and claims nothing over the gap', () => {
    const { updates } = writing(['uno ', 'dos ', 'tres'])
    const [first, second, third] = updates as [Uint8Array, Uint8Array, Uint8Array]
    const document = openRoomDocument(EMPTY, undefined)
    document.take(first)
    const before = new Map(document.known)
    expect(document.take(third)).toMatchObject({ kind: 'waits' })
    expect(document.known).toEqual(before)
    document.take(second)
    expect(document.take(third).kind).toBe('taken')
  })

  it('lets an update wait for the neighbour it was written beside, whoever wrote that', () => {
    const ana = writing(['uno '])
    const beto = new Y.Doc()
    Y.applyUpdate(beto, Y.encodeStateAsUpdate(ana.doc))
    const before = Y.encodeStateVector(beto)
    beto.getText('t').insert(4, 'dos')
    const reply = Y.encodeStateAsUpdate(beto, before)
    const document = openRoomDocument(EMPTY, undefined)
    const judgement = document.take(reply)
    expect(judgement).toMatchObject({ kind: 'waits', missing: { client: ana.doc.clientID } })
    document.take(ana.updates[0] as Uint8Array)
    expect(document.take(reply).kind).toBe('taken')
  })

  it('lets deletions of clocks that nobody has written yet wait: they would erase records to come', () => {
    const encoder = encoding.createEncoder()
    for (const value of [0, 1, 77, 1, 0, 1_000_000]) encoding.writeVarUint(encoder, value)
    expect(openRoomDocument(EMPTY, undefined).take(encoding.toUint8Array(encoder)).kind).toBe(
      'waits',
    )
  })

  it('refuses structs that our documents never hold', () => {
    const gc = structUpdate(77, 0, (encoder) => {
      encoding.writeUint8(encoder, 0)
      encoding.writeVarUint(encoder, 1_000_000)
    })
    const skip = structUpdate(77, 0, (encoder) => {
      encoding.writeUint8(encoder, 10)
      encoding.writeVarUint(encoder, 5)
    })
    const hollow = structUpdate(77, 0, (encoder) => {
      encoding.writeUint8(encoder, 1)
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarString(encoder, 't')
      encoding.writeVarUint(encoder, 2_000_000)
    })
    const document = openRoomDocument(EMPTY, undefined)
    expect(document.take(gc)).toEqual({ kind: 'refused', refusal: 'gc-struct' })
    expect(document.take(skip)).toEqual({ kind: 'refused', refusal: 'skip-struct' })
    expect(document.take(hollow)).toEqual({ kind: 'refused', refusal: 'hollow' })
    expect(document.take(new Uint8Array([1, 2, 3]))).toEqual({
      kind: 'refused',
      refusal: 'undecodable',
    })
    expect(document.known.size).toBe(0)
  })
})

describe('folding', () => {
  it('keeps the text and drops the content of what was deleted', () => {
    const secret = 'nombre que se borra'.repeat(50)
    const { doc, updates } = writing([secret, 'queda'])
    doc.getText('t').delete(0, secret.length)
    const folded = foldStored({ records: [{ seq: 1, updates }], lastSeq: 1 })
    const base = unpackBase(packBase(folded))
    expect(Buffer.from(base.update).includes('nombre')).toBe(false)
    const document = openRoomDocument(EMPTY, base)
    expect(receive(document).getText('t').toString()).toBe('queda')
    expect(document.take(Y.encodeStateAsUpdate(doc)).kind).toBe('known')
  })

  it('keeps in the tail what came after the folded record', () => {
    const { updates } = writing(['uno ', 'dos ', 'tres'])
    const document = openRoomDocument(EMPTY, undefined)
    for (const [at, update] of updates.entries()) {
      document.take(update)
      document.seal()?.written(at + 1)
    }
    const records = updates.slice(0, 2).map((update, at) => ({ seq: at + 1, updates: [update] }))
    document.replaceBase(foldStored({ records, lastSeq: 2 }), 2)
    expect(document.tailLength()).toBe(1)
    expect(receive(document).getText('t').toString()).toBe('uno dos tres')
  })

  it('is refused when a stored update lacks its predecessor', () => {
    const { updates } = writing(['uno ', 'dos '])
    const records = [{ seq: 1, updates: updates.slice(1) }]
    expect(() => foldStored({ records, lastSeq: 1 })).toThrow(/waits/)
    expect(() => openRoomDocument({ records, lastSeq: 1 }, undefined)).toThrow(/record 1/)
  })
})

it('any mix of writers, folds and returning readers ends with the text that Yjs itself has', () => {
  const edit = fc.record({
    writer: fc.nat(2),
    at: fc.nat(30),
    insert: fc.string({ minLength: 1, maxLength: 4 }),
    remove: fc.nat(3),
    // In another process; here, to be written with what comes next; here, and written.
    place: fc.constantFrom('elsewhere', 'waits', 'written'),
    fold: fc.nat(9),
  })
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
      const document = openRoomDocument(EMPTY, undefined)
      const records: StoredRecord[] = []
      const all: Uint8Array[] = []
      const write = () => {
        const seq = records.length + 1
        const batch = document.seal()
        if (batch === undefined) return
        records.push({ seq, updates: batch.updates() })
        batch.written(seq)
      }
      const writers = [0, 1, 2].map(() => new Y.Doc())
      const reader = new Y.Doc()
      for (const { writer, at, insert, remove, place, fold } of edits) {
        const doc = writers[writer] as Y.Doc
        receive(document, Y.encodeStateVector(doc), doc)
        const before = Y.encodeStateVector(doc)
        const text = doc.getText('t')
        doc.transact(() => {
          const start = Math.min(at, text.length)
          text.delete(start, Math.min(remove, text.length - start))
          text.insert(start, insert)
        })
        const update = Y.encodeStateAsUpdate(doc, before)
        all.push(update)
        if (place === 'elsewhere') {
          const record = { seq: records.length + 1, updates: [update] }
          document.takeRecord(record, ({ kind }) => expect(kind).toBe('taken'))
          records.push(record)
        } else {
          expect(document.take(update).kind).toBe('taken')
          if (place === 'written') write()
        }
        if (fold === 0) {
          write()
          document.replaceBase(foldStored({ records, lastSeq: records.length }), records.length)
        }
        if (fold === 1) receive(document, Y.encodeStateVector(reader), reader)
      }
      const fresh = receive(document)
      receive(document, Y.encodeStateVector(reader), reader)
      const expected = new Y.Doc()
      for (const update of all) Y.applyUpdate(expected, update)
      expect(fresh.getText('t').toString()).toBe(expected.getText('t').toString())
      expect(reader.getText('t').toString()).toBe(expected.getText('t').toString())
      expect(document.known).toEqual(Y.decodeStateVector(Y.encodeStateVector(expected)))
    }),
    { seed: 20_261_124, numRuns: 150 },
  )
})

it('takes a whole document in one piece, however its writers built upon each other', () => {
  const turn = fc.record({
    writer: fc.nat(5),
    at: fc.nat(60),
    length: fc.integer({ min: 1, max: 5 }),
  })
  fc.assert(
    fc.property(fc.array(turn, { minLength: 1, maxLength: 80 }), fc.nat(80), (turns, had) => {
      const writers = Array.from({ length: 6 }, () => new Y.Doc())
      const [first] = writers as [Y.Doc]
      let early = Y.encodeStateAsUpdate(first)
      for (const [at, { writer, at: place, length }] of turns.entries()) {
        const doc = writers[writer] as Y.Doc
        Y.applyUpdate(doc, Y.encodeStateAsUpdate(first, Y.encodeStateVector(doc)))
        const text = doc.getText('t')
        text.insert(Math.min(place, text.length), 'x'.repeat(length))
        Y.applyUpdate(first, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(first)))
        if (at === had) early = Y.encodeStateAsUpdate(first)
      }
      const document = openRoomDocument(EMPTY, undefined)
      for (const update of [early, Y.encodeStateAsUpdate(first)]) {
        expect(['taken', 'known']).toContain(document.take(update).kind)
      }
      expect(document.known).toEqual(Y.decodeStateVector(Y.encodeStateVector(first)))
    }),
    { seed: 20_261_124, numRuns: 200 },
  )
})

it('whatever mutated update is taken, Yjs integrates it with nothing left waiting', () => {
  const seeds = [
    ...writing(['uno ', 'dos ', 'tres']).updates,
    ...recorded((doc, step) => {
      const map = doc.getMap('m')
      for (let n = 0; n < 6; n++) step(() => map.set(`k${n % 4}`, { n, text: 'propuesta' }))
      step(() => doc.getArray('a').push([1, 'dos', null, new Uint8Array([1, 2])]))
      step(() => doc.getArray('a').delete(1, 2))
    }).updates,
  ]
  const mutation = fc.record({
    seed: fc.nat(seeds.length - 1),
    flips: fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { minLength: 1, maxLength: 4 }),
    cut: fc.option(fc.nat(60)),
  })
  const outcomes = { taken: 0, refused: 0 }
  fc.assert(
    fc.property(
      fc.nat(7),
      fc.array(mutation, { minLength: 1, maxLength: 12 }),
      (have, mutations) => {
        const document = openRoomDocument(EMPTY, undefined)
        for (const seed of seeds.slice(0, have)) document.take(seed)
        for (const { seed, flips, cut } of mutations) {
          const update = (seeds[seed] as Uint8Array).slice(0, cut ?? undefined)
          for (const [at, value] of flips) if (update.length > 0) update[at % update.length] = value
          const { kind } = document.take(update)
          if (kind === 'taken') outcomes.taken++
          if (kind === 'refused') outcomes.refused++
        }
        const doc = receive(document)
        expect(doc.store.pendingDs).toBeNull()
        expect(Y.decodeStateVector(Y.encodeStateVector(doc))).toEqual(document.known)
      },
    ),
    { seed: 20_261_124, numRuns: 2_000 },
  )
  expect(outcomes.taken).toBeGreaterThan(50)
  expect(outcomes.refused).toBeGreaterThan(500)
})
