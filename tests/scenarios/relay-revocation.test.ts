import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { generateSigningKey } from '../../src/protocol/keys.ts'
import type { Revocation, RevokedEntry } from '../../src/protocol/revocation.ts'
import { signStatement } from '../../src/protocol/signed.ts'
import { openLevelStore } from '../../sync-server/level-store.ts'
import { SYNC, syncMessage } from '../../sync-server/wire.ts'
import {
  type Device,
  foundPlan,
  isAcknowledged,
  type Plan,
  type RawConnection,
  SCHOOL,
  settle,
  type Town,
} from './relay-people.ts'

const patient = { timeout: 10_000, interval: 20 }
const REVOKED = { code: 4411, reason: 'the invitation was revoked' }
const IAT = 1_770_000_000
let town: Town
afterEach(() => town.leave())

/** Brings a list as a tablet does. */
async function bring(plan: Pick<Plan, 'id'>, body: string, method = 'PUT') {
  const answer = await fetch(`${town.relay().origin}/plans/${plan.id}/revocations`, {
    method,
    ...(method === 'PUT' && { body }),
  })
  return { status: answer.status, text: await answer.text() }
}

const revokes = ({ claims }: Device): RevokedEntry => ({ jti: claims.jti })

/** Somebody inside, once the relay has said what it holds. */
async function inside(device: Device, room: string): Promise<RawConnection> {
  const line = await town.dial(device, room)
  await vi.waitFor(() => expect(line.durable()).toBeDefined(), patient)
  return line
}

describe('a device whose invitation is revoked', () => {
  it('is sent away at once in every role, and the others stay', async () => {
    town = await settle()
    const plan = await foundPlan()
    const people = [
      { device: await plan.invite('reader'), room: `${plan.id}/plan` },
      { device: await plan.invite('facilitator', SCHOOL), room: `${plan.id}/meeting/${SCHOOL}` },
      { device: await plan.invite('booth', SCHOOL), room: `${plan.id}/paper/${SCHOOL}` },
      { device: await plan.invite('coordinator'), room: `${plan.id}/plan` },
    ]
    const other = await inside(await plan.invite('facilitator', SCHOOL), `${plan.id}/plan`)
    let last: Revocation | undefined
    for (const { device, room } of people) {
      const line = await inside(device, room)
      last = await plan.revoke(last ? [last] : [], revokes(device))
      expect(await bring(plan, last.token)).toEqual({ status: 200, text: 'kept' })
      expect(await line.closed).toEqual(REVOKED)
      expect(await (await town.dial(device, room)).closed).toEqual(REVOKED)
    }
    expect(other.socket.readyState).toBe(other.socket.OPEN)
    other.socket.close(1000)
    expect(await other.closed).toMatchObject({ code: 1000 })
  })

  it('brings nothing more, even when it does not mind being closed', async () => {
    town = await settle()
    const plan = await foundPlan()
    const room = `${plan.id}/meeting/${SCHOOL}`
    const thief = await plan.invite('facilitator', SCHOOL)
    const line = await inside(thief, room)
    const doc = new Y.Doc()
    doc.getMap('records').set('later', 1)
    line.socket.pause() // it never reads the farewell
    expect((await bring(plan, (await plan.revoke([], revokes(thief))).token)).status).toBe(200)
    line.socket.send(syncMessage(SYNC.update, Y.encodeStateAsUpdate(doc)))
    const witness = await town.open(await plan.invite('facilitator', SCHOOL), room)
    witness.doc.getMap('records').set('witness', 1)
    await vi.waitFor(
      () => expect(isAcknowledged(witness.doc, witness.acknowledged())).toBe(true),
      patient,
    )
    expect(witness.acknowledged()?.has(doc.clientID)).toBe(false)
    expect([...witness.doc.getMap('records').keys()]).toEqual(['witness'])
  })

  it('is revoked with every invitation when the device is named, and comes back with a new one otherwise', async () => {
    town = await settle()
    const plan = await foundPlan()
    const room = `${plan.id}/plan`
    const table = await plan.invite('reader')
    const list = await plan.revoke([], revokes(table))
    await bring(plan, list.token)
    const again = await inside(await plan.invite('reader'), room)
    again.socket.close(1000)
    const stolen = await plan.invite('coordinator')
    await bring(plan, (await plan.revoke([list], { device: stolen.id })).token)
    expect(await (await town.dial(stolen, room)).closed).toEqual(REVOKED)
  })

  it('stays revoked after the relay was started anew', async () => {
    town = await settle()
    const plan = await foundPlan()
    const reader = await plan.invite('reader')
    const list = await plan.revoke([], revokes(reader))
    await bring(plan, list.token)
    await town.restart()
    expect(await (await town.dial(reader, `${plan.id}/plan`)).closed).toEqual(REVOKED)
    expect(await bring(plan, list.token)).toEqual({ status: 200, text: 'known' })
  })
})

