import { describe, expect, test } from 'vitest'
import type { DeviceId } from '../../lib/ids.ts'
import type { CriteriaFreeze, Criterion } from './criterion.ts'
import { DEFAULT_RULE, freezeCriteria, standingFreeze } from './freeze-criteria.ts'
import { type CriterionInput, makeCriterion, weightsLack } from './make-criterion.ts'

const device = 'D1' as DeviceId
const stamp = { id: 'F1', device, at: '2026-05-21T10:00:00.000Z' }
const base: CriterionInput = {
  name: 'Viabilidad técnica',
  question: '¿Se puede hacer?',
  scale: { min: 1, max: 5 },
  weight: 50,
  scoredBy: 'mixed',
  place: 1,
}

function criterion(id: string, change: Partial<CriterionInput> = {}): Criterion {
  const made = makeCriterion({ ...base, ...change }, id)
  if (!made.ok) throw new Error(made.refusal)
  return made.value
}
const two = [criterion('a'), criterion('b', { place: 2 })]

function frozen(change: Partial<Parameters<typeof freezeCriteria>[0]> = {}) {
  return freezeCriteria({ criteria: two, rule: DEFAULT_RULE, ...change }, stamp)
}
function freezeOf(change: Partial<Parameters<typeof freezeCriteria>[0]> = {}): CriteriaFreeze {
  const made = frozen(change)
  if (!made.ok) throw new Error(made.refusal)
  return made.value
}

describe('a criterion', () => {
  test.each([
    ['empty-name', { name: '  ' }],
    ['empty-question', { question: '' }],
    ['scale-malformed', { scale: { min: 5, max: 5 } }],
    ['scale-malformed', { scale: { min: 1, max: 99 } }],
    ['weight-malformed', { weight: 0 }],
    ['weight-malformed', { weight: 33.333 }],
    ['threshold-outside', { threshold: 6 }],
    ['levels-malformed', { levels: ['poco', 'mucho'] }],
    ['too-long', { name: 'x'.repeat(121) }],
  ] as const)('is refused with %s', (refusal, change) => {
    expect(makeCriterion({ ...base, ...change }, 'a')).toMatchObject({ ok: false, refusal })
  })

  test('with levels that nobody described has none', () => {
    expect(criterion('a', { levels: ['', '', '', '', ''] }).levels).toBe(undefined)
  })

  test('weights of two decimals are summed without rounding', () => {
    expect(weightsLack([{ weight: 33.33 }, { weight: 33.33 }, { weight: 33.33 }])).toBe(0.01)
    expect(weightsLack([{ weight: 60 }, { weight: 50.5 }])).toBe(-10.5)
  })
})

describe('a freeze', () => {
  test('keeps what was agreed, with a hash that only the content changes', () => {
    const live = two.map((one) => ({ ...one, revs: {}, withdrawn: false }))
    expect(freezeOf({ criteria: [...live].reverse() })).toEqual(freezeOf())
    expect(freezeOf({ rule: { ...DEFAULT_RULE, reserve: 2 } }).hash).not.toBe(freezeOf().hash)
  })

  test.each([
    ['no-criteria', { criteria: [] }],
    ['no-criteria', { criteria: two.map((one) => ({ ...one, withdrawn: true })) }],
    ['weights-do-not-sum', { criteria: [criterion('a')] }],
    ['not-scoreable', { criteria: [{ ...criterion('a'), weight: 0.001 }] }],
    [
      'in-conflict',
      { criteria: [{ ...criterion('a', { weight: 100 }), conflicts: { name: [] } }] },
    ],
    ['shares-do-not-sum', { rule: { ...DEFAULT_RULE, votesShare: 50 } }],
    ['rule-malformed', { rule: { ...DEFAULT_RULE, selected: { min: 4, max: 2 } } }],
  ] as const)('is refused with %s', (refusal, change) => {
    expect(frozen(change)).toMatchObject({ ok: false, refusal })
  })

  test('says by how much the weights miss a hundred', () => {
    expect(frozen({ criteria: [criterion('a', { weight: 90 })] })).toMatchObject({ detail: '10' })
  })

  test('after another needs a reason, and something that changed', () => {
    const before = freezeOf()
    const criteria = [criterion('a', { weight: 60 }), criterion('b', { weight: 40, place: 2 })]
    expect(frozen({ before })).toMatchObject({ refusal: 'nothing-changed' })
    expect(frozen({ before, criteria })).toMatchObject({ refusal: 'reason-missing' })
    const made = freezeCriteria(
      { criteria, rule: DEFAULT_RULE, before, reason: ' Pesa más ' },
      { ...stamp, id: 'F2' },
    )
    if (!made.ok) throw new Error(made.refusal)
    expect(made.value).toMatchObject({ follows: 'F1', reason: 'Pesa más' })
    expect(standingFreeze([made.value, before])).toEqual({ freeze: made.value, disputed: [] })
    const rival = { ...made.value, id: 'F3' }
    expect(standingFreeze([rival, before, made.value]).disputed.map(({ id }) => id)).toEqual([
      'F2',
      'F3',
    ])
  })
})
