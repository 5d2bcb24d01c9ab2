import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeMemoryCopy } from '../../../tests/memory-copy.ts'
import type { PlanId } from '../../lib/ids.ts'
import { EncuentroDb, type MembershipRow } from '../db.ts'
import { copyPlanCard, removePlanCard, restorePlanCards } from './plan-card.ts'

const PLAN = 'san-roque' as PlanId
const membership = {
  jti: 'j1',
  plan: PLAN,
  role: 'coordinator',
  name: 'Rosa',
  planName: 'San Roque',
  relays: [],
  exp: 1,
  token: 't',
} satisfies MembershipRow
const wrappedKey = { iv: new Uint8Array([1]), data: new Uint8Array([2]) }

let db: EncuentroDb
let databases = 0
beforeEach(async () => {
  db = new EncuentroDb(`card-${++databases}`)
  await db.memberships.add(membership)
  await db.plans.add({ plan: PLAN, name: 'San Roque', municipality: 'San Roque', wrappedKey })
})
afterEach(() => db.delete())

it('brings a device back into its plan after its tables were emptied', async () => {
  const copy = makeMemoryCopy()
  await copyPlanCard(copy, db, PLAN)
  await db.memberships.clear()
  await db.plans.clear()
  expect(await restorePlanCards(copy, db)).toBe(true)
  expect(await db.memberships.toArray()).toEqual([membership])
  expect((await db.plans.get(PLAN))?.municipality).toBe('San Roque')
  expect(await restorePlanCards(copy, db)).toBe(false)
})

it('holds no key, and leaves the one that the tables have', async () => {
  const copy = makeMemoryCopy()
  await copyPlanCard(copy, db, PLAN)
  expect(new TextDecoder().decode(copy.values.get(`plan-${PLAN}`))).not.toContain('wrappedKey')
  await db.memberships.clear()
  await restorePlanCards(copy, db)
  expect((await db.plans.get(PLAN))?.wrappedKey).toEqual(wrappedKey)
})

it('forgets a plan that was taken off the device', async () => {
  const copy = makeMemoryCopy()
  await copyPlanCard(copy, db, PLAN)
  await removePlanCard(copy, PLAN)
  await db.memberships.clear()
  await db.plans.clear()
  expect(await restorePlanCards(copy, db)).toBe(false)
  expect(await db.plans.count()).toBe(0)
})
