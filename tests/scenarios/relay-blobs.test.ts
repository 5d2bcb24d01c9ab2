import { readdir, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { RelayOptions } from '../../sync-server/relay.ts'
import { beginUpload, papersOf, takePhoto } from './blob-people.ts'
import { type Device, foundPlan, MARKET, SCHOOL, settle, type Town } from './relay-people.ts'

const patient = { timeout: 10_000, interval: 10 }
let town: Town
afterEach(() => town.leave())

async function meeting(options: Partial<RelayOptions> = {}) {
  town = await settle(options)
  const plan = await foundPlan()
  const table = await plan.invite('facilitator', SCHOOL)
  const pathOf = (sha256: string, of: string = SCHOOL) => `/blobs/${plan.id}/${of}/${sha256}`
  const ask = async (
    method: string,
    path: string,
    device: Device,
    more: { body?: Uint8Array<ArrayBuffer>; headers?: Record<string, string> } = {},
  ) =>
    fetch(`${town.relay().origin}${path}`, {
      method,
      headers: { ...(await papersOf(device, town.relay().origin)), ...more.headers },
      ...(more.body && { body: more.body }),
    })
  const put = (photo: ReturnType<typeof takePhoto>, device: Device, of?: string) =>
    ask('PUT', pathOf(photo.sha256, of), device, { body: new Uint8Array(photo.content) })
  const upload = async (sha256: string, headers: Record<string, string> = {}) =>
    beginUpload(town.relay().origin, pathOf(sha256), {
      ...(await papersOf(table, town.relay().origin)),
      ...headers,
    })
  return { plan, table, pathOf, ask, put, upload }
}

const filesUnder = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
const uploadsUnderWay = () => readdir(join(town.dataDir, 'blobs/uploads'))
const errorOf = async (answer: Response) => ((await answer.json()) as { error: string }).error

describe('a photo', () => {
  it('that one table brings is what another device of the meeting gets', async () => {
    const { plan, table, put, ask, pathOf } = await meeting()
    const photo = takePhoto()
    const coordinator = await plan.invite('coordinator')
    expect((await ask('HEAD', pathOf(photo.sha256), coordinator)).status).toBe(404)
    const kept = await put(photo, table)
    expect([kept.status, await kept.json()]).toEqual([
      201,
      { sha256: photo.sha256, bytes: photo.content.length },
    ])
    const got = await ask('GET', pathOf(photo.sha256), coordinator)
    expect(got.status).toBe(200)
    expect(Buffer.from(await got.arrayBuffer()).equals(photo.content)).toBe(true)
    expect(Object.fromEntries(got.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-length': String(photo.content.length),
      'content-disposition': 'attachment',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    const head = await ask('HEAD', pathOf(photo.sha256), coordinator)
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '50000'])
  })

  it('may be brought again, and survives a restart', async () => {
    const { table, put, ask, pathOf } = await meeting()
    const photo = takePhoto()
    expect((await put(photo, table)).status).toBe(201)
    expect((await put(photo, table)).status).toBe(200)
    await town.restart()
    expect((await put(photo, table)).status).toBe(200)
    expect((await ask('GET', pathOf(photo.sha256), table)).status).toBe(200)
    expect(await filesUnder(join(town.dataDir, 'blobs'))).toHaveLength(1)
  })
})

describe('a photo that was taken back', () => {
  it('is erased by whoever may write the meeting, for good, and its bytes are free again', async () => {
    const { table, plan, put, ask, pathOf } = await meeting({ limits: { blobQuotaBytes: 120_000 } })
    const [photo, other] = [takePhoto(), takePhoto()]
    for (const each of [photo, other]) expect((await put(each, table)).status).toBe(201)
    const more = takePhoto()
    expect((await put(more, table)).status).toBe(507)
    const [coordinator, path] = [await plan.invite('coordinator'), pathOf(photo.sha256)]
    const both = await Promise.all([ask('DELETE', path, table), ask('DELETE', path, coordinator)])
    expect(both.map(({ status }) => status)).toEqual([204, 204])
    expect((await ask('GET', path, table)).status).toBe(404)
    expect((await put(more, table)).status).toBe(201)
    expect((await put(photo, table)).status).toBe(507)
    await town.restart()
    expect((await ask('HEAD', path, table)).status).toBe(404)
    expect((await ask('HEAD', pathOf(other.sha256), table)).status).toBe(200)
  })

  it('is erased by nobody else, nor in another meeting', async () => {
    const { table, plan, put, ask, pathOf } = await meeting()
    const photo = takePhoto()
    await put(photo, table)
    const strangers = [
      await plan.invite('facilitator', MARKET),
      await plan.invite('booth', SCHOOL),
      await plan.invite('reader'),
      await (await foundPlan()).invite('coordinator'),
    ]
    for (const stranger of strangers)
      expect((await ask('DELETE', pathOf(photo.sha256), stranger)).status).toBe(403)
    const market = await plan.invite('facilitator', MARKET)
    expect((await ask('DELETE', pathOf(photo.sha256, MARKET), market)).status).toBe(204)
    expect((await ask('HEAD', pathOf(photo.sha256), table)).status).toBe(200)
  })
})

describe('who may', () => {
  it('write the meeting may put, who may read it may get, and nobody else either', async () => {
    const { plan, table, put, ask, pathOf } = await meeting()
    const photo = takePhoto()
    await put(photo, table)
    const coordinator = await plan.invite('coordinator')
    const strangers = [
      await plan.invite('facilitator', MARKET),
      await plan.invite('booth', SCHOOL),
      await plan.invite('reader'),
      await (await foundPlan()).invite('coordinator'),
    ]
    expect((await put(photo, coordinator)).status).toBe(200)
    for (const stranger of strangers) {
      expect((await put(photo, stranger)).status).toBe(403)
      expect((await ask('GET', pathOf(photo.sha256), stranger)).status).toBe(403)
      expect((await ask('HEAD', pathOf(photo.sha256), stranger)).status).toBe(403)
    }
  })

  it('read one meeting does not read the photos of another by their hash', async () => {
    const { plan, table, put, ask, pathOf } = await meeting()
    const photo = takePhoto()
    await put(photo, table)
    const market = await plan.invite('facilitator', MARKET)
    expect((await ask('GET', pathOf(photo.sha256, MARKET), market)).status).toBe(404)
  })

  it('show no valid papers get nothing, and are told why', async () => {
    const { plan, table, pathOf } = await meeting()
    const { origin } = town.relay()
    const nowS = Math.floor(Date.now() / 1000)
    const late = await plan.invite('coordinator', undefined, { exp: nowS - 1 })
    const papers = await papersOf(table, origin)
    const cases: [Record<string, string>, number, string][] = [
      [{}, 401, 'papers-missing'],
      [{ authorization: papers['authorization'] ?? '' }, 401, 'papers-missing'],
      [{ ...papers, authorization: 'Bearer abc' }, 401, 'papers-missing'],
      [{ ...papers, authorization: 'Encuentro abc' }, 401, 'signature-malformed'],
      [await papersOf(late, origin), 401, 'invitation-expired'],
      [await papersOf(table, origin, { relay: 'https://other.example' }), 401, 'proof-elsewhere'],
      [await papersOf(table, origin, { iat: nowS - 700 }), 401, 'proof-skewed'],
    ]
    for (const [headers, status, error] of cases) {
      const answer = await fetch(`${origin}${pathOf(takePhoto(1).sha256)}`, { headers })
      const told = (await answer.json()) as { error: string; hint: string; relayTimeS?: number }
      expect([answer.status, told.error]).toEqual([status, error])
      expect(told.hint.length).toBeGreaterThan(3)
      if (error === 'proof-skewed') expect(Math.abs((told.relayTimeS ?? 0) - nowS)).toBeLessThan(5)
    }
  })
})

describe('what is not kept', () => {
  it('content that does not hash to its name', async () => {
    const { table, ask, pathOf } = await meeting()
    const photo = takePhoto()
    const wrong = await ask('PUT', pathOf(photo.sha256), table, { body: new Uint8Array([1]) })
    expect([wrong.status, await errorOf(wrong)]).toEqual([422, 'blob-hash-wrong'])
    expect((await ask('HEAD', pathOf(photo.sha256), table)).status).toBe(404)
    expect(await filesUnder(join(town.dataDir, 'blobs'))).toEqual([])
  })

  it('more than a blob may be, announced or not', async () => {
    const { table, put, upload, ask, pathOf } = await meeting({ limits: { blobMaxBytes: 100_000 } })
    const [fits, big] = [takePhoto(100_000), takePhoto(100_001)]
    expect((await put(fits, table)).status).toBe(201)
    const announced = await upload(big.sha256, { 'content-length': '100001' })
    announced.request.flushHeaders()
    expect(await announced.answered).toMatchObject({ status: 413 })
    const unannounced = await upload(big.sha256, { 'transfer-encoding': 'chunked' })
    unannounced.request.write(big.content) // and more would come
    expect(await unannounced.answered).toMatchObject({ status: 413 })
    expect((await ask('HEAD', pathOf(big.sha256), table)).status).toBe(404)
    await vi.waitFor(async () => expect(await uploadsUnderWay()).toEqual([]), patient)
  })

  it("more than the plan's share, however many come at once; another plan has its own", async () => {
    const { table, put, plan } = await meeting({ limits: { blobQuotaBytes: 120_000 } })
    const photos = Array.from({ length: 6 }, () => takePhoto())
    const statuses = await Promise.all(photos.map(async (each) => (await put(each, table)).status))
    const kept = statuses.filter((status) => status === 201).length
    expect(kept).toBeGreaterThan(0)
    expect(kept).toBeLessThanOrEqual(2)
    expect(statuses.filter((status) => status !== 201)).toEqual(Array(6 - kept).fill(507))
    // What is there already costs nothing, even with no space left.
    const again = photos[statuses.indexOf(201)]
    if (again !== undefined) expect((await put(again, table)).status).toBe(200)
    await town.restart()
    const more = [await put(takePhoto(), table), await put(takePhoto(), table)]
    expect(more.at(-1)?.status).toBe(507)
    const other = await foundPlan()
    expect(other.id).not.toBe(plan.id)
    const guest = await other.invite('coordinator')
    const photo = takePhoto()
    const answer = await fetch(
      `${town.relay().origin}/blobs/${other.id}/${SCHOOL}/${photo.sha256}`,
      {
        method: 'PUT',
        headers: await papersOf(guest, town.relay().origin),
        body: new Uint8Array(photo.content),
      },
    )
    expect(answer.status).toBe(201)
  })

  it('an upload that is broken off, and the same one made again is whole', async () => {
    const { table, put, upload, ask, pathOf } = await meeting()
    const photo = takePhoto(200_000)
    const half = await upload(photo.sha256, { 'content-length': '200000' })
    half.request.write(photo.content.subarray(0, 100_000))
    await vi.waitFor(async () => expect(await uploadsUnderWay()).toHaveLength(1), patient)
    half.request.destroy()
    await vi.waitFor(async () => expect(await uploadsUnderWay()).toEqual([]), patient)
    expect((await ask('HEAD', pathOf(photo.sha256), table)).status).toBe(404)
    expect((await put(photo, table)).status).toBe(201)
  })

  it('an upload that stands still', async () => {
    const { upload } = await meeting({ limits: { blobStallMs: 100 } })
    const photo = takePhoto()
    const slow = await upload(photo.sha256, { 'content-length': '50000' })
    slow.request.write(photo.content.subarray(0, 100))
    expect(await slow.answered).toMatchObject({ status: 408 })
    await vi.waitFor(async () => expect(await uploadsUnderWay()).toEqual([]), patient)
  })

  it('an upload that drips', async () => {
    const { upload } = await meeting({ limits: { blobUploadMs: 300 } })
    const photo = takePhoto()
    const drip = await upload(photo.sha256, { 'content-length': '50000' })
    let sent = 0
    const dripping = setInterval(() => drip.request.write(photo.content.subarray(sent, ++sent)), 10)
    expect(await drip.answered.finally(() => clearInterval(dripping))).toMatchObject({
      status: 408,
    })
    expect(sent).toBeGreaterThan(1)
  })
})

it('more uploads of a plan than may be at once wait for their turn', async () => {
  const { table, put, upload } = await meeting({ limits: { blobUploads: 1 } })
  const photo = takePhoto()
  const first = await upload(photo.sha256, { 'content-length': '50000' })
  first.request.write(photo.content.subarray(0, 100))
  await vi.waitFor(async () => expect(await uploadsUnderWay()).toHaveLength(1), patient)
  const second = takePhoto()
  const refused = await put(second, table)
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1'])
  first.request.end(photo.content.subarray(100))
  expect(await first.answered).toMatchObject({ status: 201 })
  expect((await put(second, table)).status).toBe(201)
})

it('no path leads anywhere else', async () => {
  const { plan, table, upload } = await meeting()
  const { origin } = town.relay()
  const { sha256, content } = takePhoto(100)
  const papers = { ...(await papersOf(table, origin)), 'content-length': '100' }
  const before = await filesUnder(town.dataDir)
  for (const path of [
    `/blobs/${plan.id}/../${sha256}`,
    `/blobs/${plan.id}/%2e%2e%2f%2e%2e/${sha256}`,
    `/blobs/${plan.id}/..%2f..%2fx/${sha256}`,
    `/blobs/%2e%2e/${SCHOOL}/${sha256}`,
    `/blobs/${plan.id}/${SCHOOL}/../../../x`,
    `/blobs/${plan.id}/${SCHOOL}/..%2f..%2f..%2fx`,
    `/blobs/${plan.id}/${SCHOOL}/${sha256}%00`,
    `/blobs/${plan.id}/${SCHOOL}/${sha256}/`,
    `/blobs/${plan.id}/${SCHOOL}/${sha256.toUpperCase()}`,
    `/blobs/${plan.id}/${SCHOOL}/${sha256.slice(1)}`,
    `/blobs/${plan.id}/${SCHOOL}`,
    `//blobs/${plan.id}/${SCHOOL}/${sha256}`,
    `/blobs/%zz/${SCHOOL}/${sha256}`,
  ]) {
    const { request, answered } = beginUpload(origin, path, papers)
    request.end(content)
    expect([path, (await answered).status]).toEqual([path, expect.toBeOneOf([400, 404])])
  }
  const files = (await filesUnder(town.dataDir)).filter((file) => !before.includes(file))
  expect(files.filter((file) => !file.includes('/rooms/'))).toEqual([])
  const right = await upload(sha256, { 'content-length': '100' })
  right.request.end(content)
  expect(await right.answered).toMatchObject({ status: 201 })
})

it('pages of foreign origins are refused, those of listed ones are let in by name', async () => {
  const { ask, put, pathOf, table } = await meeting({ allowedOrigins: ['https://app.example'] })
  const photo = takePhoto()
  await put(photo, table)
  const from = (origin: string) => ask('GET', pathOf(photo.sha256), table, { headers: { origin } })
  expect((await from('https://evil.example')).status).toBe(403)
  expect((await from('null')).status).toBe(403)
  const welcome = await from('https://app.example')
  expect(welcome.status).toBe(200)
  expect(welcome.headers.get('access-control-allow-origin')).toBe('https://app.example')
  expect(welcome.headers.get('vary')?.toLowerCase()).toContain('origin')
  const preflight = (origin: string) =>
    fetch(`${town.relay().origin}${pathOf(photo.sha256)}`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'PUT' },
    })
  expect((await preflight('https://evil.example')).status).toBe(403)
  const asked = await preflight('https://app.example')
  expect(asked.status).toBe(204)
  expect(asked.headers.get('access-control-allow-headers')).toContain('encuentro-proof')
})

