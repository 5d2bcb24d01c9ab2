import { createServer, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { connectRelay, type RelayCarrier, type RelayStatus } from '../../src/sync/relay-carrier.ts'
import { foundPlan, type Plan, settle, type Town, wsOrigin } from './relay-people.ts'

const DAY_S = 86_400
const patient = { timeout: 10_000, interval: 10 }
let town: Town
let plan: Plan
let carriers: RelayCarrier[]
/** How far the clocks of relay and device have gone on while both slept. */
let sleptS: number

const nowS = () => Math.floor(Date.now() / 1000) + sleptS

beforeEach(async () => {
  vi.stubGlobal('WebSocket', WebSocket)
  sleptS = 0
  carriers = []
  town = await settle({ nowS })
  plan = await foundPlan()
})
afterEach(async () => {
  for (const carrier of carriers) carrier.stop()
  await town.leave()
  vi.unstubAllGlobals()
})

/** The plan's room of an invited device, carried by the app's own code. */
async function carry({ clockOffS = 0, asks = true, patienceMs = 60_000 } = {}) {
  const states: RelayStatus['state'][] = []
  const device = await plan.invite('coordinator', undefined, { exp: nowS() + 7 * DAY_S })
  const { origin } = town.relay()
  const [, token = ''] = await device.credentials(origin)
  const carrier = await connectRelay({
    relay: wsOrigin(origin),
    room: `${plan.id}/plan`,
    plan: plan.id,
    doc: new Y.Doc(),
    invitation: { token, jti: device.claims.jti },
    deviceKey: device.key,
    nowS: () => nowS() + clockOffS,
    onDurable: () => {},
    onStatus: ({ state }) => states.push(state),
    mayAsk: () => asks,
    patienceMs,
  })
  carriers.push(carrier)
  const stands = (state: RelayStatus['state']) =>
    vi.waitFor(() => expect(states.at(-1)).toBe(state), patient)
  return { carrier, states, stands }
}
/** A network that takes what is sent and answers nothing, where the relay was. */
async function swallow(port: number) {
  const taken: Socket[] = []
  const server = createServer((socket) => void taken.push(socket))
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    taken,
    /** Nobody new is swallowed; who was still is. */
    move: () => new Promise((resolve) => server.close(resolve)),
    end: () => taken.forEach((socket) => void socket.destroy()),
  }
}
const samePort = () => ({ port: Number(new URL(town.relay().origin).port) })

describe('the way to the relay', () => {
  it('is found again by who asks, when the relay is back', async () => {
    const { states, stands } = await carry()
    await stands('connected')
    await town.restart(samePort())
    await stands('connected')
    expect(states).toContain('offline')
  })

  it('is not asked for by who waits, until told', async () => {
    const [asking, waiting] = [await carry(), await carry({ asks: false })]
    await asking.stands('connected')
    expect(waiting.states).toEqual([])
    waiting.carrier.again()
    await waiting.stands('connected')
    await town.restart(samePort())
    await asking.stands('connected')
    // Its first try would have come no later than that of the one who asked.
    expect(waiting.states.at(-1)).toBe('offline')
    waiting.carrier.again()
    await waiting.stands('connected')
  })

  it('is asked for anew when what was sent was swallowed', async () => {
    const { states, stands } = await carry({ patienceMs: 500 })
    await stands('connected')
    const { port } = samePort()
    await town.relay().close()
    const dead = await swallow(port)
    await vi.waitFor(() => expect(dead.taken.length).toBeGreaterThan(1), patient)
    expect(states.at(-1)).toBe('connecting')
    dead.end()
    await dead.move()
    await town.restart({ port })
    await stands('connected')
  })

  it('is asked for anew as soon as another network is there, whatever the one before swallowed', async () => {
    let online = () => {}
    vi.stubGlobal('addEventListener', (_: string, heard: () => void) => {
      online = heard
    })
    vi.stubGlobal('removeEventListener', () => {})
    const { stands } = await carry()
    await stands('connected')
    const { port } = samePort()
    await town.relay().close()
    const dead = await swallow(port)
    await vi.waitFor(() => expect(dead.taken).toHaveLength(1), patient)
    void dead.move()
    await town.restart({ port })
    online()
    await stands('connected')
    dead.end()
  })

  it('is found with a clock that is an hour off', async () => {
    const { states, stands } = await carry({ clockOffS: -3_600 })
    await stands('connected')
    expect(states).not.toContain('refused')
  })

  it('is found by a tablet that slept with an old proof in its hand', async () => {
    const { states, stands } = await carry()
    await stands('connected')
    const port = samePort()
    await town.relay().close()
    await stands('offline')
    await vi.waitFor(
      () => expect(states.filter((one) => one === 'offline').length).toBe(2),
      patient,
    )
    sleptS = DAY_S
    await town.restart(port)
    await stands('connected')
    expect(states).not.toContain('refused')
  })
})
