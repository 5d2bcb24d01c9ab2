import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { batchOf, documentOf, foundVillage } from '../../../tests/small-plan.ts'
import { batchHashOf } from '../../domain/voting/batch.ts'
import { BATCHES, writeBatch } from './batches.ts'
import { contentHash, countRecords } from './content-hash.ts'
import { RECORDS } from './records.ts'

const SEED = 20261124
const hashOf = (doc: Y.Doc) => contentHash(new Map([['r', doc]]))

/** What three tablets write while apart, and the order in which their updates reach a fourth. */
const write = fc.record({
  tablet: fc.nat(2),
  key: fc.constantFrom('p1', 'p2', 'p3', 'p1/title/a', 'p1/title/b', 'p2/axis/c'),
  text: fc.string({ maxLength: 8 }),
  meets: fc.option(fc.nat(2), { nil: undefined }),
})

function play(
  steps: readonly { tablet: number; key: string; text: string; meets?: number | undefined }[],
) {
  const tablets = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
  const updates: Uint8Array[] = []
  for (const tablet of tablets) tablet.on('update', (update: Uint8Array) => updates.push(update))
  for (const { tablet, key, text, meets } of steps) {
    const doc = tablets[tablet]
    // Births are immutable: a key is written where it is not yet.
    if (doc && !doc.getMap(RECORDS).has(key))
      doc.getMap(RECORDS).set(key, { kind: 'proposal', text })
    doc?.getText('minutes').insert(0, text)
    const other = meets === undefined ? undefined : tablets[meets]
    if (doc && other) Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  }
  return { tablets, updates }
}

describe('the hash of a content', () => {
  it('is equal for any order of merging, any number of times', () => {
    const order = fc.infiniteStream(fc.nat())
    fc.assert(
      fc.property(fc.array(write, { maxLength: 14 }), order, order, (steps, one, other) => {
        const { tablets, updates } = play(steps)
        const merged = [one, other].map((chance) => {
          const doc = new Y.Doc()
          const shuffled = [...updates, ...updates]
            .map((update) => ({ update, at: chance.next().value as number }))
            .sort((a, b) => a.at - b.at)
          for (const { update } of shuffled) Y.applyUpdate(doc, update)
          return hashOf(doc)
        })
        for (const from of tablets)
          for (const to of tablets) Y.applyUpdate(to, Y.encodeStateAsUpdate(from))
        expect(new Set([...merged, ...tablets.map(hashOf)]).size).toBe(1)
      }),
      { seed: SEED, numRuns: 150 },
    )
  })

  it('is another when one character changed, in a record, a key or a text', () => {
    const base = documentOf(RECORDS, { p1: { kind: 'proposal', text: 'Luz' } })
    const others = [
      documentOf(RECORDS, { p1: { kind: 'proposal', text: 'luz' } }),
      documentOf(RECORDS, { p2: { kind: 'proposal', text: 'Luz' } }),
      documentOf('records2', { p1: { kind: 'proposal', text: 'Luz' } }),
      documentOf(RECORDS, { p1: { kind: 'proposal', text: 'Luz' } }),
    ]
    others[3]?.getText('minutes').insert(0, '.')
    expect(new Set([base, ...others].map(hashOf)).size).toBe(5)
    expect(contentHash(new Map([['s', base]]))).not.toBe(hashOf(base))
  })

  it('leaves signatures out, of acts and of batches, and nothing else of them', async () => {
    const act = (signature: string, n: number) =>
      documentOf(RECORDS, { a1: { kind: 'act', n, signature } })
    expect(hashOf(act('x', 1))).toBe(hashOf(act('y', 1)))
    expect(hashOf(act('x', 1))).not.toBe(hashOf(act('x', 2)))

    const { key, id, invitation } = await (await foundVillage()).invite('coordinator')
    const box = async (n: number) => {
      const batch = batchOf(id, n)
      const value = await writeBatch(batch, invitation.token, key)
      return documentOf(BATCHES, { [batchHashOf(batch)]: value })
    }
    const [once, again, more] = [await box(2), await box(2), await box(3)]
    expect(hashOf(once)).toBe(hashOf(again))
    expect(hashOf(once)).not.toBe(hashOf(more))
    expect({ ...countRecords(more) }).toEqual({ ballot: 3 })
  })

  it('does not depend on rooms that hold nothing, nor on the order of photos', () => {
    const doc = documentOf(RECORDS, { p1: { kind: 'proposal' } })
    const emptied = new Y.Doc()
    emptied.getMap(RECORDS)
    const rooms = new Map([['r', doc]])
    expect(contentHash(new Map([...rooms, ['empty', emptied]]))).toBe(contentHash(rooms))
    expect(contentHash(rooms, ['b', 'a'])).toBe(contentHash(rooms, ['a', 'b']))
    expect(contentHash(rooms, ['a'])).not.toBe(contentHash(rooms))
  })

  it('is the same before and after half an emoji went through the wire', () => {
    const doc = documentOf(RECORDS, { p1: { kind: 'proposal', text: 'luz \uD83D' } })
    const there = new Y.Doc()
    Y.applyUpdate(there, Y.encodeStateAsUpdate(doc))
    expect(hashOf(there)).toBe(hashOf(doc))
  })

  it('is given for whatever a pen may have put in a document', () => {
    const deep = JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`)
    const doc = documentOf(RECORDS, {
      nan: Number.NaN,
      big: 5n,
      none: undefined,
      deep,
      bytes: new Uint8Array([1, 2]),
      map: new Y.Map(),
      text: new Y.Text('x'),
      constructor: { kind: 'constructor' },
      odd: { kind: 7 },
    })
    expect(hashOf(doc)).toMatch(/^[0-9a-f]{64}$/)
    expect({ ...countRecords(doc) }).toEqual({ constructor: 1 })
  })
})
