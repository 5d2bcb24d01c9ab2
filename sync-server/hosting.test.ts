import { describe, expect, it, vi } from 'vitest'
import type { PlanId } from '../src/lib/ids.ts'
import { createHosting, newPlansAt } from './hosting.ts'

const KNOWN = 'a'.repeat(43) as PlanId
const NEW = 'b'.repeat(43) as PlanId
const makeStore = () => ({
  load: vi.fn(async (room: string) => ({ records: [], lastSeq: room === `${KNOWN}/plan` ? 3 : 0 })),
})

describe('whose plans a relay takes', () => {
  it('anybody’s where it is open', async () => {
    const takes = createHosting({ store: makeStore(), newPlans: 'open', plans: [] })
    expect(await takes(NEW)).toBe(true)
  })

  it('where it is closed, those it holds and those it was told of', async () => {
    const store = makeStore()
    const takes = createHosting({ store, newPlans: 'closed', plans: [] })
    expect([await takes(KNOWN), await takes(NEW), await takes(KNOWN)]).toEqual([true, false, true])
    expect(store.load).toHaveBeenCalledTimes(2)
    const told = createHosting({ store, newPlans: 'closed', plans: [NEW] })
    expect(await told(NEW)).toBe(true)
  })

  it('is open by itself on this machine alone', () => {
    expect(['127.0.0.1', '::1', 'localhost'].map(newPlansAt)).toEqual(['open', 'open', 'open'])
    expect(['0.0.0.0', '::', '192.168.1.4'].map(newPlansAt)).toEqual(['closed', 'closed', 'closed'])
  })
})
