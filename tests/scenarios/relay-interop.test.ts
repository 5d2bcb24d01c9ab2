import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import {
  type Device,
  foundPlan,
  type Plan,
  SCHOOL,
  settle,
  type Town,
  wsOrigin,
} from './relay-people.ts'

/**
 * The provider of y-websocket as it comes, with nothing but a grant in its subprotocols: what its
 * documentation and that of y-protocols promise to whoever uses it must hold against this relay.
 */
const patient = { timeout: 10_000, interval: 5 }
let town: Town
let plan: Plan
let ana: Device
let beto: Device
let meetings = 0
let room: string
const providers: WebsocketProvider[] = []

beforeAll(async () => {
  vi.stubGlobal('WebSocket', WebSocket) // the provider reads its constants there, as in a browser
  // It says that it does not know our acknowledgement, and goes on.
  vi.spyOn(console, 'error').mockImplementation(() => {})
  town = await settle()
  plan = await foundPlan()
  ana = await plan.invite('coordinator')
  beto = await plan.invite('coordinator')
})
beforeEach(() => {
  room = `${plan.id}/meeting/${SCHOOL}-${++meetings}`
})
afterEach(() => {
  for (const provider of providers.splice(0)) provider.destroy()
})
afterAll(async () => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  await town.leave()
})

type Options = ConstructorParameters<typeof WebsocketProvider>[3]

async function open(device: Device, options: Options = {}): Promise<WebsocketProvider> {
  const { origin } = town.relay()
  const provider = new WebsocketProvider(wsOrigin(origin), room, new Y.Doc(), {
    protocols: await device.credentials(origin),
    disableBc: true,
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    ...options,
  })
  providers.push(provider)
  return provider
}

const synced = (...all: WebsocketProvider[]) =>
  vi.waitFor(() => expect(all.map((each) => each.synced)).toEqual(all.map(() => true)), patient)
const textOf = ({ doc }: WebsocketProvider) => doc.getText('t').toString()

describe('sync', () => {
  it('tells of its status and of being synced, once each', async () => {
    const provider = await open(ana, { connect: false })
    const told: unknown[] = []
    provider.on('status', ({ status }) => told.push(status))
    provider.on('sync', (isSynced: boolean) => told.push(isSynced))
    expect(provider.wsconnected).toBe(false)
    provider.connect()
    await synced(provider)
    expect(provider.wsconnected).toBe(true)
    provider.disconnect()
    expect(told).toEqual(['connecting', 'connected', true, false, 'disconnected'])
  })

  it('brings what was there before, and what others write from then on, both ways', async () => {
    const a = await open(ana)
    a.doc.getText('t').insert(0, 'agua')
    await synced(a)
    const b = await open(beto)
    await synced(b)
    expect(textOf(b)).toBe('agua')
    b.doc.getText('t').insert(4, ' potable')
    await vi.waitFor(() => expect(textOf(a)).toBe('agua potable'), patient)
    a.doc.getMap('m').set('mesa', new Y.Map([['n', 3]]))
    await vi.waitFor(() => expect(b.doc.getMap('m').toJSON()).toEqual({ mesa: { n: 3 } }), patient)
  })

  it('merges what both wrote while they were away', async () => {
    const [a, b] = [await open(ana), await open(beto)]
    await synced(a, b)
    a.disconnect()
    b.disconnect()
    for (let n = 0; n < 40; n++) {
      a.doc.getArray('l').push([`a${n}`])
      b.doc.getArray('l').push([`b${n}`])
    }
    a.connect()
    b.connect()
    await vi.waitFor(() => {
      expect(a.doc.getArray('l').length).toBe(80)
      expect(b.doc.getArray('l').toJSON()).toEqual(a.doc.getArray('l').toJSON())
    }, patient)
  })

  it('answers when it is asked again at an interval', async () => {
    const a = await open(ana, { resyncInterval: 20 })
    await synced(a)
    let answers = 0
    a.ws?.addEventListener('message', (event) => {
      const bytes = new Uint8Array(event.data as ArrayBuffer)
      if (bytes[0] === 0 && bytes[1] === 1) answers++
    })
    await vi.waitFor(() => expect(answers).toBeGreaterThan(3), patient)
  })

  it('deletes and undoes as in one document', async () => {
    const [a, b] = [await open(ana), await open(beto)]
    await synced(a, b)
    const undo = new Y.UndoManager(a.doc.getText('t'))
    a.doc.getText('t').insert(0, 'quitar esto')
    undo.stopCapturing()
    a.doc.getText('t').delete(0, 7)
    await vi.waitFor(() => expect(textOf(b)).toBe('esto'), patient)
    undo.undo()
    await vi.waitFor(() => expect(textOf(b)).toBe('quitar esto'), patient)
  })
})

