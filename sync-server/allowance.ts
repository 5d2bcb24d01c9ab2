/** What one connection may bring: so much at once, and so much per second after that. */
export interface Rate {
  readonly burst: number
  readonly perSecond: number
}

/** Counts what is spent against a rate. Time comes from outside, in milliseconds, and never goes back. */
export interface Allowance {
  /** Spends it whatever is left, and returns after how many milliseconds there is something left again. */
  spend(amount: number, nowMs: number): number
  /** Spends it if there is enough left; returns whether there was. */
  trySpend(amount: number, nowMs: number): boolean
}

/** A full allowance (token bucket). */
export function makeAllowance({ burst, perSecond }: Rate, startMs: number): Allowance {
  let left = burst
  let at = startMs
  const refill = (nowMs: number) => {
    left = Math.min(burst, left + ((nowMs - at) / 1000) * perSecond)
    at = nowMs
  }
  return {
    spend(amount, nowMs) {
      refill(nowMs)
      left -= amount
      return left >= 0 ? 0 : Math.ceil((-left / perSecond) * 1000)
    },
    trySpend(amount, nowMs) {
      refill(nowMs)
      if (left < amount) return false
      left -= amount
      return true
    },
  }
}
