import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BackupRecord, type ReadRecord, readBackup, writeBackup } from './backup-records.ts'

const SEED = 20261128

const records: BackupRecord[] = [
  { kind: 'about', epoch: '0123456789abcdef', at: '2026-11-28T00:00:00.000Z' },
  { kind: 'entry', key: 'r/a/b', value: new Uint8Array(300).fill(7) },
  { kind: 'entry', key: 'r/ñ/u/000000000001', value: new Uint8Array() },
  { kind: 'blob', path: 'p/m/h', content: new Uint8Array([1, 2, 3]) },
]

async function* each<T>(things: readonly T[]) {
  yield* things
}

async function written(of = records): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of writeBackup(each(of))) parts.push(part)
  return Buffer.concat(parts)
}

/** Reads in pieces of `size`, as a disk or a socket may hand them out. */
async function read(bytes: Uint8Array, size = 50): Promise<ReadRecord[]> {
  const pieces: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size))
  const found: ReadRecord[] = []
  for await (const record of readBackup(each(pieces))) found.push(record)
  return found
}

const plain = (found: readonly ReadRecord[]) =>
  found.map((record) =>
    JSON.parse(JSON.stringify(record, (_, v) => (v instanceof Uint8Array ? [...v] : v))),
  )

describe('a backup', () => {
  it('reads back as it was written, however it comes in pieces', async () => {
    const bytes = await written()
    for (const size of [1, 7, 50, 10_000]) {
      expect(plain(await read(bytes, size))).toEqual(
        plain([...records, { kind: 'end', entries: 2, blobs: 1 }]),
      )
    }
    expect(await read(await written([]))).toEqual([{ kind: 'end', entries: 0, blobs: 0 }])
  })

  it('with any one byte changed ends in a fault that names the place', async () => {
    const bytes = await written()
    for (let at = 0; at < bytes.length; at++) {
      const flipped = Uint8Array.from(bytes)
      flipped[at] = (flipped[at] ?? 0) ^ 0x40
      expect((await read(flipped)).at(-1)).toEqual({
        kind: 'fault',
        fault: expect.stringMatching(/^(is not a backup|record \d+ is damaged)$/),
      })
    }
  })

  it('cut short anywhere, or longer than it was, ends in a fault', async () => {
    const bytes = await written()
    for (let length = 0; length < bytes.length; length++) {
      expect((await read(bytes.subarray(0, length))).at(-1)).toMatchObject({ kind: 'fault' })
    }
    expect((await read(Buffer.concat([bytes, Buffer.from([0])]))).at(-1)).toEqual({
      kind: 'fault',
      fault: 'goes on after its end',
    })
  })

  it('from which a whole record was taken, or in which two changed places, does not add up', async () => {
    const magic = 'encuentro-backup/1\n'.length
    const bytes = await written()
    const heads: number[] = []
    for (let at = magic; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) heads.push(at)
    const part = (n: number) => bytes.subarray(heads[n], heads[n + 1])
    const without = Buffer.concat([bytes.subarray(0, heads[1]), part(2), part(3), part(4)])
    const swapped = Buffer.concat([bytes.subarray(0, heads[1]), part(2), part(1), part(3), part(4)])
    for (const bent of [without, swapped]) {
      expect((await read(bent)).at(-1)).toMatchObject({
        fault: 'does not add up: records are missing or were changed',
      })
    }
  })

  it('of chance bytes is no backup, and nothing is thrown', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (noise, isHeaded) => {
        const head = isHeaded ? Buffer.from('encuentro-backup/1\n') : Buffer.alloc(0)
        const found = await read(Buffer.concat([head, noise]))
        expect(found).toEqual([{ kind: 'fault', fault: expect.any(String) }])
      }),
      { seed: SEED, numRuns: 200 },
    )
  })
})
