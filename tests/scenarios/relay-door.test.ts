import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foundPlan, settle } from './relay-people.ts'
import { type Doorstep, doorOptions, KNOCKS, knock } from './relay-table/papers.ts'

let at: Doorstep
beforeAll(async () => {
  const plans = { plan: await foundPlan(), example: await foundPlan() }
  at = { ...plans, town: await settle(doorOptions(plans)) }
})
afterAll(() => at.town.leave())

describe('who comes with what to the door', () => {
  for (const each of KNOCKS) {
    it(`${each.name}: ${each.outcome}`, async () => {
      const { outcome, reason } = await knock(at, each)
      expect(outcome).toBe(each.outcome)
      // the relay's time, with which the device corrects its proof
      if (outcome === 4408) expect(Math.abs(Number(reason) - Date.now() / 1000)).toBeLessThan(5)
    })
  }
})
