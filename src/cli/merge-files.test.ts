import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  documentOf,
  foundVillage,
  proposal,
  SCHOOL,
  type Tablet,
  type Village,
} from '../../tests/small-plan.ts'
import { mergeSound, splitSources } from '../../tests/split-example.ts'
import { roomName } from '../protocol/rooms.ts'
import { writeFile } from '../store/documents/plan-file.ts'
import { RECORDS } from '../store/documents/records.ts'
import { inspectFile } from './inspect-file.ts'
import { type MergeSource, mergeFiles } from './merge-files.ts'
import { writeExample } from './write-example.ts'

const SEED = 20261128
let sources: readonly MergeSource[]
let whole: Awaited<ReturnType<typeof writeExample>>

beforeAll(async () => {
  sources = await splitSources()
  whole = await writeExample()
}, 60_000)

describe('merging the files of the example’s tablets', () => {
  it('in any order gives the one plan: its content, its counts, the same parcels', async () => {
    const { report } = await mergeSound(sources)
    expect(report.contentHash).toBe(whole.contentHash)
    expect(report.counts).toEqual(whole.counts)
    const orders = fc.shuffledSubarray([...sources], {
      minLength: sources.length,
      maxLength: sources.length,
    })
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        const { report: other } = await mergeSound(order)
        expect(other.contentHash).toBe(report.contentHash)
        expect(other.counts).toEqual(report.counts)
        expect(other.parcels).toEqual(report.parcels)
        const byFile = (files: typeof report.files) =>
          [...files].sort((a, b) => (a.file < b.file ? -1 : 1))
        expect(byFile(other.files)).toEqual(byFile(report.files))
      }),
      { seed: SEED, numRuns: 6 },
    )
  }, 60_000)

  it('in any steps gives the same as all at once, and merging again changes nothing', async () => {
    const { report } = await mergeSound(sources)
    const cuts = fc.tuple(
      fc.shuffledSubarray([...sources], { minLength: 2 }),
      fc.shuffledSubarray([...sources], { minLength: 1 }),
    )
    await fc.assert(
      fc.asyncProperty(cuts, async ([some, again]) => {
        const first = await mergeSound(some)
        const rest = sources.filter((one) => !some.includes(one))
        const step = await mergeSound([...again, { file: 'paso', bytes: first.bytes }, ...rest])
        expect(step.report.contentHash).toBe(report.contentHash)
        expect(step.report.parcels.kept).toBe(report.parcels.kept)
        const twice = await mergeSound([
          { file: 'uno', bytes: step.bytes },
          { file: 'otro', bytes: step.bytes },
        ])
        expect(twice.report.contentHash).toBe(report.contentHash)
        expect(twice.report.parcels.kept).toBe(report.parcels.kept)
      }),
      { seed: SEED, numRuns: 4 },
    )
  }, 60_000)

  it('writes a file in which nothing is at fault, and says what came from where', async () => {
    const { bytes, report } = await mergeSound(sources)
    const found = await inspectFile(bytes)
    if ('fault' in found) throw new Error(found.fault)
    expect(found.inspection.problems).toEqual([])
    expect(found.inspection.contentHash).toBe(whole.contentHash)
    const names = report.files.map(({ file }) => file)
    expect(names).toContain('coordinacion.encuentro')
    const plan = report.files.find(({ file }) => file === 'coordinacion.encuentro')
    expect(plan).toMatchObject({ counts: { plan: 1, meeting: 15, consolidated: 28 } })
    // Each table's proposals are its own; the workshop's vote is on two tablets.
    const own = report.files.reduce((sum, { onlyHere }) => sum + onlyHere, 0)
    expect(own).toBeGreaterThan(0)
    const proposals = report.files.reduce((sum, { counts }) => sum + (counts['proposal'] ?? 0), 0)
    expect(proposals).toBe(48)
  })
})

describe('merging what the same tablet handed over twice', () => {
  let village: Village
  let tablet: Tablet
  beforeAll(async () => {
    village = await foundVillage()
    tablet = await village.invite('facilitator', SCHOOL)
  })
  const room = () => ({ kind: 'meeting' as const, plan: village.plan, meeting: SCHOOL })
  const fileOf = async (doc: ReturnType<typeof documentOf>, by: Tablet, file: string) => ({
    file,
    bytes: await writeFile({
      plan: village.plan,
      planName: 'Plan de prueba',
      deviceName: file,
      deviceKey: by.key,
      rooms: [{ room: room(), name: roomName(room()), doc, invitation: by.invitation.token }],
    }),
  })

  it('keeps the later parcel alone, and both when another tablet signed', async () => {
    const doc = documentOf(RECORDS, { p1: proposal('p1', 'Un farol', tablet.id) })
    const early = await fileOf(doc, tablet, 'a las diez')
    doc.getMap(RECORDS).set('p2', proposal('p2', 'Una banca', tablet.id))
    const late = await fileOf(doc, tablet, 'a las once')
    for (const order of [
      [early, late],
      [late, early],
    ]) {
      const { report } = await mergeSound(order)
      expect(report.parcels).toEqual({ kept: 1, repeated: 0, covered: 1 })
      expect(report.counts).toEqual({ proposal: 2 })
    }
    const other = await village.invite('facilitator', SCHOOL)
    const theirs = await fileOf(doc, other, 'otra')
    expect((await mergeSound([early, late, theirs])).report.parcels.kept).toBe(2)
  })

  it('refuses a file of another plan, by its name, whatever the order', async () => {
    const doc = documentOf(RECORDS, { p1: proposal('p1', 'Un farol', tablet.id) })
    const ours = await fileOf(doc, tablet, 'nuestro.encuentro')
    const [stranger] = sources
    if (stranger === undefined) throw new Error('no example')
    expect(await mergeFiles([ours, stranger])).toEqual({
      fault: expect.stringMatching(/^coordinacion\.encuentro: manifest\.plan: is of another plan/),
    })
    expect(await mergeFiles([stranger, ours])).toEqual({
      fault: expect.stringMatching(/^nuestro\.encuentro: manifest\.plan: is of another plan/),
    })
  })
})
