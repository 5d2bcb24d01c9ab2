import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createTailParts } from './tail-parts.ts'

/** Updates of three writers who see each other's words at once: each of them one insertion or deletion. */
function history(acts: readonly { writer: number; at: number; removes: boolean }[]): Uint8Array[] {
  const docs = [1, 2, 3].map((clientID) => {
    const doc = new Y.Doc()
    doc.clientID = clientID
    return doc
  })
  const updates: Uint8Array[] = []
  for (const { writer, at, removes } of acts) {
    const doc = docs[writer] as Y.Doc
    const before = Y.encodeStateVector(doc)
    const text = doc.getText('t')
    const place = Math.min(at, Math.max(0, text.length - 1))
    const edit =
      removes && text.length > 0 ? () => text.delete(place, 1) : () => text.insert(place, 'ab')
    let update = Y.encodeStateAsUpdate(doc, before)
    doc.once('update', (made: Uint8Array) => {
      update = made
    })
    doc.transact(edit)
    updates.push(update)
    for (const other of docs) if (other !== doc) Y.applyUpdate(other, update)
  }
  return updates
}

const act = fc.record({ writer: fc.nat(2), at: fc.nat(20), removes: fc.boolean() })
const docOf = (updates: readonly Uint8Array[], into = new Y.Doc()) => {
  for (const update of updates) Y.applyUpdate(into, update)
  return into
}
const ask = (parts: ReturnType<typeof createTailParts>, doc: Y.Doc) => {
  const stateVector = Y.encodeStateVector(doc)
  return parts.lackedBy(Y.decodeStateVector(stateVector), stateVector)
}

it('whoever has the first so many gets all the rest, deletions too, in parts that fit in their order', () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 30, maxLength: 60 }), fc.nat(60), (acts, had) => {
      const updates = history(acts)
      const parts = createTailParts()
      for (const update of updates) parts.add(update)
      const doc = docOf(updates.slice(0, had))
      for (const part of ask(parts, doc)) {
        Y.applyUpdate(doc, part)
        expect(doc.store.pendingStructs).toBeNull()
        expect(doc.store.pendingDs).toBeNull()
      }
      expect(doc.getText('t').toString()).toBe(docOf(updates).getText('t').toString())
      expect(parts.count()).toBe(updates.length)
    }),
    { seed: 20_261_129, numRuns: 300 },
  )
})

it('who has everything is given nothing, or the deletions alone', () => {
  const updates = history(
    Array.from({ length: 40 }, (_, at) => ({ writer: at % 3, at, removes: false })),
  )
  const parts = createTailParts()
  for (const update of updates) parts.add(update)
  expect(ask(parts, docOf(updates))).toEqual([])
  parts.add(
    history([
      { writer: 0, at: 0, removes: false },
      { writer: 0, at: 0, removes: true },
    ])[1] as Uint8Array,
  )
  expect(ask(parts, docOf(updates)).map((part) => Y.decodeUpdate(part).structs)).toEqual([[]])
})

it('who has half of what was merged is given the other half alone', () => {
  const updates = history(
    Array.from({ length: 16 }, (_, at) => ({ writer: at % 3, at, removes: false })),
  )
  const parts = createTailParts()
  for (const update of updates) parts.add(update)
  const [rest, ...more] = ask(parts, docOf(updates.slice(0, 13)))
  expect(more).toEqual([])
  expect(Y.decodeUpdate(rest as Uint8Array).structs).toHaveLength(3)
})

it('a newcomer gets few parts however many updates there were', () => {
  const updates = history(
    Array.from({ length: 700 }, (_, at) => ({ writer: at % 3, at: at % 20, removes: false })),
  )
  const parts = createTailParts()
  for (const update of updates) parts.add(update)
  // 700 = 2 × 256 + 11 × 16 + 12
  expect(ask(parts, new Y.Doc())).toHaveLength(2 + 11 + 12)
})

it('what somebody lacks whole is handed out as it came, without a copy', () => {
  const [first, second] = history([
    { writer: 0, at: 0, removes: false },
    { writer: 1, at: 0, removes: false },
  ]) as [Uint8Array, Uint8Array]
  const parts = createTailParts()
  parts.add(first)
  parts.add(second)
  const asked = ask(parts, docOf([first]))
  expect(asked).toHaveLength(1)
  expect(asked[0]).toBe(second)
})
