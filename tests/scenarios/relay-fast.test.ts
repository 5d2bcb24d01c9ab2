import * as encoding from 'lib0/encoding'
import { afterEach, expect, it, vi } from 'vitest'
import { FRAME } from '../../src/protocol/frames.ts'
import { DEFAULT_LIMITS } from '../../sync-server/limits.ts'
import { foundPlan, isAcknowledged, SCHOOL, settle, type Town } from './relay-people.ts'

const patient = { timeout: 30_000, interval: 20 }
let town: Town
afterEach(() => town.leave())

it('a writer that is far too fast is read more slowly, loses nothing, and holds nobody back', async () => {
  town = await settle()
  const plan = await foundPlan()
  const room = `${plan.id}/meeting/${SCHOOL}`
  const writer = await town.open(await plan.invite('facilitator', SCHOOL), room)
  const neighbour = await town.open(await plan.invite('facilitator', SCHOOL), room)
  await vi.waitFor(
    () => expect(writer.provider.synced && neighbour.provider.synced).toBe(true),
    patient,
  )
  // What is beyond the burst takes the relay ten seconds, whatever the machine.
  const many = DEFAULT_LIMITS.framesBurst + 10 * DEFAULT_LIMITS.framesPerSecond
  for (let n = 0; n < many; n++) writer.doc.getMap('m').set(`r${n}`, n)
  neighbour.doc.getMap('m').set('vecina', true)
  const isKept = ({ doc, acknowledged }: typeof writer) => isAcknowledged(doc, acknowledged())
  await vi.waitFor(() => expect(isKept(neighbour)).toBe(true), patient)
  expect(isKept(writer)).toBe(false)
  await vi.waitFor(() => expect(isKept(writer)).toBe(true), patient)
  await vi.waitFor(() => expect(neighbour.doc.getMap('m').size).toBe(many + 1), patient)
}, 60_000)

it('a flood of presence reaches nobody beyond its allowance', async () => {
  town = await settle()
  const plan = await foundPlan()
  const room = `${plan.id}/meeting/${SCHOOL}`
  const noisy = await town.dial(await plan.invite('facilitator', SCHOOL), room)
  const quiet = await town.dial(await plan.invite('coordinator'), room)
  await Promise.all([noisy.opened, quiet.opened])
  const floods = DEFAULT_LIMITS.presenceBurst * 10
  for (let clock = 1; clock <= floods; clock++) noisy.socket.send(presenceFrame(clock))
  // An answer comes behind all that was read and sent before it.
  for (const { socket } of [noisy, quiet]) {
    socket.ping()
    await new Promise((resolve) => socket.once('pong', resolve))
  }
  const heard = quiet.frames.filter(({ kind }) => kind === FRAME.awareness).length
  expect(heard).toBeGreaterThan(0)
  expect(heard).toBeLessThan(DEFAULT_LIMITS.presenceBurst * 2)
}, 60_000)

function presenceFrame(clock: number): Uint8Array {
  const entry = encoding.createEncoder()
  encoding.writeVarUint(entry, 1)
  encoding.writeVarUint(entry, 7)
  encoding.writeVarUint(entry, clock)
  encoding.writeVarString(entry, '{"name":"Mesa 3"}')
  const frame = encoding.createEncoder()
  encoding.writeVarUint(frame, FRAME.awareness)
  encoding.writeVarUint8Array(frame, encoding.toUint8Array(entry))
  return encoding.toUint8Array(frame)
}
