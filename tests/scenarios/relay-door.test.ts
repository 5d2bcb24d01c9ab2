import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { DeviceId } from '../../src/lib/ids.ts'
import { SUBPROTOCOL } from '../../src/protocol/frames.ts'
import { type Grant, ROLES, type Role } from '../../src/protocol/grants.ts'
import type { RoomKind } from '../../src/protocol/rooms.ts'
import { SYNC, syncMessage } from '../../sync-server/wire.ts'
import {
  type Device,
  dial,
  foundPlan,
  MARKET,
  type Plan,
  type RawConnection,
  SCHOOL,
  settle,
  type Town,
  wsOrigin,
} from './relay-people.ts'

let town: Town
let plan: Plan
let example: Plan
beforeAll(async () => {
  plan = await foundPlan()
  example = await foundPlan()
  town = await settle({ examplePlans: [example.id], allowedOrigins: ['https://app.example'] })
})
afterAll(() => town.leave())

const planRoom = () => `${plan.id}/plan`

describe('who comes without the right papers is turned away, finally', () => {
  const dialWith = (protocols: string[], room = planRoom()) =>
    dial(`${wsOrigin(town.relay().origin)}/${room}`, protocols).closed

  it('a stranger with nothing', async () => {
    expect(await dialWith([SUBPROTOCOL])).toMatchObject({ code: 4401 })
  })

  it('an invitation without a proof', async () => {
    const [, invitation = ''] = await (await plan.invite('reader')).credentials(town.relay().origin)
    expect(await dialWith([SUBPROTOCOL, invitation])).toMatchObject({ code: 4401 })
  })

  it('a forged invitation', async () => {
    const [, invitation = '', proof = ''] = await (await plan.invite('reader')).credentials(
      town.relay().origin,
    )
    const [head = '', , signature = ''] = invitation.split('.')
    const claims = { ...(await plan.invite('coordinator')).claims, jti: 'invitation-1' }
    const forged = `${head}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`
    expect(await dialWith([SUBPROTOCOL, forged, proof])).toMatchObject({ code: 4401 })
  })

  it('an invitation to another plan', async () => {
    const stranger = await (await foundPlan()).invite('coordinator')
    expect(await (await town.dial(stranger, planRoom())).closed).toMatchObject({ code: 4403 })
  })

  it('a name that is no room', async () => {
    const ana = await plan.invite('coordinator')
    for (const room of [
      '',
      'x',
      plan.id,
      `${plan.id}/plan/x`,
      `${plan.id}/meeting/..%2fplan`,
      '%zz',
    ]) {
      expect(await (await town.dial(ana, room)).closed).toMatchObject({ code: 4400 })
    }
  })

  it('an invitation that expired by the relay clock', async () => {
    const past = Math.floor(Date.now() / 1000) - 1
    const late = await plan.invite('reader', undefined, { exp: past })
    expect(await (await town.dial(late, planRoom())).closed).toMatchObject({ code: 4419 })
  })

  it('a proof made with a clock that is off, with the relay time to correct it', async () => {
    const reader = await plan.invite('reader')
    const now = Math.floor(Date.now() / 1000)
    for (const iat of [now - 700, now + 700]) {
      const { code, reason } = await (await town.dial(reader, planRoom(), { iat })).closed
      expect(code).toBe(4408)
      expect(Math.abs(Number(reason) - now)).toBeLessThan(5)
    }
    const corrected = await town.dial(reader, planRoom(), { iat: now - 500 })
    await corrected.opened
    corrected.socket.close(1000)
    expect(await corrected.closed).toMatchObject({ code: 1000 })
  })

  it('a proof for another relay, another invitation, another plan', async () => {
    const reader = await plan.invite('reader')
    for (const bend of [
      { relay: 'https://relay.example' },
      { jti: 'invitation-0' },
      { plan: example.id },
    ]) {
      expect(await (await town.dial(reader, planRoom(), bend)).closed).toMatchObject({ code: 4401 })
    }
  })

  it('a proof signed by another device opens no box of this one', async () => {
    const booth = await plan.invite('booth', SCHOOL)
    const thief = await plan.invite('booth', SCHOOL)
    const box = `${plan.id}/box/${SCHOOL}/${booth.id}`
    expect(await (await town.dial(thief, box)).closed).toMatchObject({ code: 4403 })
  })
})

