import { afterEach, expect, it, vi } from 'vitest'
import { foundPlan, isAcknowledged, settle, type Town } from './relay-people.ts'

const patient = { timeout: 10_000, interval: 20 }
let town: Town
afterEach(() => town.leave())

it('a closed relay turns new plans away, takes those it was told of, and keeps those it has', async () => {
  const [known, told, other] = await Promise.all([foundPlan(), foundPlan(), foundPlan()])
  town = await settle()
  const before = await town.open(await known.invite('coordinator'), `${known.id}/plan`)
  before.doc.getMap('records').set('a', 1)
  await vi.waitFor(
    () => expect(isAcknowledged(before.doc, before.acknowledged())).toBe(true),
    patient,
  )
  before.provider.destroy()
  await town.restart({ newPlans: 'closed', plans: [told.id] })

  const refused = await town.dial(await other.invite('coordinator'), `${other.id}/plan`)
  expect(await refused.closed).toMatchObject({
    code: 4403,
    reason: 'this relay takes no new plans',
  })
  for (const plan of [known, told]) {
    const line = await town.dial(await plan.invite('coordinator'), `${plan.id}/plan`)
    await vi.waitFor(() => expect(line.frames.length).toBeGreaterThan(0), patient)
  }
})
