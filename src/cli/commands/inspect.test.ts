import { zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { runInMemory } from '../../../tests/command-io.ts'
import { foundVillage, SCHOOL, type Village, writeSmallFile } from '../../../tests/small-plan.ts'
import { readPackage, writePackage } from '../../protocol/package.ts'
import { judgeParcel, type Parcel, writeParcel } from '../../protocol/parcel.ts'
import { signStatement } from '../../protocol/signed.ts'
import { runInspect } from './inspect.ts'

const FILE = 'mesa-3.encuentro'
const inspect = (bytes: Uint8Array) => runInMemory(runInspect, [FILE], { [FILE]: bytes })

let village: Village
let small: Awaited<ReturnType<typeof writeSmallFile>>
let content: {
  manifest: { planName: string; deviceName: string }
  contentHash: string
  counts: Record<string, number>
}
let parcels: readonly Parcel[]

beforeAll(async () => {
  village = await foundVillage()
  small = await writeSmallFile(village)
  content = JSON.parse((await inspect(small.bytes)).stdout)
  const read = await readPackage(small.bytes)
  if (!read.ok) throw new Error(read.refusal)
  parcels = read.value.parcels
})

/** The small file with other parcels under a manifest that tells the same. */
const repack = (others: readonly Parcel[]) => {
  const { contentHash, counts } = content
  const { planName, deviceName } = content.manifest
  const manifest = { plan: village.plan, planName, deviceName, contentHash, counts }
  return writePackage(manifest, others, small.writer.key)
}

describe('encuentro inspect', () => {
  it('tells who wrote a file, what is in it, and that nothing is wrong', async () => {
    const { code, stdout, faults } = await inspect(small.bytes)
    expect(faults).toEqual([])
    expect(code).toBe(0)
    const signer = { role: 'coordinator', device: small.writer.id, name: 'Mesa 1' }
    const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/)
    expect(JSON.parse(stdout)).toEqual({
      file: FILE,
      manifest: {
        format: 'encuentro-file/1',
        plan: village.plan,
        planName: 'Plan de prueba',
        device: small.writer.id,
        deviceName: 'Coordinación',
        parcels: 2,
      },
      counts: { proposal: 2, ballot: 3 },
      contentHash: sha256,
      rooms: [
        { name: small.rooms[0]?.name, signer, sha256, records: { proposal: 2 }, problems: [] },
        { name: small.rooms[1]?.name, signer, sha256, records: { ballot: 3 }, problems: [] },
      ],
      photos: { named: 0, carried: 0, bytes: 0 },
      problems: [],
    })
  })

  it('finds a parcel that was altered, and goes on to the others', async () => {
    const [first, second] = parcels
    if (!first || !second) throw new Error('two parcels')
    const update = first.update.slice()
    update[update.length - 20] = 0x21
    const { code, stdout, faults } = await inspect(await repack([{ ...first, update }, second]))
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      counts: { ballot: 3 },
      rooms: [{ problems: ['altered'] }, { problems: [] }],
      problems: [
        { at: `parcels/0 (${small.rooms[0]?.name})`, problem: 'altered' },
        { at: 'manifest.contentHash', problem: 'differs from the content' },
        { at: 'manifest.counts', problem: 'differ from the content' },
      ],
    })
    expect(faults).toHaveLength(3)
    expect(faults[0]).toContain(FILE)
  })

  it('finds a parcel whose signer has no pen', async () => {
    const booth = await village.invite('booth', SCHOOL)
    const [first, second] = parcels
    const judged = first && (await judgeParcel(first, village.plan))
    if (!judged?.ok || !second) throw new Error('two parcels')
    const { room, update, stateVector } = judged.value
    const forged = await writeParcel(room, update, stateVector, booth.invitation.token, booth.key)
    const { code, stdout } = await inspect(await repack([forged, second]))
    expect(code).toBe(1)
    expect(JSON.parse(stdout).rooms[0].problems).toEqual(['its signer has no pen there'])
  })

  it('refuses another plan’s parcel, and a statement nobody can read', async () => {
    const elsewhere = await writeSmallFile(await foundVillage())
    const read = await readPackage(elsewhere.bytes)
    const foreign = read.ok ? read.value.parcels : []
    const { stdout } = await inspect(
      await repack([...foreign, { statement: 'a.b.c', update: new Uint8Array() }]),
    )
    expect(JSON.parse(stdout).rooms.map((room: { problems: string[] }) => room.problems)).toEqual([
      ['of another plan'],
      ['of another plan'],
      ['malformed'],
    ])
  })

  it('names file and field of a file from the future', async () => {
    const token = await signStatement(
      'encuentro-manifest+jwt',
      { format: 'encuentro-file/2' },
      small.writer.key,
    )
    const { code, stdout, faults } = await inspect(
      zipSync({ 'manifest.jws': new TextEncoder().encode(token) }),
    )
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(faults).toEqual([
      `encuentro inspect: ${FILE}: manifest.format encuentro-file/2: was written by a newer version`,
    ])
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('{"plan":1}')],
    ['the first half of a file', undefined],
  ])('refuses %s in one line', async (_what, bytes) => {
    const { code, stdout, faults } = await inspect(bytes ?? small.bytes.subarray(0, 900))
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(FILE)
  })

  it('names a file that is not there, and calls bad usage bad usage', async () => {
    const missing = await runInMemory(runInspect, ['x.encuentro'])
    expect(missing.code).toBe(1)
    expect(missing.faults[0]).toContain('x.encuentro: cannot be read')
    expect((await runInMemory(runInspect, [])).code).toBe(2)
    expect((await runInMemory(runInspect, ['a', 'b'])).code).toBe(2)
    expect((await runInMemory(runInspect, ['--help'])).stdout).toContain('usage: encuentro inspect')
  })
})
