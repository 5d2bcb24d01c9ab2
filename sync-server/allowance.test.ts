import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeAllowance } from './allowance.ts'

const SEED = 20261128
const rate = fc.record({
  burst: fc.integer({ min: 1, max: 1_000 }),
  perSecond: fc.integer({ min: 1, max: 500 }),
})

describe('an allowance', () => {
  it('lets a burst pass at once, and what waits as told is never told to wait for longer', () => {
    fc.assert(
      fc.property(
        rate,
        fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 40 }),
        (r, spent) => {
          const allowance = makeAllowance(r, 0)
          let now = 0
          let sum = 0
          for (const amount of spent) {
            const wait = allowance.spend(amount, now)
            sum += amount
            if (sum <= r.burst) expect(wait).toBe(0)
            // Whoever waits as told has spent no more than the burst and what came since, but for the last.
            expect(sum - amount).toBeLessThanOrEqual(r.burst + (now / 1000) * r.perSecond + 1e-6)
            now += wait
          }
        },
      ),
      { seed: SEED },
    )
  })

  it('refuses what is not left, and costs nothing by it', () => {
    const allowance = makeAllowance({ burst: 2, perSecond: 1 }, 0)
    expect([0, 0, 0].map((now) => allowance.trySpend(1, now))).toEqual([true, true, false])
    expect(allowance.trySpend(1, 999)).toBe(false)
    expect(allowance.trySpend(1, 1_000)).toBe(true)
  })

  it('never holds more than the burst, however long it was idle', () => {
    const allowance = makeAllowance({ burst: 3, perSecond: 100 }, 0)
    expect(allowance.spend(4, 3_600_000)).toBe(10)
  })
})
