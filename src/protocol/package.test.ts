import { unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { foundVillage, type Village, writeSmallFile } from '../../tests/small-plan.ts'
import { toUtf8 } from '../lib/bytes.ts'
import { generateSigningKey } from './keys.ts'
import { readPackage } from './package.ts'
import { signStatement } from './signed.ts'

let village: Village
let small: Awaited<ReturnType<typeof writeSmallFile>>
let entries: Record<string, Uint8Array>

beforeAll(async () => {
  village = await foundVillage()
  small = await writeSmallFile(village)
  entries = unzipSync(small.bytes)
})

const manifestOf = async (claims: unknown) =>
  toUtf8(await signStatement('encuentro-manifest+jwt', claims, small.writer.key))

describe('a .encuentro file', () => {
  it('holds a manifest and each parcel’s statement and update, and nothing else', async () => {
    expect(Object.keys(entries)).toEqual([
      'manifest.jws',
      'parcels/0.jws',
      'parcels/0.bin',
      'parcels/1.jws',
      'parcels/1.bin',
    ])
    const read = await readPackage(small.bytes)
    expect(read).toMatchObject({
      ok: true,
      value: { device: small.writer.id, manifest: { plan: village.plan, parcels: 2 } },
    })
  })

  it('lacking an entry, or most of its bytes, is truncated and says where', async () => {
    const { 'parcels/1.bin': _gone, ...rest } = entries
    expect(await readPackage(zipSync(rest))).toEqual({
      ok: false,
      refusal: 'file-truncated',
      detail: 'parcels/1',
    })
    expect(await readPackage(small.bytes.subarray(0, 1_500))).toMatchObject({
      refusal: 'file-truncated',
    })
  })

  it('with a manifest of another hand than its signature is altered', async () => {
    const token = new TextDecoder().decode(entries['manifest.jws'])
    const other = await signStatement('encuentro-manifest+jwt', {}, await generateSigningKey(false))
    const [head, , signature] = token.split('.')
    const mixed = toUtf8(`${head}.${other.split('.')[1]}.${signature}`)
    expect(await readPackage(zipSync({ ...entries, 'manifest.jws': mixed }))).toMatchObject({
      refusal: 'file-altered',
      detail: 'manifest.jws',
    })
  })

  it.each([null, 7, [], {}, { format: 'encuentro-file/1', plan: 'x' }])(
    'whose signed manifest says %j is not ours, and nothing is thrown',
    async (claims) => {
      const file = zipSync({ ...entries, 'manifest.jws': await manifestOf(claims) })
      expect(await readPackage(file)).toMatchObject({ refusal: 'file-not-encuentro' })
    },
  )

  it('of a later format is newer, whatever else it says', async () => {
    const file = zipSync({ 'manifest.jws': await manifestOf({ format: 'encuentro-file/12' }) })
    expect(await readPackage(file)).toMatchObject({ refusal: 'file-newer' })
  })

  it('that is another zip, or no zip, is not ours', async () => {
    for (const bytes of [
      zipSync({ 'a.txt': toUtf8('a') }),
      toUtf8('PK'),
      toUtf8('hola'),
      new Uint8Array(),
    ])
      expect(await readPackage(bytes)).toMatchObject({ refusal: 'file-not-encuentro' })
  })

  it('is the same in its bytes but for its signatures', async () => {
    const again = await writeSmallFile(village)
    expect(again.bytes.length).toBeGreaterThan(small.bytes.length - 200)
    expect(again.bytes.length).toBeLessThan(small.bytes.length + 200)
  })
})
