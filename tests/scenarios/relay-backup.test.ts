import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { backup } from '../../src/cli/commands/backup.ts'
import { restore } from '../../src/cli/commands/restore.ts'
import { runInMemory } from '../command-io.ts'
import { beginUpload, papersOf, takePhoto } from './blob-people.ts'
import {
  dial,
  foundPlan,
  isAcknowledged,
  joinRoom,
  type Plan,
  SCHOOL,
  type Tablet,
  wsOrigin,
} from './relay-people.ts'
import { buildServe, type RelayProcess, runServe } from './relay-process.ts'

const patient = { timeout: 10_000, interval: 5 }

let entry: string
let folder: string
let dataDir: string
let file: string
let plan: Plan
const relays: RelayProcess[] = []
const tablets: Tablet[] = []
beforeAll(async () => {
  entry = await buildServe('backup')
}, 60_000)
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'encuentro-backup-'))
  dataDir = join(folder, 'data')
  file = join(folder, 'lunes.backup')
  plan = await foundPlan()
})
afterEach(async () => {
  for (const { provider } of tablets.splice(0)) provider.destroy()
  for (const relay of relays.splice(0))
    if (relay.child.exitCode === null && relay.child.signalCode === null) await relay.end('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

const room = () => `${plan.id}/meeting/${SCHOOL}`
async function start(data = dataDir): Promise<RelayProcess> {
  const relay = await runServe(entry, ['--port', '0', '--data', data])
  relays.push(relay)
  return relay
}
async function open({ origin }: RelayProcess, doc = new Y.Doc()): Promise<Tablet> {
  const device = await plan.invite('coordinator')
  const tablet = joinRoom(origin, room(), await device.credentials(origin), doc)
  tablets.push(tablet)
  await vi.waitFor(() => expect(tablet.provider.synced).toBe(true), patient)
  return tablet
}
async function epochOf({ origin }: RelayProcess): Promise<string | undefined> {
  const device = await plan.invite('coordinator')
  const line = dial(`${wsOrigin(origin)}/${room()}`, await device.credentials(origin))
  await vi.waitFor(() => expect(line.durable()).toBeDefined(), patient)
  line.socket.terminate()
  return line.durable()?.epoch
}
const backUp = (data = dataDir, to = file) => runInMemory(backup.run, ['--data', data, '--to', to])
const bringBack = (data: string, from = file) => runInMemory(restore.run, [from, '--data', data])
/** A relay's data with some words and a photo in it, and the relay gone. */
async function someData(): Promise<ReturnType<typeof takePhoto>> {
  const relay = await start()
  const { doc, acknowledged } = await open(relay)
  for (let n = 0; n < 20; n++) doc.getMap('m').set(`${n}`, 'agua potable')
  await vi.waitFor(() => expect(isAcknowledged(doc, acknowledged())).toBe(true), patient)
  const photo = takePhoto(3_000)
  await bring(relay, photo)
  await relay.end('SIGTERM')
  return photo
}
async function bring({ origin }: RelayProcess, photo: ReturnType<typeof takePhoto>) {
  const papers = await papersOf(await plan.invite('coordinator'), origin)
  const { request, answered } = beginUpload(origin, `/blobs/${plan.id}/${SCHOOL}/${photo.sha256}`, {
    ...papers,
    'content-length': String(photo.content.length),
  })
  request.end(photo.content)
  expect((await answered).status).toBe(201)
}

describe('a backup while everybody writes', () => {
  it('holds all that was acknowledged before, and the tablets send the rest to what was restored from it', async () => {
    const relay = await start()
    const photo = takePhoto()
    await bring(relay, photo)
    const { doc, acknowledged } = await open(relay)
    const map = doc.getMap('m')
    let written = 0
    const writing = setInterval(() => map.set(`${written++}`, 'x'.repeat(written % 500)), 1)
    const clockOf = () => acknowledged()?.get(doc.clientID) ?? 0
    await vi.waitFor(() => expect(clockOf()).toBeGreaterThan(200), patient)
    const before = clockOf()
    const run = await backUp()
    expect(run).toMatchObject({ code: 0, faults: [] })
    const told = JSON.parse(run.stdout)
    expect(told).toMatchObject({ file, blobs: 1, isLive: true, bytes: (await stat(file)).size })
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const after = clockOf()
    await vi.waitFor(() => expect(clockOf()).toBeGreaterThan(after + 100), patient)
    clearInterval(writing)
    const epoch = await epochOf(relay)
    expect(told.epoch).toBe(epoch)
    await relay.end('SIGKILL') // and its disk is lost with it
    tablets.splice(0).forEach(({ provider }) => void provider.destroy())

    const restored = join(folder, 'restored')
    const back = await bringBack(restored)
    expect(back).toMatchObject({ code: 0, faults: [] })
    const again = await start(restored)
    const newEpoch = await epochOf(again)
    expect(newEpoch).toBe(JSON.parse(back.stdout).epoch)
    expect(newEpoch).not.toBe(epoch)
    const newcomer = await open(again)
    const kept = newcomer.doc.getMap('m')
    for (let at = 0; at < before; at++) expect(kept.has(`${at}`)).toBe(true)
    expect(kept.size).toBeLessThan(map.size)
    const papers = await papersOf(await plan.invite('coordinator'), again.origin)
    const got = await fetch(`${again.origin}/blobs/${plan.id}/${SCHOOL}/${photo.sha256}`, {
      headers: papers,
    })
    expect(Buffer.from(await got.arrayBuffer()).equals(photo.content)).toBe(true)

    const returned = await open(again, doc)
    await vi.waitFor(() => expect(isAcknowledged(doc, returned.acknowledged())).toBe(true), patient)
    await vi.waitFor(() => expect(kept.toJSON()).toEqual(map.toJSON()), patient)
  }, 60_000)

  it('that the relay cannot finish because it is told to stop is no backup, and does not hold it up', async () => {
    const relay = await start()
    const { doc, acknowledged } = await open(relay)
    for (let n = 0; n < 8; n++) doc.getMap('m').set(`${n}`, 'x'.repeat(1_000_000))
    await vi.waitFor(() => expect(isAcknowledged(doc, acknowledged())).toBe(true), patient)
    const reader = connect(join(dataDir, 'relay.sock')).pause()
    reader.on('error', () => {})
    await once(reader, 'connect')
    expect(await relay.end('SIGTERM')).toBe(0)
    reader.destroy()
    expect((await backUp()).code).toBe(0)
    expect(await readdir(folder)).toEqual(['data', 'lunes.backup'])
  }, 60_000)
})

it('a backup whose relay dies in the middle is none, and an older one stays', async () => {
  await someData()
  expect((await backUp()).code).toBe(0)
  const older = await readFile(file)
  const dying = createServer((socket) => void socket.end(older.subarray(0, older.length / 2)))
  dying.listen(join(dataDir, 'relay.sock'))
  await once(dying, 'listening')
  const run = await backUp()
  dying.close()
  expect([run.code, run.faults[0]]).toEqual([1, expect.stringContaining('is cut short')])
  expect(await readdir(folder)).toEqual(['data', 'lunes.backup'])
  expect((await readFile(file)).equals(older)).toBe(true)
})

describe('a backup with no relay running', () => {
  it('reads the folder itself, also after the relay was killed', async () => {
    const photo = await someData()
    const relay = await start()
    await relay.end('SIGKILL')
    expect(await readdir(dataDir)).toContain('relay.sock')
    const run = await backUp()
    expect(run).toMatchObject({ code: 0, faults: [] })
    expect(JSON.parse(run.stdout)).toMatchObject({ blobs: 1, isLive: false })
    expect((await readFile(file)).includes(photo.content)).toBe(true)
  })

  it('says that there is nothing, and makes nothing', async () => {
    const run = await backUp(join(folder, 'nowhere'))
    expect(run.code).toBe(1)
    expect(run.faults[0]).toContain('nowhere: no data of a relay there')
    expect(await readdir(folder)).toEqual([])
  })

  it('says so when the file cannot be written', async () => {
    await someData()
    const run = await backUp(dataDir, join(folder, 'gone', 'x.backup'))
    expect([run.code, run.faults[0]]).toEqual([1, expect.stringContaining('x.backup')])
  })
})

describe('the socket in the data folder', () => {
  it('is for the relay and its user alone, and goes when the relay goes', async () => {
    const relay = await start()
    const socket = await stat(join(dataDir, 'relay.sock'))
    expect(socket.isSocket()).toBe(true)
    expect(socket.mode & 0o777).toBe(0o600)
    expect((await stat(dataDir)).mode & 0o777).toBe(0o700)
    await relay.end('SIGTERM')
    expect(await readdir(dataDir)).not.toContain('relay.sock')
  })

  it('that a killed relay left behind is replaced', async () => {
    await someData()
    await (await start()).end('SIGKILL')
    await start()
    expect(JSON.parse((await backUp()).stdout)).toMatchObject({ isLive: true })
  })
})

describe('a restore', () => {
  it('refuses a file with a byte changed, naming the place, and leaves nothing behind', async () => {
    await someData()
    await backUp()
    const sound = await readFile(file)
    const target = join(folder, 'restored')
    for (const at of [3, 25, 40, Math.floor(sound.length / 2), sound.length - 1]) {
      const flipped = Uint8Array.from(sound)
      flipped[at] = (flipped[at] ?? 0) ^ 1
      await writeFile(file, flipped)
      const run = await bringBack(target)
      expect(run).toMatchObject({ code: 1, stdout: '' })
      expect(run.faults[0]).toMatch(/lunes\.backup: (is not a backup|record \d+ is damaged)$/)
      expect(await readdir(target)).toEqual([])
    }
    await writeFile(file, sound.subarray(0, -40))
    expect((await bringBack(target)).faults[0]).toContain('is cut short')
    await writeFile(file, sound)
    expect((await bringBack(target)).code).toBe(0)
    expect((await readdir(target)).sort()).toEqual(['blobs', 'rooms'])
  }, 60_000)

  it('refuses a folder that holds anything', async () => {
    await someData()
    await backUp()
    const before = await readdir(dataDir)
    const run = await bringBack(dataDir)
    expect([run.code, run.faults[0]]).toEqual([1, expect.stringContaining('is not empty')])
    expect(await readdir(dataDir)).toEqual(before)
    const mounted = join(folder, 'disk')
    await mkdir(join(mounted, 'lost+found'), { recursive: true })
    expect((await bringBack(mounted)).code).toBe(0)
  })

  it('names a file that is not there', async () => {
    const run = await bringBack(join(folder, 'restored'), join(folder, 'martes.backup'))
    expect([run.code, run.faults[0]]).toEqual([1, expect.stringContaining('martes.backup')])
  })
})

describe('bad usage', () => {
  it.each([
    [backup, [], '--data'],
    [backup, ['--data', 'x'], '--to'],
    [backup, ['--data', 'x', '--to', 'y', 'z'], 'z'],
    [restore, [], 'FILE'],
    [restore, ['x'], '--data'],
    [restore, ['x', 'y', '--data', 'z'], 'y'],
  ])('%# is told and ends with 2', async (command, argv, words) => {
    const run = await runInMemory(command.run, argv)
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.faults).toEqual([expect.stringContaining(words)])
  })

  it('is met with help on request', async () => {
    for (const command of [backup, restore]) {
      const run = await runInMemory(command.run, ['--help'])
      expect([run.code, run.stdout]).toEqual([0, expect.stringContaining(command.name)])
    }
  })
})
