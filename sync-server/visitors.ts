import { createHmac, randomBytes } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { type Allowance, makeAllowance, type Rate } from './allowance.ts'

/** What each address may still do. No address is kept: only a name that means nothing once the process ends. */
export interface Visitors {
  /** Spends one; returns after how many milliseconds there is one again: 0 when there was. */
  spend(address: string, nowMs: number): number
}

/** From how many addresses on those that came back to their full allowance are forgotten. */
const MANY = 5_000

export function createVisitors(rate: Rate): Visitors {
  const salt = randomBytes(32)
  const known = new Map<string, { readonly allowance: Allowance; seen: number }>()
  const fullAfterMs = (rate.burst / rate.perSecond) * 1_000

  function forgetFull(nowMs: number): void {
    for (const [name, { seen }] of known) if (nowMs - seen > fullAfterMs) known.delete(name)
  }

  return {
    spend(address, nowMs) {
      const name = createHmac('sha256', salt).update(networkOf(address)).digest('base64url')
      if (known.size >= MANY && !known.has(name)) forgetFull(nowMs)
      const entry = known.get(name) ?? { allowance: makeAllowance(rate, nowMs), seen: nowMs }
      known.set(name, entry)
      entry.seen = nowMs
      return entry.allowance.trySpend(1, nowMs) ? 0 : Math.ceil(1_000 / rate.perSecond)
    },
  }
}

/** An IPv6 network of 64 bits is one household: whoever has it has all its addresses. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1] !== undefined) return mapped[1]
  const [head = '', tail = ''] = address.split('::')
  const [left, right] = [head, tail].map((part) => part.split(':').filter(Boolean))
  const zeros = Array.from({ length: 8 - (left?.length ?? 0) - (right?.length ?? 0) }, () => '0')
  return [...(left ?? []), ...(address.includes('::') ? zeros : []), ...(right ?? [])]
    .slice(0, 4)
    .join(':')
}
