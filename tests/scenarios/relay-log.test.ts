import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { ENTRY_REFUSALS } from '../../sync-server/entry-refusals.ts'
import { FRAME_REFUSALS } from '../../sync-server/frame-refusals.ts'
import { SYNC, syncMessage } from '../../sync-server/wire.ts'
import { papersOf, takePhoto } from './blob-people.ts'
import { dial, foundPlan, MARKET, SCHOOL, wsOrigin } from './relay-people.ts'
import { buildServe, runServe } from './relay-process.ts'

const FIELDS = ['level', 'time', 'room', 'code', 'status', 'reason', 'msg']

let entry: string
let dataDir: string
beforeAll(async () => {
  entry = await buildServe('log')
  dataDir = await mkdtemp(join(tmpdir(), 'encuentro-log-'))
}, 60_000)
afterAll(() => rm(dataDir, { recursive: true, force: true }))

it('the log says what was refused and why, and neither who, nor what, nor where', async () => {
  const relay = await runServe(entry, ['--port', '0', '--data', dataDir])
  const { origin } = relay
  const plan = await foundPlan()
  const device = await plan.invite('facilitator', SCHOOL)
  const credentials = await device.credentials(origin)
  const room = `${plan.id}/meeting/${SCHOOL}`
  const doc = new Y.Doc()
  doc.getMap('m').set('secreto', 'agua potable')

  const writer = dial(`${wsOrigin(origin)}/${room}`, credentials)
  await writer.opened
  writer.socket.send(syncMessage(SYNC.update, Y.encodeStateAsUpdate(doc)))
  await vi.waitFor(() => expect(writer.durable()?.clocks.size).toBe(1))
  writer.socket.send(syncMessage(SYNC.update, new Uint8Array([9, 9, 9])))
  await writer.closed
  const elsewhere = dial(`${wsOrigin(origin)}/${plan.id}/meeting/${MARKET}`, credentials)
  await elsewhere.closed
  const photo = takePhoto(10)
  await fetch(`${origin}/blobs/${room.replace('/meeting', '')}/${photo.sha256}`, {
    headers: await papersOf(device, origin),
  })
  expect(await relay.end('SIGTERM')).toBe(0)

  const lines = relay
    .log()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(lines.map(({ reason }) => reason)).toEqual([
    'update-undecodable',
    'grant-missing',
    'blob-missing',
  ])
  expect(FRAME_REFUSALS).toHaveProperty('update-undecodable')
  expect(ENTRY_REFUSALS).toHaveProperty('grant-missing')
  for (const line of lines)
    expect(Object.keys(line).filter((field) => !FIELDS.includes(field))).toEqual([])
  const secrets = [plan.id.slice(0, 7), device.id, SCHOOL, MARKET, 'Mesa 3', 'agua', photo.sha256]
  for (const secret of [...secrets, ...credentials.slice(1), '127.0.0.1'])
    expect(relay.log()).not.toContain(secret)
}, 30_000)
