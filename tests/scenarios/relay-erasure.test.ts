import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { receiptCode } from '../../src/lib/receipt-code.ts'
import { type ErasureEntry, type SignedErasure, writeErasure } from '../../src/protocol/erasure.ts'
import { SMALL_BUNDLE } from '../small-bundle.ts'
import { inboxOf } from './consultation-flood.ts'
import { ask, publish, sendComment } from './consultation-people.ts'
import { foundPlan, isAcknowledged, type Plan, SCHOOL, settle, type Town } from './relay-people.ts'

const patient = { timeout: 10_000, interval: 20 }
const SECRET = 'Mi vecina Rosario Quispe tiene la llave'
const OTHER = 'Más luz en la plaza'
let town: Town
afterEach(() => town.leave())

const origin = () => town.relay().origin
const say = (text: string) => ({ stance: 'improvement', text, commitment: 'co-1' })

async function erasing(plan: Plan, known: SignedErasure[], ...erase: ErasureEntry[]) {
  const list = await writeErasure({ plan: plan.id, known, erase, iat: 1 }, plan.key)
  if (!list.ok) throw new Error(list.refusal)
  return list.value
}
const entryOf = (comment: string, room = 'inbox', contribution?: string): ErasureEntry => ({
  ...{ comment, room, why: 'asked', on: '2026-03-02' },
  ...(contribution === undefined ? {} : { contribution }),
})
const put = (plan: Plan, list: SignedErasure) =>
  ask(`${origin()}/plans/${plan.id}/erasures`, { method: 'PUT', body: list.token })

/** How many files of the relay's folder hold a text. */
async function filesWith(text: string): Promise<number> {
  let found = 0
  for (const entry of await readdir(town.dataDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    if ((await readFile(join(entry.parentPath, entry.name))).includes(text)) found++
  }
  return found
}

describe('a comment that is erased by the plan’s signed word', () => {
  it('leaves the relay’s disk, its public pages and every tablet, and the rest stays', async () => {
    town = await settle()
    const plan = await foundPlan()
    await publish(origin(), await plan.publish(1, SMALL_BUNDLE))
    await sendComment(origin(), plan.id, say(SECRET))
    await sendComment(origin(), plan.id, say(OTHER))
    const { comments } = await inboxOf(town, plan, 2)
    const secret = comments.find(({ text }) => text === SECRET)
    if (secret === undefined) throw new Error('the comment is not there')
    const code = receiptCode(secret.id)
    const bundle = {
      ...SMALL_BUNDLE,
      comments: [{ code, commitment: 'co-1', text: SECRET }],
      answers: [
        {
          code,
          kind: 'comment' as const,
          said: SECRET,
          decision: 'Se aclara',
          reason: 'Porque sí',
        },
      ],
    }
    await publish(origin(), await plan.publish(2, bundle))
    expect((await ask(`${origin()}/c/${plan.id}`)).text).toContain(SECRET)
    expect(await filesWith(SECRET)).toBeGreaterThan(0)

    const tablet = await town.open(await plan.invite('coordinator'), `${plan.id}/inbox`)
    const records = tablet.doc.getMap('records')
    await vi.waitFor(() => expect(records.has(secret.id)).toBe(true), patient)
    const first = await erasing(plan, [], entryOf(secret.id, 'inbox', secret.contribution))
    expect(await put(plan, first)).toMatchObject({ status: 200, text: 'kept' })
    await vi.waitFor(() => expect(records.has(secret.id)).toBe(false), patient)
    expect(records.has(secret.contribution)).toBe(false)
    expect(Buffer.from(Y.encodeStateAsUpdate(tablet.doc)).includes(SECRET)).toBe(false)
    expect([...records.values()].some((one) => (one as { text?: string }).text === OTHER)).toBe(
      true,
    )

    // At once, though what the plan published last still names it.
    expect((await ask(`${origin()}/c/${plan.id}`)).text).not.toContain(SECRET)
    const receipt = await ask(`${origin()}/c/${plan.id}/r/${code}`)
    expect(receipt.text).toContain('se borró a pedido el 2 de marzo de 2026')
    expect(receipt.text).not.toContain('Porque sí')
    await publish(origin(), await plan.publish(3, SMALL_BUNDLE))
    expect(await filesWith(SECRET)).toBe(0)
    expect(await put(plan, first)).toMatchObject({ status: 200, text: 'known' })
    expect(await filesWith(OTHER)).toBeGreaterThan(0)
  })

  it('does not come back from a tablet that was away, nor from the form sent again', async () => {
    town = await settle()
    const plan = await foundPlan()
    await publish(origin(), await plan.publish(1, SMALL_BUNDLE))
    const values = { ...say(SECRET), token: 'ab'.repeat(12) }
    await sendComment(origin(), plan.id, values)
    const { comments } = await inboxOf(town, plan, 1)
    const [secret] = comments
    if (secret === undefined) throw new Error('the comment is not there')

    // A table's own comment, in its meeting's document; the tablet leaves with it.
    const room = `${plan.id}/meeting/${SCHOOL}`
    const facilitator = await plan.invite('facilitator', SCHOOL)
    const away = await town.open(facilitator, room)
    away.doc.getMap('records').set('k1', { kind: 'comment', id: 'k1', v: 1, text: SECRET })
    await vi.waitFor(
      () => expect(isAcknowledged(away.doc, away.acknowledged())).toBe(true),
      patient,
    )
    away.provider.disconnect()
    away.doc.getMap('records').set('k2', { kind: 'comment', id: 'k2', v: 1, text: OTHER })

    const list = await erasing(
      plan,
      [],
      entryOf(secret.id, 'inbox', secret.contribution),
      entryOf('k1', `meeting/${SCHOOL}`),
    )
    expect((await put(plan, list)).status).toBe(200)
    await town.restart()
    expect((await sendComment(origin(), plan.id, values)).status).toBe(200)
    const returned = await town.open(facilitator, room, away.doc)
    await vi.waitFor(
      () => expect(isAcknowledged(returned.doc, returned.acknowledged())).toBe(true),
      patient,
    )
    await vi.waitFor(() => expect(returned.doc.getMap('records').has('k1')).toBe(false), patient)
    expect(returned.doc.getMap('records').has('k2')).toBe(true)
    const fresh = await town.open(await plan.invite('coordinator'), room)
    await vi.waitFor(() => expect(fresh.doc.getMap('records').has('k2')).toBe(true), patient)
    expect(fresh.doc.getMap('records').has('k1')).toBe(false)
    const inbox = await town.open(await plan.invite('coordinator'), `${plan.id}/inbox`)
    await vi.waitFor(() => expect(inbox.acknowledged()).toBeDefined(), patient)
    expect(inbox.doc.getMap('records').has(secret.id)).toBe(false)
  })

  it('is taken from the plan’s key alone, and a list that says less is told what it lacks', async () => {
    town = await settle()
    const [plan, stranger] = [await foundPlan(), await foundPlan()]
    await publish(origin(), await plan.publish(1, SMALL_BUNDLE))
    const first = await erasing(plan, [], entryOf('c1'))
    const apart = await erasing(plan, [], entryOf('c2'))
    const foreign = await erasing(stranger, [], entryOf('c1'))
    expect((await put(plan, foreign)).status).toBe(403)
    expect((await put(plan, first)).status).toBe(200)
    expect(await put(plan, apart)).toMatchObject({ status: 409, text: first.token })
    expect((await put(plan, await erasing(plan, [first, apart]))).status).toBe(200)
  })
})
