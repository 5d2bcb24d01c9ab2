import { afterEach, expect, it, vi } from 'vitest'
import {
  foundPlan,
  type Plan,
  settle,
  type Town,
  wsOrigin,
} from '../../tests/scenarios/relay-people.ts'
import type { Revocation } from '../protocol/revocation.ts'
import { createRevocationCarrier } from './revocation-carrier.ts'

let town: Town
afterEach(() => town.leave())

/** A coordinator's tablet: the lists of its plan document, with the plan key or without. */
function tabletOf(plan: Plan, { hasKey }: { hasKey: boolean }) {
  const lists: Revocation[] = []
  const onDelivered = vi.fn()
  const carrier = createRevocationCarrier({
    relay: wsOrigin(town.relay().origin),
    plan: plan.id,
    known: async () => [...lists],
    async join(met) {
      if (!hasKey) return false
      lists.push(await plan.revoke([...lists, ...met]))
      void carrier.bring() // as the document does when it changes
      return true
    },
    onDelivered,
  })
  return { lists, onDelivered, ...carrier }
}

/** How the relay answers to a list: 200 with a word, or 409 with the one it holds. */
async function asked(plan: Plan, list: Revocation): Promise<string> {
  const url = `${town.relay().origin}/plans/${plan.id}/revocations`
  return (await fetch(url, { method: 'PUT', body: list.token })).text()
}

it('the newest list of a plan is brought by whoever may write the plan, once per connection', async () => {
  town = await settle()
  const plan = await foundPlan()
  const tablet = tabletOf(plan, { hasKey: false })
  await tablet.bring()
  expect(tablet.onDelivered).not.toHaveBeenCalled()
  const one = await plan.revoke([], { jti: 'mesa-uno-1' })
  const two = await plan.revoke([one], { jti: 'mesa-dos-2' })
  tablet.lists.push(two, one)
  await Promise.all([tablet.bring(), tablet.bring()])
  await tablet.bring()
  expect(tablet.onDelivered.mock.calls).toEqual([[two]])
  expect(await asked(plan, one)).toBe(two.token)
  await tablet.bringAgain()
  expect(tablet.onDelivered).toHaveBeenCalledTimes(2)
})

it('a relay that holds another list is told the union by whoever has the plan key, and by nobody else', async () => {
  town = await settle()
  const plan = await foundPlan()
  const atRelay = await plan.revoke([await plan.revoke([])], { jti: 'mesa-uno-1' })
  expect(await asked(plan, atRelay)).toBe('kept')
  const here = await plan.revoke([], { jti: 'mesa-dos-2' })

  const without = tabletOf(plan, { hasKey: false })
  without.lists.push(here)
  await without.bring()
  expect(without.onDelivered).not.toHaveBeenCalled()
  expect(without.lists).toEqual([here])

  const holder = tabletOf(plan, { hasKey: true })
  holder.lists.push(here)
  await holder.bring()
  await vi.waitFor(() => expect(holder.onDelivered).toHaveBeenCalledOnce())
  const [[joined]] = holder.onDelivered.mock.calls as [[Revocation]]
  expect(joined.claims.n).toBe(3)
  expect(joined.claims.revoked.map(({ jti }) => jti).sort()).toEqual(['mesa-dos-2', 'mesa-uno-1'])
  expect(await asked(plan, atRelay)).toBe(joined.token)
})

it('two lists that were signed apart and met in the plan document are joined before one is brought', async () => {
  town = await settle()
  const plan = await foundPlan()
  const holder = tabletOf(plan, { hasKey: true })
  holder.lists.push(
    await plan.revoke([], { jti: 'mesa-uno-1' }),
    await plan.revoke([], { jti: 'mesa-dos-2' }),
  )
  await holder.bring()
  await vi.waitFor(() => expect(holder.onDelivered).toHaveBeenCalledOnce())
  const [[joined]] = holder.onDelivered.mock.calls as [[Revocation]]
  expect(joined.claims).toMatchObject({ n: 2, revoked: { length: 2 } })
})

it('a relay out of reach, or one that takes no such plan, is no failure: the next connection asks again', async () => {
  const plan = await foundPlan()
  town = await settle({ newPlans: 'closed' })
  const tablet = tabletOf(plan, { hasKey: true })
  tablet.lists.push(await plan.revoke([], { jti: 'mesa-uno-1' }))
  await tablet.bring()
  await town.relay().close()
  await tablet.bring()
  expect(tablet.onDelivered).not.toHaveBeenCalled()
  expect(tablet.lists).toHaveLength(1)
})
