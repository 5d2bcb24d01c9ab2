import fc from 'fast-check'
import { expect } from 'vitest'
import * as Y from 'yjs'
import { admit } from '../../src/domain/admission/admit.ts'
import { batchHashOf } from '../../src/domain/voting/batch.ts'
import type { Batch } from '../../src/domain/voting/box-records.ts'
import { toUtf8 } from '../../src/lib/bytes.ts'
import type { Room } from '../../src/protocol/rooms.ts'
import { BATCHES, readBatches, writeBatch } from '../../src/store/documents/batches.ts'
import { holdBatches } from '../../src/store/documents/hold-batches.ts'
import { evenings, issue, VOTE } from '../sealed-evening.ts'
import { batchOf, foundVillage, SCHOOL } from '../small-plan.ts'
import { prove } from './prove.ts'

/** P23 (voting guide §4): what one side or the other has, both have; a hostile client takes nothing away. */

type Join = (one: readonly Batch[], other: readonly Batch[]) => readonly string[]
const ids = (batches: readonly Batch[]) =>
  admit(VOTE, batches.map(issue)).counted.map(({ id }) => id)

prove<Join, unknown>(
  'P23 the records of two sides together are those of the one and of the other',
  {
    product: (one, other) => ids([...one, ...other]),
    mutants: {
      'keeps the larger side': (one, other) => (one.length > other.length ? ids(one) : ids(other)),
      'drops what both sides have': (one, other) => {
        const [left, right] = [new Set(ids(one)), new Set(ids(other))]
        return ids([...one, ...other]).filter((id) => left.has(id) !== right.has(id))
      },
      'takes one batch of each tablet': (one, other) =>
        ids([...new Map([...one, ...other].map((batch) => [batch.device, batch])).values()]),
    },
    property: (join) =>
      fc.property(evenings, fc.array(fc.integer({ min: 0, max: 2 })), ({ batches }, sides) => {
        const one = batches.filter((_, at) => sides[at] !== 1)
        const other = batches.filter((_, at) => sides[at] !== 2)
        const union = [...new Set([...ids(one), ...ids(other)])].sort()
        expect(join(one, other)).toEqual(union)
      }),
  },
)

/** Three batches of one booth, as signed; made once, for keys and signatures are slow. */
const signed = (async () => {
  const village = await foundVillage()
  const booth = await village.invite('booth', SCHOOL)
  const room: Room & { kind: 'box' } = {
    kind: 'box',
    plan: village.plan,
    meeting: SCHOOL,
    device: booth.id,
  }
  const values = await Promise.all(
    [1, 2, 3].map(async (n) => {
      const batch = batchOf(booth.id, n)
      const value = await writeBatch(batch, booth.invitation.token, booth.key)
      return { hash: batchHashOf(batch) as string, value }
    }),
  )
  return { room, values }
})()

const attacks = fc.array(
  fc.record({
    key: fc.nat(2),
    how: fc.constantFrom('delete', 'garbage', 'other batch', 'one bit'),
    /** After it, everybody meets. */
    meet: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4 },
)

function meet(docs: readonly Y.Doc[]): void {
  for (const from of docs) {
    for (const to of docs) {
      if (from !== to) Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)))
    }
  }
}

// Each run verifies a dozen signatures, and a mutant is waited for: a hundred runs, not a thousand.
prove<typeof holdBatches, unknown>(
  'P23 no batch disappears that one honest tablet has seen, whatever a hostile one writes',
  {
    product: holdBatches,
    runs: 100,
    mutants: {
      'lets it go': () => () => {},
      'puts back only what was deleted': (document, room) => {
        const map = document.doc.getMap<unknown>(BATCHES)
        const deleting = { ...document, doc: new Y.Doc() }
        map.observe(({ changes }) => {
          for (const [key, { action, oldValue }] of changes.keys) {
            if (action === 'delete') void document.write(() => map.set(key, oldValue))
          }
        })
        return holdBatches(deleting, room)
      },
    },
    property: (hold) =>
      fc.asyncProperty(attacks, async (steps) => {
        const { room, values } = await signed
        const [honest, hostile] = [new Y.Doc(), new Y.Doc()] as const
        for (const { hash, value } of values) honest.getMap(BATCHES).set(hash, value)
        meet([honest, hostile])
        const write = async (change: (doc: Y.Doc) => void) => honest.transact(() => change(honest))
        hold({ doc: honest, write }, room)
        for (const { key, how, meet: now } of steps) {
          const map = hostile.getMap<unknown>(BATCHES)
          const { hash = '', value = new Uint8Array() } = values[key] ?? {}
          if (how === 'delete') map.delete(hash)
          if (how === 'garbage') map.set(hash, toUtf8('nada'))
          if (how === 'other batch') map.set(hash, values[(key + 1) % 3]?.value)
          if (how === 'one bit') map.set(hash, value.with(200, (value[200] ?? 0) ^ 1))
          if (now) meet([honest, hostile])
        }
        meet([honest, hostile])
        const missing = async () => {
          const good = (await readBatches(honest, room)).filter(({ refusal }) => !refusal)
          return values.filter(({ hash }) => !good.some((one) => one.hash === hash && one.batch))
        }
        for (let turn = 0; turn < 60 && (await missing()).length > 0; turn++) {
          await new Promise((next) => setTimeout(next, 1))
        }
        expect(await missing()).toEqual([])
      }),
  },
)