it('a reader that goes away in the middle leaves no file open', async () => {
  const { table, put, pathOf } = await meeting()
  const photo = takePhoto(6_000_000)
  await put(photo, table)
  const { origin } = town.relay()
  const headers = await papersOf(table, origin)
  const openFiles = async () => {
    const links = (await readdir('/proc/self/fd')).map((fd) =>
      readlink(`/proc/self/fd/${fd}`).catch(() => ''),
    )
    return (await Promise.all(links)).filter((path) => path.endsWith(photo.sha256)).length
  }
  const leaving = new AbortController()
  const { signal } = leaving
  const readers = await Promise.all(
    Array.from({ length: 5 }, () => fetch(`${origin}${pathOf(photo.sha256)}`, { headers, signal })),
  )
  expect(readers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
  expect(await openFiles()).toBeGreaterThan(0)
  leaving.abort()
  await vi.waitFor(async () => expect(await openFiles()).toBe(0), patient)
  await fetch(`${origin}${pathOf(photo.sha256)}`, { method: 'HEAD', headers })
  await vi.waitFor(async () => expect(await openFiles()).toBe(0), patient)
})

it('a closed relay keeps no blobs of plans that it does not know', async () => {
  const { table, put } = await meeting({ newPlans: 'closed' })
  const refused = await put(takePhoto(), table)
  expect([refused.status, await errorOf(refused)]).toEqual([403, 'plan-not-taken'])
})

it('refusals are counted by status and reason, and name nobody', async () => {
  const { plan, table, ask, pathOf } = await meeting({ metricsPort: 0 })
  await ask('GET', pathOf(takePhoto(1).sha256), table)
  await ask('POST', pathOf(takePhoto(1).sha256), table)
  const numbers = await fetch(`http://127.0.0.1:${town.relay().metricsPort}/metrics`)
  const text = await numbers.text()
  expect(text).toContain('encuentro_blobs_refused_total{status="404",reason="blob-missing"} 1')
  expect(text).toContain('encuentro_blobs_refused_total{status="405",reason="blob-method"} 1')
  expect(text).not.toContain(plan.id.slice(0, 6))
})