it('a plan whose revocations cannot be read lets nobody in until they can', async () => {
  const real = await openLevelStore(await mkdtemp(join(tmpdir(), 'encuentro-unread-')))
  let isBroken = true
  town = await settle({
    store: {
      ...real,
      load: (name) =>
        isBroken && name.endsWith('/revocations')
          ? Promise.reject(new Error('bad sector'))
          : real.load(name),
    },
  })
  const plan = await foundPlan()
  const reader = await plan.invite('reader')
  expect(await (await town.dial(reader, `${plan.id}/plan`)).closed).toEqual({
    code: 1013,
    reason: 'the revocations cannot be read',
  })
  isBroken = false
  expect((await inside(reader, `${plan.id}/plan`)).durable()).toBeDefined()
})

describe('a list', () => {
  it('older than the one held, or lacking an entry of it, is answered with that one to be joined', async () => {
    town = await settle()
    const plan = await foundPlan()
    const [one, two] = [await plan.invite('reader'), await plan.invite('reader')]
    const first = await plan.revoke([], revokes(one))
    const second = await plan.revoke([first], revokes(two))
    await bring(plan, second.token)
    expect(await bring(plan, first.token)).toEqual({ status: 409, text: second.token })
    const apart = await plan.revoke([await plan.revoke([await plan.revoke([])])])
    expect(apart.claims.n).toBeGreaterThan(second.claims.n)
    expect(await bring(plan, apart.token)).toEqual({ status: 409, text: second.token })
    expect(await (await town.dial(one, `${plan.id}/plan`)).closed).toEqual(REVOKED)
    expect((await bring(plan, (await plan.revoke([second, apart])).token)).status).toBe(200)
  })

  it('of a stranger, of another plan, or of nonsense changes nothing', async () => {
    town = await settle()
    const [plan, other] = [await foundPlan(), await foundPlan()]
    const reader = await plan.invite('reader')
    const claims = { plan: plan.id, n: 9, revoked: [revokes(reader)], iat: IAT }
    const stranger = await generateSigningKey(false)
    const forged = await signStatement('encuentro-revocation+jwt', claims, stranger)
    expect(await bring(plan, forged)).toEqual({ status: 403, text: 'revocation-foreign' })
    expect((await bring(plan, (await other.revoke([], revokes(reader))).token)).status).toBe(403)
    const [head, , signature] = (await plan.revoke([])).token.split('.')
    const [, payload] = (await plan.revoke([], revokes(reader))).token.split('.')
    for (const bad of ['', 'no list', `${head}.${payload}.${signature}`])
      expect((await bring(plan, bad)).status).toBe(400)
    expect((await bring(plan, 'x'.repeat(512 * 1024 + 1))).status).toBe(413)
    const line = await inside(reader, `${plan.id}/plan`)
    expect(line.socket.readyState).toBe(line.socket.OPEN)
  })

  it('is shown to nobody who asks, and nobody enters where it is kept', async () => {
    town = await settle()
    const plan = await foundPlan()
    const list = await plan.revoke([], { jti: 'mesa-uno-1' })
    await bring(plan, list.token)
    for (const method of ['GET', 'POST', 'DELETE'])
      expect(await bring(plan, '', method)).toMatchObject({ status: 405, text: 'only PUT' })
    const coordinator = await plan.invite('coordinator')
    const line = await town.dial(coordinator, `${plan.id}/revocations`)
    expect(await line.closed).toMatchObject({ code: 4400 })
  })

  it('of a plan that is not at home here is not kept', async () => {
    const [told, other] = [await foundPlan(), await foundPlan()]
    town = await settle({ newPlans: 'closed', plans: [told.id] })
    expect((await bring(other, (await other.revoke([])).token)).status).toBe(403)
    expect((await bring(told, (await told.revoke([])).token)).status).toBe(200)
  })

  it('of the example, whose key everybody has, is taken from this machine alone', async () => {
    const example = await foundPlan()
    town = await settle({ examplePlans: [example.id], host: '127.0.0.2' })
    expect(await bring(example, (await example.revoke([])).token)).toMatchObject({ status: 403 })
  })
})
