import { unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { carried, jpegOf, photoRecord } from '../../tests/paper-photo.ts'
import {
  documentOf,
  foundVillage,
  proposal,
  SCHOOL,
  type Tablet,
  type Village,
} from '../../tests/small-plan.ts'
import { entryKey } from '../domain/records/read-records.ts'
import type { Rev } from '../lib/ids.ts'
import type { CarriedPhoto } from '../protocol/carried-photo.ts'
import { readPackage } from '../protocol/package.ts'
import { roomName } from '../protocol/rooms.ts'
import { writeFile } from '../store/documents/plan-file.ts'
import { RECORDS } from '../store/documents/records.ts'
import { inspectFile } from './inspect-file.ts'
import { mergeFiles } from './merge-files.ts'
import { verifyFile } from './verify-file.ts'

const [CARD, WALL, STRANGER] = [1, 2, 3].map((seed) => carried(jpegOf(seed))) as [
  CarriedPhoto,
  CarriedPhoto,
  CarriedPhoto,
]
let village: Village
let one: Tablet
let other: Tablet

beforeAll(async () => {
  village = await foundVillage()
  one = await village.invite('facilitator', SCHOOL)
  other = await village.invite('facilitator', SCHOOL)
})

/** A file of one tablet: a card, the photos that its records name, and those whose bytes go along. */
async function fileOf(
  tablet: Tablet,
  named: readonly CarriedPhoto[],
  photos: readonly CarriedPhoto[],
  withdrawn: readonly CarriedPhoto[] = [],
) {
  const room = { kind: 'meeting', plan: village.plan, meeting: SCHOOL } as const
  const id = ({ sha256 }: CarriedPhoto) => `f-${sha256.slice(0, 8)}`
  const doc = documentOf(RECORDS, {
    p1: proposal('p1', 'Luz en la plaza', one.id),
    ...Object.fromEntries(
      named.map((photo) => [id(photo), photoRecord(id(photo), photo.bytes, { meeting: SCHOOL })]),
    ),
    ...Object.fromEntries(
      withdrawn.map((photo) => [
        entryKey(id(photo), 'withdrawn', 'r1' as Rev),
        { value: true, replaces: [], device: tablet.id },
      ]),
    ),
  })
  return writeFile({
    plan: village.plan,
    planName: 'Plan de prueba',
    deviceName: 'Mesa',
    deviceKey: tablet.key,
    rooms: [{ room, name: roomName(room), doc, invitation: tablet.invitation.token }],
    photos,
  })
}
async function inspect(bytes: Uint8Array) {
  const found = await inspectFile(bytes)
  if ('fault' in found) throw new Error(found.fault)
  return found.inspection
}
async function merge(...files: Uint8Array[]) {
  const merged = await mergeFiles(files.map((bytes, at) => ({ file: `${at}.encuentro`, bytes })))
  if ('fault' in merged) throw new Error(merged.fault)
  return merged
}

describe('photos on the command line', () => {
  it('are counted as named and as carried, and are part of the content hash', async () => {
    const full = await inspect(await fileOf(one, [CARD, WALL], [CARD, WALL]))
    const half = await inspect(await fileOf(one, [CARD, WALL], [CARD]))
    expect(full.photos).toEqual({ named: 2, carried: 2, bytes: 800 })
    expect(half.photos).toEqual({ named: 2, carried: 1, bytes: 400 })
    expect([full.problems, half.problems]).toEqual([[], []])
    expect(full.counts['photo']).toBe(2)
    expect(full.contentHash).not.toBe(half.contentHash)
    const verified = await verifyFile(await fileOf(one, [CARD], [CARD]), undefined)
    if ('fault' in verified) throw new Error(verified.fault)
    expect(verified.problems).toEqual([])
  })

  it('that no record names, or that were taken back, are not written', async () => {
    const found = await inspect(await fileOf(one, [CARD, WALL], [CARD, WALL, STRANGER], [WALL]))
    expect(found.photos).toMatchObject({ named: 1, carried: 1 })
    expect(found.problems).toEqual([])
  })

  it('that were changed are named with their place', async () => {
    const files = unzipSync(await fileOf(one, [CARD], [CARD]))
    files[`photos/${CARD.sha256}`]?.set([9], 60)
    const found = await inspect(zipSync(files))
    expect(found.problems).toContainEqual({
      at: `photos/${CARD.sha256}`,
      problem: 'is not what its hash says',
    })
    const merged = await mergeFiles([{ file: 'a', bytes: zipSync(files) }])
    expect(merged).toEqual({ fault: `a: photos/${CARD.sha256}: is not what its hash says` })
  })

  it('are united in any order, each once, and merging again changes nothing', async () => {
    const a = await fileOf(one, [CARD], [CARD])
    const b = await fileOf(other, [CARD, WALL], [WALL])
    const [ab, ba] = [await merge(a, b), await merge(b, a)]
    expect(ab.report.photos).toEqual({ kept: 2, withdrawn: 0 })
    expect(ba.report.contentHash).toBe(ab.report.contentHash)
    expect((await merge(ab.bytes, a, b)).report.contentHash).toBe(ab.report.contentHash)
    const read = await readPackage(ab.bytes)
    if (!read.ok) throw new Error(read.refusal)
    expect(new Set(read.value.photos)).toEqual(new Set([CARD, WALL]))
    expect((await inspect(ab.bytes)).problems).toEqual([])
  })

  it('that one tablet took back are in no merged file, whoever still carried them', async () => {
    const before = await fileOf(one, [CARD, WALL], [CARD, WALL])
    const after = await fileOf(other, [CARD, WALL], [CARD], [WALL])
    const merged = await merge(before, after)
    expect(merged.report.photos).toEqual({ kept: 1, withdrawn: 1 })
    expect(merged.report.contentHash).toBe((await merge(after, before)).report.contentHash)
    const read = await readPackage(merged.bytes)
    if (!read.ok) throw new Error(read.refusal)
    expect(read.value.photos).toEqual([CARD])
  })
})
