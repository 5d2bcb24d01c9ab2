import { describe, expect, it } from 'vitest'
import type { Countable } from '../method.ts'
import { tally } from '../tally.ts'
import { consent } from './consent.ts'

const config: Countable<Record<string, never>> = {
  method: 'consent',
  rules: {},
  options: ['a', 'b', 'c'].map((id) => ({ id })),
}

describe('answers of consent', () => {
  it('are refused with their reason', () => {
    const judge = (ballot: unknown) => consent.classify(config, ballot)
    expect(judge({ z: 'apoyo' })).toMatchObject({ reason: 'unknown-option', detail: 'z' })
    expect(judge({ a: 'quizás' })).toMatchObject({ reason: 'unknown-level', detail: 'a' })
    expect(judge({ a: 1 })).toMatchObject({ reason: 'unknown-level' })
    for (const ballot of [undefined, 'apoyo', ['a']]) {
      expect(judge(ballot)).toMatchObject({ reason: 'not-a-ballot' })
    }
    for (const ballot of [null, {}, { a: null }]) {
      expect(judge(ballot)).toEqual({ class: 'blank' })
    }
  })

  it('are counted by level, without an average or a ranking', () => {
    const result = tally(config, [
      { a: 'apoyo', b: 'apoyo' },
      { a: 'reservas', b: 'objecion' },
    ])
    expect(result).toMatchObject({ totals: {}, ranking: [], supporters: { a: 2, b: 2, c: 0 } })
    expect(result.detail).toMatchObject({
      kind: 'consent',
      levels: { a: { apoyo: 1, reservas: 1, abstencion: 0 }, b: { objecion: 1 } },
    })
  })

  it('agree on what nobody objects to, and never on what nobody answered', () => {
    const agreedOf = (...ballots: unknown[]) => {
      const { detail } = tally(config, ballots)
      return detail?.kind === 'consent' ? detail.agreed : []
    }
    expect(agreedOf({ a: 'abstencion', b: 'objecion' })).toEqual(['a'])
    expect(agreedOf(null)).toEqual([])
  })

  it('have no rules of their own: other levels are for files alone', () => {
    expect(consent.checkRules({}, 3)).toEqual({ ok: true, value: {} })
    expect(consent.checkRules({ levels: ['si'] }, 3)).toMatchObject({ refusal: 'unknown-rule' })
    const levels = { ...config, rules: { levels: ['si', 'no'] } }
    expect(consent.classify(levels, { a: 'si' })).toMatchObject({ class: 'valid' })
    expect(consent.classify(levels, { a: 'apoyo' })).toMatchObject({ class: 'invalid' })
  })
})
