import { describe, expect, it } from 'vitest'
import type { Countable } from '../method.ts'
import type { HandsRules } from '../method-rules.ts'
import { tally } from '../tally.ts'
import { hands } from './hands.ts'

const config: Countable<HandsRules> = {
  method: 'hands',
  rules: { perPerson: 2 },
  options: [{ id: 'a' }, { id: 'b' }],
}

describe('hands', () => {
  it('have no ballots: whatever comes is none', () => {
    expect(hands.classify(config, [])).toEqual({ class: 'blank' })
    expect(hands.classify(config, ['a'])).toMatchObject({ reason: 'not-a-ballot' })
    expect(tally(config, [['a'], { a: 1 }, null])).toMatchObject({
      counts: { cast: 3, valid: 0, blank: 1, invalid: 2 },
      totals: { a: 0, b: 0 },
    })
  })

  it('are raised so often by each', () => {
    expect(hands.mostPerBallot?.(config)).toBe(2)
    expect(hands.checkRules({ perPerson: 3 }, 2)).toEqual({ ok: true, value: { perPerson: 3 } })
    expect(hands.checkRules({ perPerson: 0 }, 2).ok).toBe(false)
    expect(hands.checkRules({}, 2).ok).toBe(false)
  })
})
