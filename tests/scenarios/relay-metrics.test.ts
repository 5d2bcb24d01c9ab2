import { afterEach, expect, it, vi } from 'vitest'
import { foundPlan, isAcknowledged, MARKET, SCHOOL, settle, type Town } from './relay-people.ts'

const patient = { timeout: 10_000, interval: 20 }
let town: Town
afterEach(() => town.leave())

const numbers = async () => {
  const answer = await fetch(`http://127.0.0.1:${town.relay().metricsPort}/metrics`)
  expect(answer.headers.get('content-type')).toContain('text/plain')
  return answer.text()
}
const numberOf = (text: string, name: string) =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.split(' ')[1],
  )

it('counts what passes, why it refused, and how long the disk took', async () => {
  town = await settle({ metricsPort: 0 })
  const plan = await foundPlan()
  const room = `${plan.id}/meeting/${SCHOOL}`
  const writer = await town.open(await plan.invite('facilitator', SCHOOL), room)
  writer.doc.getMap('m').set('a', 1)
  await vi.waitFor(
    () => expect(isAcknowledged(writer.doc, writer.acknowledged())).toBe(true),
    patient,
  )
  const foreign = await town.dial(await plan.invite('facilitator', MARKET), room)
  expect((await foreign.closed).code).toBe(4403)
  const rude = await town.dial(await plan.invite('facilitator', SCHOOL), room)
  await rude.opened
  rude.socket.send('text')
  await rude.closed
  const text = await numbers()
  expect(numberOf(text, 'encuentro_rooms_open')).toBe(1)
  expect(numberOf(text, 'encuentro_connections')).toBe(1)
  expect(
    numberOf(text, 'encuentro_entries_refused_total{code="4403",reason="grant-missing"}'),
  ).toBe(1)
  expect(numberOf(text, 'encuentro_frames_refused_total{code="1003",reason="frame-text"}')).toBe(1)
  expect(numberOf(text, 'encuentro_durable_lag_seconds_count')).toBeGreaterThan(0)
  expect(numberOf(text, 'encuentro_durable_lag_seconds_sum')).toBeGreaterThan(0)
  expect(text).toContain('nodejs_eventloop_lag_seconds')
  expect(numberOf(text, 'encuentro_append_seconds_count')).toBeGreaterThan(0)
  expect(numberOf(text, 'encuentro_frames_read_total')).toBeGreaterThan(1)
  expect(numberOf(text, 'process_resident_memory_bytes')).toBeGreaterThan(0)
  expect(text).not.toContain(plan.id.slice(0, 6))
})

it('are nowhere unless asked for, and never on the port that the world reaches', async () => {
  town = await settle()
  expect(town.relay().metricsPort).toBeUndefined()
  expect((await fetch(`${town.relay().origin}/metrics`)).status).toBe(404)
})
