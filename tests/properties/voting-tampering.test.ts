import fc from 'fast-check'
import { expect } from 'vitest'
import type * as Y from 'yjs'
import { admit, type IssuedBatch } from '../../src/domain/admission/admit.ts'
import { ballotsIn, batchHashOf } from '../../src/domain/voting/batch.ts'
import type { Batch } from '../../src/domain/voting/box-records.ts'
import { fromUtf8 } from '../../src/lib/bytes.ts'
import { canonicalJson } from '../../src/lib/hash.ts'
import type { Room } from '../../src/protocol/rooms.ts'
import {
  BATCHES,
  type FoundBatch,
  payloadOfBatch,
  readBatches,
  writeBatch,
} from '../../src/store/documents/batches.ts'
import { batchOf, documentOf, foundVillage, LAMPS, SCHOOL } from '../small-plan.ts'
import { prove } from './prove.ts'

/** P24 (voting guide §4): whatever bit of a signed batch is flipped, it is listed and does not count; all else does. */

type Read = (doc: Y.Doc, room: Room & { kind: 'box' }) => Promise<readonly FoundBatch[]>

/** Three batches of one booth, as signed; made once. */
const signed = (async () => {
  const village = await foundVillage()
  const booth = await village.invite('booth', SCHOOL)
  const { plan } = village
  const room: Room & { kind: 'box' } = { kind: 'box', plan, meeting: SCHOOL, device: booth.id }
  const values = await Promise.all(
    [1, 2, 4].map(async (n) => {
      const batch = batchOf(booth.id, n)
      const value = await writeBatch(batch, booth.invitation.token, booth.key)
      return { hash: batchHashOf(batch) as string, batch, value }
    }),
  )
  return { room, values }
})()

/** Any bit, and as often one of the last characters, where base64url has bits that say nothing. */
const places = fc.oneof(
  fc.record({ from: fc.constant('start' as const), byte: fc.nat(6_000), bit: fc.nat(7) }),
  fc.record({ from: fc.constant('end' as const), byte: fc.nat(3), bit: fc.nat(7) }),
)

/** As it stands under its key, without looking at the signature. */
const believe: Read = async (doc) =>
  [...doc.getMap<Uint8Array>(BATCHES)].map(([hash, value]) => ({
    hash: hash as FoundBatch['hash'],
    batch: payloadOfBatch(value) as Batch,
  }))

prove<Read, unknown>('P24 a flipped bit in a signed batch', {
  product: readBatches,
  mutants: {
    'believes what stands there': believe,
    'looks at the address alone': async (doc, room) =>
      (await readBatches(doc, room)).map((found) => {
        const isAddressed = found.batch && batchHashOf(found.batch) === found.hash
        const { refusal: _none, ...rest } = found
        return isAddressed ? rest : found
      }),
    'leaves out what it refuses': async (doc, room) =>
      (await readBatches(doc, room)).filter(({ refusal }) => refusal === undefined),
    'refuses all of a box for one': async (doc, room) => {
      const all = await readBatches(doc, room)
      const isBad = all.some(({ batch, refusal }) => refusal ?? batch === undefined)
      return isBad ? all.map((one) => ({ ...one, refusal: 'altered' as const })) : all
    },
  },
  property: (read) =>
    fc.asyncProperty(fc.nat(2), places, async (which, { from, byte, bit }) => {
      const { room, values } = await signed
      const target = values[which]
      if (target === undefined) return
      const { length } = target.value
      const at = from === 'start' ? byte % length : length - 1 - byte
      const flipped = target.value.with(at, (target.value[at] ?? 0) ^ (1 << bit))
      const doc = documentOf(
        BATCHES,
        Object.fromEntries(
          values.map(({ hash, value }) => [hash, hash === target.hash ? flipped : value]),
        ),
      )
      const issued = (await read(doc, room)).map(
        ({ hash, batch, refusal }): IssuedBatch => ({
          hash,
          batch,
          ...(refusal !== undefined && { refusedReason: 'signature-wrong' }),
        }),
      )
      const { admitted, refused, damagedHashes, counted } = admit(LAMPS, issued)
      const others = values.filter(({ hash }) => hash !== target.hash)
      const listed = [...refused.map(({ hash }) => hash as string), ...damagedHashes]
      if (saysTheSame(flipped, target.value)) {
        // The bit is none of the signature's: every byte that was signed is there.
        expect([...admitted].sort()).toEqual(values.map(({ hash }) => hash).sort())
        return
      }
      expect(listed).toEqual([target.hash])
      expect([...admitted].sort()).toEqual(others.map(({ hash }) => hash).sort())
      const most = Math.max(...others.map(({ batch }) => batch.n))
      expect(ballotsIn(counted)).toHaveLength(most)
    }),
})

/** Whether two tokens have the same bytes once their base64url is decoded. */
function saysTheSame(one: Uint8Array, other: Uint8Array): boolean {
  const decode = (value: Uint8Array) => {
    try {
      const parts = fromUtf8(value).split('.')
      return canonicalJson(
        parts.map((part) =>
          /^[\w-]+$/.test(part) ? Buffer.from(part, 'base64url').toString('hex') : part,
        ),
      )
    } catch {
      return 'no text'
    }
  }
  const head = (value: Uint8Array) => Buffer.from(value).toString('latin1').split('.').slice(0, 2)
  return head(one).join() === head(other).join() && decode(one) === decode(other)
}