describe('awareness', () => {
  const seenBy = ({ awareness }: WebsocketProvider, of: WebsocketProvider) =>
    awareness.getStates().get(of.doc.clientID)

  it('shows who is there, what changes, and that somebody left', async () => {
    const [a, b] = [await open(ana), await open(beto)]
    await synced(a, b)
    const changes: unknown[] = []
    b.awareness.on('change', ({ added, updated, removed }: Record<string, number[]>) => {
      if (added?.includes(a.doc.clientID)) changes.push('added')
      if (updated?.includes(a.doc.clientID)) changes.push('updated')
      if (removed?.includes(a.doc.clientID)) changes.push('removed')
    })
    a.awareness.setLocalState({ mesa: 1 })
    await vi.waitFor(() => expect(seenBy(b, a)).toEqual({ mesa: 1 }), patient)
    a.awareness.setLocalStateField('mesa', 2)
    await vi.waitFor(() => expect(seenBy(b, a)).toEqual({ mesa: 2 }), patient)
    a.awareness.setLocalState(null)
    await vi.waitFor(() => expect(seenBy(b, a)).toBeUndefined(), patient)
    expect(changes.at(-1)).toBe('removed')
    expect(changes.filter((each) => each === 'removed')).toHaveLength(1)
  })

  it('tells a newcomer of everyone', async () => {
    const a = await open(ana)
    a.awareness.setLocalState({ mesa: 7 })
    await synced(a)
    const b = await open(beto)
    await vi.waitFor(() => expect(seenBy(b, a)).toEqual({ mesa: 7 }), patient)
  })

  it('forgets who disconnects, and whose connection is cut', async () => {
    const [a, b, c] = [await open(ana), await open(ana), await open(beto)]
    a.awareness.setLocalState({ mesa: 1 })
    b.awareness.setLocalState({ mesa: 2 })
    await synced(a, b, c)
    await vi.waitFor(() => {
      expect(seenBy(c, a)).toEqual({ mesa: 1 })
      expect(seenBy(c, b)).toEqual({ mesa: 2 })
    }, patient)
    a.disconnect()
    b.shouldConnect = false
    ;(b.ws as unknown as WebSocket).terminate()
    await vi.waitFor(() => expect(c.awareness.getStates().size).toBe(1), patient)
  })
})

describe('reconnect', () => {
  it('comes back by itself when the relay was away, with all that was written meanwhile', async () => {
    const a = await open(ana)
    const b = await open(beto)
    await synced(a, b)
    const closings: (number | undefined)[] = []
    a.on('connection-close', (event) => closings.push(event?.code))
    const { port } = town.relay()
    await town.restart({ port })
    a.doc.getText('t').insert(0, 'mientras tanto')
    await vi.waitFor(() => expect(textOf(b)).toBe('mientras tanto'), patient)
    expect(closings[0]).toBe(1012)
    expect(a.wsconnected).toBe(true)
  })

  it('stays away when it is refused for good', async () => {
    const { origin } = town.relay()
    const stranger = await (await foundPlan()).invite('coordinator')
    const refused = await open(stranger, { protocols: await stranger.credentials(origin) })
    const code = await new Promise((resolve) => {
      refused.once('connection-close', (event) => resolve(event?.code))
    })
    expect(code).toBe(4403)
    expect(refused.shouldConnect).toBe(false)
  })

  it('ends for good when it is destroyed', async () => {
    const a = await open(ana)
    await synced(a)
    a.destroy()
    await vi.waitFor(() => expect(a.wsconnected).toBe(false), patient)
    expect(a.shouldConnect).toBe(false)
  })
})

it('passes nothing by BroadcastChannel when that is off: two documents of one page meet at the relay alone', async () => {
  const [a, b] = [await open(ana), await open(beto)]
  expect([a.bcconnected, b.bcconnected]).toEqual([false, false])
  await synced(a, b)
  b.disconnect()
  a.doc.getText('t').insert(0, 'solo por el relay')
  await vi.waitFor(() => expect(a.wsconnected).toBe(true), patient)
  expect(textOf(b)).toBe('')
  b.connect()
  await vi.waitFor(() => expect(textOf(b)).toBe('solo por el relay'), patient)
})