describe('pages of other origins', () => {
  const upgradeWith = (origin: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const { port } = town.relay()
      const headers = {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
        origin,
      }
      const asked = request({ port, host: '127.0.0.1', path: `/${planRoom()}`, headers })
      asked.on('response', (response) => resolve(response.statusCode))
      asked.on('upgrade', (_response, socket) => {
        socket.destroy()
        resolve(101)
      })
      asked.on('error', reject)
      asked.end()
    })

  it('are refused before the upgrade; its own and listed ones are not', async () => {
    expect(await upgradeWith('http://evil.example')).toBe(403)
    expect(await upgradeWith('null')).toBe(403)
    expect(await upgradeWith('https://app.example')).toBe(101)
    expect(await upgradeWith(`http://127.0.0.1:${town.relay().port}`)).toBe(101)
  })
})

describe('the worked example, whose key everybody has', () => {
  it('is served to this machine and to no other name', async () => {
    const coordinator = await example.invite('coordinator')
    const room = `${example.id}/plan`
    const here = await town.dial(coordinator, room)
    await here.opened
    here.socket.close(1000)
    expect(await here.closed).toMatchObject({ code: 1000 })
    const protocols = await coordinator.credentials(`http://relay.example`)
    const away = dial(`ws://127.0.0.1:${town.relay().port}/${room}`, protocols, {
      host: 'relay.example',
    })
    expect(await away.closed).toMatchObject({ code: 4403 })
  })
})

/** What each role may do, written out once more and not taken from the table under test. */
const EXPECTED: Record<Role, Record<RoomKind, Grant>> = {
  coordinator: {
    plan: 'write',
    meeting: 'write',
    paper: 'write',
    box: 'write',
    people: 'write',
    inbox: 'read',
  },
  facilitator: {
    plan: 'read',
    meeting: 'write',
    paper: 'write',
    box: 'write',
    people: 'write',
    inbox: 'none',
  },
  booth: {
    plan: 'none',
    meeting: 'none',
    paper: 'read',
    box: 'none',
    people: 'none',
    inbox: 'none',
  },
  reader: {
    plan: 'read',
    meeting: 'none',
    paper: 'none',
    box: 'none',
    people: 'none',
    inbox: 'none',
  },
}
const OTHER_MEETING: Record<Role, Grant | undefined> = {
  coordinator: undefined, // every meeting is a coordinator's
  facilitator: 'none',
  booth: 'none',
  reader: 'none',
}

describe('every role in every room, by what the relay does', () => {
  const inMeeting = (role: Role) =>
    role === 'facilitator' || role === 'booth' ? SCHOOL : undefined
  const roomOf = (kind: RoomKind, meeting: string, device: DeviceId) => {
    if (kind === 'plan' || kind === 'inbox') return `${plan.id}/${kind}`
    return kind === 'box' ? `${plan.id}/box/${meeting}/${device}` : `${plan.id}/${kind}/${meeting}`
  }

  for (const role of ROLES) {
    for (const [kind, grant] of Object.entries(EXPECTED[role]) as [RoomKind, Grant][]) {
      it(`${role} · ${kind}: ${grant}`, async () => {
        const device = await plan.invite(role, inMeeting(role))
        const owner = await plan.invite('booth', SCHOOL)
        expect(await grantedTo(await town.dial(device, roomOf(kind, SCHOOL, owner.id)))).toBe(grant)
        const hasMeeting = kind !== 'plan' && kind !== 'inbox'
        const elsewhere = OTHER_MEETING[role] ?? grant
        if (hasMeeting) {
          expect(await grantedTo(await town.dial(device, roomOf(kind, MARKET, owner.id)))).toBe(
            elsewhere,
          )
        }
      })
    }
  }

  it('booth · its own box: write, and in another meeting none', async () => {
    const booth: Device = await plan.invite('booth', SCHOOL)
    expect(await grantedTo(await town.dial(booth, roomOf('box', SCHOOL, booth.id)))).toBe('write')
    expect(await grantedTo(await town.dial(booth, roomOf('box', MARKET, booth.id)))).toBe('none')
  })

  /** Finds out by asking for the document and then writing into it. */
  async function grantedTo(line: RawConnection): Promise<Grant> {
    const doc = new Y.Doc()
    doc.getMap('m').set('k', 1)
    await Promise.race([line.opened, line.closed])
    line.socket.send(syncMessage(SYNC.step1, new Uint8Array([0])))
    line.socket.send(syncMessage(SYNC.update, Y.encodeStateAsUpdate(doc)))
    const isKept = () => (line.durable()?.clocks.get(doc.clientID) ?? 0) === 1
    const kept = new Promise<'kept'>((resolve) => {
      line.socket.on('message', () => isKept() && resolve('kept'))
    })
    const outcome = await Promise.race([line.closed, kept])
    const hasRead = line.frames.some(({ kind, bytes }) => kind === 0 && bytes[1] === SYNC.step2)
    line.socket.terminate()
    if (outcome === 'kept') return hasRead ? 'write' : 'none'
    expect(outcome.code).toBe(4403)
    return hasRead ? 'read' : 'none'
  }
})
