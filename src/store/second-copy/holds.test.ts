import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { writeEntry } from './entry.ts'
import { type Holds, holdsOf, isHeld } from './holds.ts'

const holds = (update: Uint8Array): Holds | undefined =>
  holdsOf(writeEntry({ room: 'san-roque/plan', update }))

/** What several tablets wrote in turn into one document: one update each. */
function written(steps: readonly { by: number; key: number; erase: boolean }[]): Uint8Array[] {
  const updates: Uint8Array[] = []
  const docs = [0, 1, 2].map((client) => {
    const doc = new Y.Doc()
    doc.clientID = client + 1
    return doc
  })
  for (const { by, key, erase } of steps) {
    const doc = docs[by] as Y.Doc
    for (const update of updates) Y.applyUpdate(doc, update)
    const before = Y.encodeStateVector(doc)
    const records = doc.getMap('records')
    if (erase) records.delete(`r${key}`)
    else records.set(`r${key}`, { text: `palabras ${key}`, by })
    updates.push(Y.encodeStateAsUpdate(doc, before))
  }
  return updates
}

describe('what an update holds', () => {
  it('is passed over only where applying it would change nothing', () => {
    const step = fc.record({
      by: fc.nat({ max: 2 }),
      key: fc.nat({ max: 4 }),
      erase: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.func(fc.boolean()), (steps, isThere) => {
        const updates = written(steps)
        const doc = new Y.Doc()
        for (const [at, update] of updates.entries()) if (isThere(at)) Y.applyUpdate(doc, update)
        for (const update of updates) {
          if (!isHeld(doc, holds(update))) continue
          const before = Y.encodeStateAsUpdate(doc)
          Y.applyUpdate(doc, update)
          expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
        }
      }),
      { seed: 51, numRuns: 300 },
    )
  })

  it('is known of what only adds, and passed over once a document has it', () => {
    const [first, second] = written([
      { by: 0, key: 0, erase: false },
      { by: 1, key: 1, erase: false },
    ]) as [Uint8Array, Uint8Array]
    expect(holds(first)).toEqual([[1, 1]])
    const doc = new Y.Doc()
    expect(isHeld(doc, holds(first))).toBe(false)
    Y.applyUpdate(doc, first)
    expect(isHeld(doc, holds(first))).toBe(true)
    expect(isHeld(doc, holds(second))).toBe(false)
  })

  it('is told by applying alone where something was erased, is missing or cannot be read', () => {
    const [, erased] = written([
      { by: 0, key: 0, erase: false },
      { by: 0, key: 0, erase: true },
    ]) as [Uint8Array, Uint8Array]
    expect(holds(erased)).toBeUndefined()
    expect(holds(new Uint8Array([255, 255]))).toBeUndefined()
    expect(holdsOf(new Uint8Array([0]))).toBeUndefined()
    const [one, , three] = written([0, 1, 2].map((key) => ({ by: 0, key, erase: false })))
    const gap = Y.mergeUpdates([one, three] as Uint8Array[])
    expect(holds(gap)).toBeUndefined()
  })
})
