import { beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  batchOf,
  documentOf,
  foundVillage,
  MARKET,
  SCHOOL,
  type Tablet,
  type Village,
} from '../../../tests/small-plan.ts'
import { batchHashOf } from '../../domain/voting/batch.ts'
import type { Batch } from '../../domain/voting/box-records.ts'
import { toUtf8 } from '../../lib/bytes.ts'
import type { Room } from '../../protocol/rooms.ts'
import { BATCHES, readBatches, writeBatch } from './batches.ts'

let village: Village
let booth: Tablet
let batch: Batch
let hash: string

beforeAll(async () => {
  village = await foundVillage()
  booth = await village.invite('booth', SCHOOL)
  batch = batchOf(booth.id, 3)
  hash = batchHashOf(batch)
})

const boxOf = ({ id }: Tablet): Room & { kind: 'box' } => ({
  kind: 'box',
  plan: village.plan,
  meeting: SCHOOL,
  device: id,
})
const found = (entries: Record<string, unknown>, of = booth) =>
  readBatches(documentOf(BATCHES, entries), boxOf(of))
const signed = (by = booth, content = batch) => writeBatch(content, by.invitation.token, by.key)

describe('the batches of a box', () => {
  it('are taken as their device sealed them, whoever carried them', async () => {
    const carried = new Y.Doc()
    Y.applyUpdate(carried, Y.encodeStateAsUpdate(documentOf(BATCHES, { [hash]: await signed() })))
    expect(await readBatches(carried, boxOf(booth))).toEqual([{ hash, batch }])
  })

  it('are read in the order of their hashes', async () => {
    const two = batchOf(booth.id, 2)
    const read = await found({
      [hash]: await signed(),
      [batchHashOf(two)]: await signed(booth, two),
    })
    expect(read.map((each) => each.hash)).toEqual([hash, batchHashOf(two)].sort())
  })

  it('put in by somebody else are listed as foreign, not dropped (I5)', async () => {
    const stranger = await (await foundVillage()).invite('booth', SCHOOL)
    const elsewhere = await village.invite('booth', MARKET)
    const reader = await village.invite('reader')
    for (const by of [stranger, elsewhere, reader]) {
      const own = batchOf(by.id, 3)
      const entry = { [batchHashOf(own)]: await signed(by, own) }
      // In the signer's own box: its invitation does not open this meeting.
      expect(await found(entry, by)).toMatchObject([{ refusal: 'foreign', batch: own }])
      // In another tablet's box: it is not the device of the room.
      expect(await found(entry)).toMatchObject([{ refusal: 'foreign' }])
    }
  })

  it('of this box’s device signed by another device are foreign', async () => {
    const other = await village.invite('facilitator', SCHOOL)
    expect(await found({ [hash]: await signed(other) })).toMatchObject([{ refusal: 'foreign' }])
  })

  it('under another hash, or with another content than was signed, are altered', async () => {
    const value = await signed()
    const wrong = '0'.repeat(64)
    expect(await found({ [wrong]: value })).toMatchObject([{ hash: wrong, refusal: 'altered' }])
    const [head, , signature] = new TextDecoder().decode(value).split('.')
    const other = new TextDecoder().decode(await signed(booth, batchOf(booth.id, 4))).split('.')[1]
    const mixed = toUtf8(`${head}.${other}.${signature}`)
    expect(await found({ [hash]: mixed })).toMatchObject([{ hash, refusal: 'altered' }])
  })

  it('that nobody signed are unsigned', async () => {
    const [, payload] = new TextDecoder().decode(await signed()).split('.')
    expect(await found({ [hash]: toUtf8(`e30.${payload}.`) })).toMatchObject([
      { hash, batch, refusal: 'unsigned' },
    ])
  })

  it.each<[string, unknown]>([
    ['a text', 'x'],
    ['a number', 7],
    ['nothing', null],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe])],
    ['a text that is no statement', toUtf8('a.b.c')],
    ['a shared type', new Y.Map()],
  ])('that are %s are damaged, and stay listed', async (_what, value) => {
    expect(await found({ [hash]: value })).toEqual([{ hash }])
  })
})
