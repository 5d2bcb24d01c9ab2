import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { SYNC, syncMessage } from '../../sync-server/wire.ts'
import { makeChance } from '../crash/chance.ts'
import { type Device, foundPlan, SCHOOL, settle, type Town } from './relay-people.ts'
import { besiege, infiltrate, readHonestly, writeHonestly } from './relay-table/besiege.ts'
import { HOSTILE_FRAMES } from './relay-table/hostile-frames.ts'

/** Frames per family. The nightly run takes more. */
const RANDOM_FRAMES = 20_000
const MUTATED_FRAMES = 5_000
const SEED = 20_261_124

const TEXT = 'agua potable'

let town: Town
let room: string
let hostile: Device
let honest: Device
beforeAll(async () => {
  town = await settle()
  const plan = await foundPlan()
  room = `${plan.id}/meeting/${SCHOOL}`
  hostile = await plan.invite('facilitator', SCHOOL)
  honest = await plan.invite('coordinator')
  await writeHonestly(() => town.dial(honest, room), TEXT)
})
afterAll(() => town.leave())

const dialHostile = () => town.dial(hostile, room)

describe('one message that killed, stalled or poisoned the stock relay closes one connection', () => {
  for (const frame of HOSTILE_FRAMES) {
    it(`${frame.name}: ${frame.code}`, async () => {
      expect(await besiege(dialHostile, frame)).toBe(frame.code)
      expect(await readHonestly(() => town.dial(honest, room))).toEqual({
        text: TEXT,
        writers: 1,
        isWhole: true,
      })
    })
  }
})

/** The text is as it was, whatever else was let in. */
async function expectHonestJoin(): Promise<void> {
  const { text, isWhole } = await readHonestly(() => town.dial(honest, room))
  expect({ text, isWhole }).toEqual({ text: TEXT, isWhole: true })
}

/** Sends frames, coming in again whenever the relay has closed the line. */
async function bombard(count: number, burst: number, frame: () => Uint8Array): Promise<number> {
  let refusals = 0
  let line = await infiltrate(dialHostile)
  for (let sent = 0; sent < count; sent++) {
    if (line.socket.readyState !== line.socket.OPEN) {
      refusals++
      line = await infiltrate(dialHostile)
    }
    line.socket.send(frame())
    if (sent % burst === burst - 1) await new Promise(setImmediate)
  }
  line.socket.ping()
  if (line.socket.readyState === line.socket.OPEN)
    await Promise.race([once(line.socket, 'pong'), line.closed])
  line.socket.terminate()
  return refusals
}

describe('floods with a valid invitation', () => {
  it(`${RANDOM_FRAMES} random frames leave the meeting as it was`, async () => {
    const { between } = makeChance(SEED)
    const refusals = await bombard(RANDOM_FRAMES, 50, () =>
      Uint8Array.from({ length: between(1, 60) }, () => between(0, 255)),
    )
    expect(refusals).toBeGreaterThan(50)
    await expectHonestJoin()
  }, 60_000)

  it(`${MUTATED_FRAMES} mutated sync frames leave the relay alive and the text whole`, async () => {
    const { between } = makeChance(SEED + 1)
    const doc = new Y.Doc()
    const seeds: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => seeds.push(syncMessage(SYNC.update, update)))
    for (let n = 0; n < 30; n++) doc.getArray('x').push([`propuesta ${n}`, n, { n }])
    const pick = (below: number) => between(0, below - 1)
    const refusals = await bombard(MUTATED_FRAMES, 5, () => {
      const frame = (seeds[pick(seeds.length)] as Uint8Array).slice()
      for (let flips = 1 + pick(4); flips > 0; flips--)
        frame[2 + pick(frame.length - 2)] = pick(256)
      return frame
    })
    expect(refusals).toBeGreaterThan(50)
    await expectHonestJoin()
  }, 60_000)
})
