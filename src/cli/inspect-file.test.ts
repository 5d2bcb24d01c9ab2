import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { foundVillage, writeSmallFile } from '../../tests/small-plan.ts'
import { type Inspection, inspectFile } from './inspect-file.ts'

const SEED = 20261124
let bytes: Uint8Array<ArrayBuffer>
let sound: Inspection

beforeAll(async () => {
  bytes = (await writeSmallFile(await foundVillage())).bytes
  sound = await inspected(bytes)
})

async function inspected(file: Uint8Array): Promise<Inspection> {
  const found = await inspectFile(file)
  if ('fault' in found) throw new Error(found.fault)
  return found.inspection
}

/** Refused or named as faulty, or the very same content: nothing in between, and nothing thrown. */
async function expectHonest(file: Uint8Array): Promise<void> {
  const found = await inspectFile(file)
  if ('fault' in found) expect(found.fault).toMatch(/^[ -~]+$/)
  else if (found.inspection.problems.length === 0) {
    expect(found.inspection.contentHash).toBe(sound.contentHash)
    expect(found.inspection.counts).toEqual(sound.counts)
  }
}

/** What is said of the same parts in another zip. */
const REPACKED = { at: 'file', problem: 'differs from its digest: it was altered' }

describe('a file from a stranger', () => {
  it('with any one byte changed is refused, named as faulty, or says the same', async () => {
    const flip = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }))
    await fc.assert(
      fc.asyncProperty(flip, async ([at, mask]) => {
        const flipped = bytes.slice()
        flipped[at] = (flipped[at] ?? 0) ^ mask
        await expectHonest(flipped)
      }),
      { seed: SEED, numRuns: 300 },
    )
  })

  it('cut short anywhere is refused, or lacks nothing but its table of contents', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), (length) =>
        expectHonest(bytes.subarray(0, length)),
      ),
      { seed: SEED, numRuns: 150 },
    )
  })

  it('of chance bytes, or of chance bytes after a zip’s first four, is refused', async () => {
    const noise = fc.uint8Array({ minLength: 0, maxLength: 400 })
    await fc.assert(
      fc.asyncProperty(noise, fc.boolean(), async (tail, asZip) => {
        const head = asZip ? [0x50, 0x4b, 3, 4] : []
        expect(await inspectFile(Uint8Array.from([...head, ...tail]))).toHaveProperty('fault')
      }),
      { seed: SEED, numRuns: 200 },
    )
  })

  it('with entries named to reach other places says the same as without them, and that it is another zip', async () => {
    const evil = new Uint8Array([1, 2, 3])
    const tricks = [
      '../../etc/passwd',
      '/manifest.jws',
      'parcels/../manifest.jws',
      'parcels\\0.bin',
    ]
    const files = Object.fromEntries(tricks.map((name) => [name, evil]))
    const found = await inspected(zipSync({ ...unzipSync(bytes), ...files, __proto__x: evil }))
    expect(found).toEqual({ ...sound, problems: [REPACKED] })
  })

  it('that unpacks to more than the limit stops there', async () => {
    const bomb = new Uint8Array(65 * 1024 * 1024)
    const packed = zipSync({ ...unzipSync(bytes), 'parcels/9.bin': bomb })
    expect(packed.length).toBeLessThan(200_000)
    expect(await inspectFile(packed)).toEqual({ fault: 'is too big' })
    // The same under a name that is not ours is never unpacked.
    const found = await inspected(zipSync({ ...unzipSync(bytes), 'evil.bin': bomb }))
    expect(found).toEqual({ ...sound, problems: [REPACKED] })
  })

  it('with thousands of entries stops counting', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 5_000 }, (_, n) => [`x/${n}`, new Uint8Array()]),
    )
    expect(await inspectFile(zipSync({ ...many, ...unzipSync(bytes) }))).toEqual({
      fault: 'is too big',
    })
  })
})
