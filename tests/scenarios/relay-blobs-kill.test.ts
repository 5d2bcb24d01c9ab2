import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { beginUpload, papersOf, takePhoto } from './blob-people.ts'
import { foundPlan, SCHOOL } from './relay-people.ts'
import { buildServe, type RelayProcess, runServe } from './relay-process.ts'

const KILLS = 4
const SIZE = 400_000
const patient = { timeout: 10_000, interval: 5 }

let entry: string
let dataDir: string
let relay: RelayProcess | undefined
beforeAll(async () => {
  entry = await buildServe('blobs-kill')
  dataDir = await mkdtemp(join(tmpdir(), 'encuentro-blobs-kill-'))
}, 60_000)
afterAll(async () => {
  if (relay?.child.exitCode === null) await relay.end('SIGKILL')
  await rm(dataDir, { recursive: true, force: true })
})

it('a relay that is killed in the middle of an upload has all that it kept, whole, and nothing of the half', async () => {
  const table = await (await foundPlan()).invite('facilitator', SCHOOL)
  const uploads = join(dataDir, 'blobs/uploads')
  const start = async () => {
    relay = await runServe(entry, ['--port', '0', '--data', dataDir])
    const { origin } = relay
    const papers = await papersOf(table, origin)
    const pathOf = (sha256: string) => `/blobs/${table.claims.plan}/${SCHOOL}/${sha256}`
    const get = (sha256: string) => fetch(`${origin}${pathOf(sha256)}`, { headers: papers })
    const begin = (sha256: string) =>
      beginUpload(origin, pathOf(sha256), { ...papers, 'content-length': String(SIZE) })
    return { relay, get, begin }
  }
  const kept: ReturnType<typeof takePhoto>[] = []
  for (let kill = 0; kill < KILLS; kill++) {
    const first = await start()
    const whole = takePhoto(SIZE)
    const one = first.begin(whole.sha256)
    one.request.end(whole.content)
    expect(await one.answered).toMatchObject({ status: 201 })
    kept.push(whole)
    const photo = takePhoto(SIZE)
    const half = first.begin(photo.sha256)
    half.request.write(photo.content.subarray(0, 1 + kill * 100_000))
    await vi.waitFor(async () => expect(await readdir(uploads)).toHaveLength(1), patient)
    expect(await first.relay.end('SIGKILL')).toBe('SIGKILL')
    expect(await readdir(uploads)).toHaveLength(1)

    const again = await start()
    expect(await readdir(uploads)).toEqual([])
    expect((await again.get(photo.sha256)).status).toBe(404)
    for (const { sha256, content } of kept) {
      const got = Buffer.from(await (await again.get(sha256)).arrayBuffer())
      expect(got.equals(content)).toBe(true)
    }
    const repeated = again.begin(photo.sha256)
    repeated.request.end(photo.content)
    expect(await repeated.answered).toMatchObject({ status: 201 })
    kept.push(photo)
    expect(await again.relay.end('SIGTERM')).toBe(0)
  }
}, 60_000)
