import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ConsolidatedId, DeviceId, MeetingId } from '../../lib/ids.ts'
import { compareRationals, type Rational, ratio, toDecimal } from '../../lib/rational.ts'
import type { CriteriaFreeze, Criterion } from './criterion.ts'
import { decide, decisionOf, proposeDecisions, quotasOf, recordLot } from './decide.ts'
import type { Evaluation, TieLot } from './evaluation.ts'
import { DEFAULT_RULE, freezeCriteria, standingFreeze } from './freeze-criteria.ts'
import { type CriterionInput, makeCriterion, weightsLack } from './make-criterion.ts'
import { type RankSources, rankCandidates } from './rank.ts'
import { beginEvaluation, evaluationId, validScores, withScore } from './score-table.ts'
import { spreadOf } from './spread.ts'

const device = 'D1' as DeviceId
const meeting = 'M1' as MeetingId
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
const c = (n: number | string) => `c${n}` as ConsolidatedId

function given(
  consolidated: ConsolidatedId,
  scores: Readonly<Record<string, number>>,
  table = 1,
): Evaluation {
  return { ...beginEvaluation({ meeting, table, consolidated, freeze: 'F1', device }), scores }
}

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

describe('scores', () => {
  test('of one table have one id on every tablet', () => {
    expect(evaluationId(meeting, 1, c(1))).toBe(evaluationId(meeting, 1, c(1)))
    expect(evaluationId(meeting, 1, c(1))).not.toBe(evaluationId(meeting, 2, c(1)))
  })

  test('outside the scale, of other criteria or of another kind are left out', () => {
    expect([...validScores({ a: 6, b: 3, z: 2 }, two)]).toEqual([['b', 3]])
    expect([...validScores({ a: 2.5, b: '3' }, two)]).toEqual([])
    expect([...validScores(null, two)]).toEqual([])
  })

  test('are taken back by giving the same again', () => {
    expect(withScore({ a: 3 }, 'b', 2)).toEqual({ a: 3, b: 2 })
    expect(withScore({ a: 3, b: 2 }, 'b', 2)).toEqual({ a: 3 })
  })

  test('a 1 against a 5 is flagged, never only averaged', () => {
    const [a, b] = spreadOf([given(c(1), { a: 5, b: 3 }, 2), given(c(1), { a: 1, b: 4 })], two)
    expect(a).toMatchObject({ min: 1, max: 5, mean: ratio(3), apart: true })
    expect(a?.given.map(({ table, points }) => [table, points])).toEqual([
      [1, 1],
      [2, 5],
    ])
    expect(b).toMatchObject({ mean: ratio(7, 2), apart: false })
  })

  test('three points apart are far apart on 1 to 5, two on 1 to 3', () => {
    const short = [criterion('a', { scale: { min: 1, max: 3 }, weight: 100 })]
    const pair = (low: number, high: number) => [
      given(c(1), { a: low }),
      given(c(1), { a: high }, 2),
    ]
    const isApart = (low: number, high: number, criteria: readonly Criterion[]) =>
      spreadOf(pair(low, high), criteria)[0]?.apart
    expect([isApart(2, 4, two), isApart(2, 5, two)]).toEqual([false, true])
    expect([isApart(1, 2, short), isApart(1, 3, short)]).toEqual([false, true])
  })
})

const sources = (change: Partial<RankSources> = {}): RankSources => ({
  candidates: [1, 2, 3].map((n) => ({ id: c(n), axis: 'AIP' })),
  criteria: two,
  rule: { criteriaShare: 60, votesShare: 40 },
  evaluations: [
    given(c(1), { a: 5, b: 5 }),
    given(c(2), { a: 3, b: 3 }),
    given(c(3), { a: 3, b: 3 }),
  ],
  points: new Map([[c(1), ratio(10)]]),
  ...change,
})
const lot = (id: string, ...order: ConsolidatedId[]): TieLot => ({
  kind: 'tie-lot',
  id,
  v: 1,
  between: order,
  order,
  told: 'sorteo',
  device,
  at: '',
})

describe('a ranking', () => {
  test('weighs criteria and votes by the rule; equals share a place', () => {
    const { rows, groups, voted } = rankCandidates(sources())
    expect(rows.map(({ id, place, index }) => [id, place, toDecimal(index, 1)])).toEqual([
      ['c1', 1, '100'],
      ['c2', 2, '30'],
      ['c3', 2, '30'],
    ])
    expect(rows[1]?.tiedWith).toEqual(['c3'])
    expect([groups.length, voted]).toEqual([2, true])
  })

  test('without votes the criteria count whole', () => {
    for (const points of [undefined, new Map<string, Rational>()]) {
      const { rows, voted } = rankCandidates(sources({ points }))
      expect(voted).toBe(false)
      expect(rows.map(({ index }) => toDecimal(index, 1))).toEqual(['100', '50', '50'])
    }
  })

  test('parts a tie only by a lot that holds all who are equal, and by none that others contradict', () => {
    const places = (...lots: TieLot[]) =>
      rankCandidates(sources({ lots })).rows.map(({ id, place }) => `${id} ${place}`)
    expect(places(lot('L', c(3), c(2)))).toEqual(['c1 1', 'c3 2', 'c2 3'])
    expect(places(lot('L', c(1), c(3), c(2)))).toEqual(['c1 1', 'c3 2', 'c2 3'])
    const tied = ['c1 1', 'c2 2', 'c3 2']
    expect(places(lot('L', c(1), c(2)))).toEqual(tied)
    expect(places(lot('L', c(3), c(2)), lot('K', c(2), c(3)))).toEqual(tied)
  })

  test('gives no place, and no 0, to what lacks the points of a criterion', () => {
    const { rows, unscored } = rankCandidates(
      sources({ evaluations: [given(c(1), { a: 1, b: 1 }), given(c(2), { a: 5 })] }),
    )
    expect(rows.map(({ id }) => id)).toEqual(['c1'])
    expect(unscored).toEqual([
      { id: 'c2', axis: 'AIP', missing: ['b'] },
      { id: 'c3', axis: 'AIP', missing: ['a', 'b'] },
    ])
  })

  test('says whose mean is below the least of a criterion', () => {
    const criteria = [criterion('a', { threshold: 3.5 }), criterion('b', { place: 2 })]
    const { rows } = rankCandidates(sources({ criteria }))
    expect(rows.map(({ below }) => below)).toEqual([[], ['a'], ['a']])
    expect(decide('selected', '', rows[1])).toMatchObject({ refusal: 'below-least' })
    expect(
      proposeDecisions({ rows, unscored: [], groups: [], voted: true }, { k: 2, reserve: 0 }),
    ).toEqual(
      new Map([
        ['c2', 'not-selected'],
        ['c3', 'not-selected'],
        ['c1', 'selected'],
      ]),
    )
  })

  test('any scores, points and order: the same rows, sorted by index, every candidate once', () => {
    const scores = fc.record({
      a: fc.integer({ min: 1, max: 5 }),
      b: fc.integer({ min: 1, max: 5 }),
    })
    const one = fc.record({
      scores: fc.option(scores),
      other: fc.option(scores),
      points: fc.nat(9),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 9 }), (all) => {
        const evaluations = all.flatMap((each, n) => [
          ...(each.scores ? [given(c(n), each.scores)] : []),
          ...(each.other ? [given(c(n), each.other, 2)] : []),
        ])
        const candidates = all.map((_, n) => ({ id: c(n), axis: null }))
        const points = new Map(all.map((each, n) => [c(n) as string, ratio(each.points)]))
        const ranking = rankCandidates(sources({ candidates, evaluations, points }))
        const again = rankCandidates(
          sources({
            candidates: [...candidates].reverse(),
            evaluations: [...evaluations].reverse(),
            points,
          }),
        )
        expect(again.rows).toEqual(ranking.rows)
        expect(ranking.rows.length + ranking.unscored.length).toBe(all.length)
        for (const [at, row] of ranking.rows.entries()) {
          const next = ranking.rows[at + 1]
          if (next) expect(compareRationals(row.index, next.index)).toBeGreaterThanOrEqual(0)
          expect(compareRationals(row.index, ratio(100))).toBeLessThanOrEqual(0)
          expect(row.place).toBeLessThanOrEqual(at + 1)
        }
      }),
      { seed: 47, numRuns: 200 },
    )
  })
})

describe('decisions', () => {
  test('ask for a reason of every one that is not selected', () => {
    expect(decide('selected', '', undefined)).toMatchObject({ ok: true })
    for (const kind of ['reserve', 'not-selected', 'referred', 'merged'] as const) {
      expect(decide(kind, '  ', undefined)).toMatchObject({ refusal: 'reason-missing' })
      expect(decide(kind, ' por esto ', undefined)).toMatchObject({ value: { reason: 'por esto' } })
    }
    expect(decide('selected', 'x'.repeat(601), undefined)).toMatchObject({ refusal: 'too-long' })
  })

  test('of two pens are both kept before a person', () => {
    const [one, other] = [
      { decision: 'selected', reason: '' },
      { decision: 'reserve', reason: 'no' },
    ]
    const record = { kind: 'consolidated', id: 'c1', v: 1 }
    const heads = [one, other].map((value) => ({ rev: 'r' as never, value, device }))
    expect(decisionOf({ ...record, decision: one } as never)).toEqual({
      decision: one,
      between: [],
    })
    expect(decisionOf({ ...record, conflicts: { decision: heads } })).toEqual({
      between: [one, other],
    })
    expect(decisionOf({ ...record, decision: 'yes' } as never)).toEqual({ between: [] })
  })

  test('leave a tie across a cut undecided', () => {
    const proposed = proposeDecisions(rankCandidates(sources()), { k: 2, reserve: 0 })
    expect([...proposed]).toEqual([['c1', 'selected']])
    const parted = rankCandidates(sources({ lots: [lot('L', c(3), c(2))] }))
    expect([...proposeDecisions(parted, { k: 2, reserve: 0 })]).toEqual([
      ['c1', 'selected'],
      ['c3', 'selected'],
      ['c2', 'not-selected'],
    ])
  })

  test('say which axis lacks how many', () => {
    expect(quotasOf([{ axis: 'AIP' }, { axis: null }], ['AIP', 'PCA'], { perAxis: 1 })).toEqual([
      { axis: 'AIP', selected: 1, lacks: 0 },
      { axis: 'PCA', selected: 0, lacks: 1 },
    ])
  })

  test('a lot needs two or more, all of them in its order, and who saw it', () => {
    const draw = (order: ConsolidatedId[], told = 'a la vista') =>
      recordLot({ between: [c(2), c(1)], order, told }, stamp)
    expect(draw([c(2), c(1)])).toMatchObject({
      value: { between: ['c1', 'c2'], order: ['c2', 'c1'] },
    })
    expect(draw([c(2)])).toMatchObject({ refusal: 'not-the-same' })
    expect(draw([c(2), c(2)])).toMatchObject({ refusal: 'not-the-same' })
    expect(draw([c(2), c(1)], ' ')).toMatchObject({ refusal: 'told-missing' })
    expect(recordLot({ between: [c(1)], order: [c(1)], told: 'x' }, stamp)).toMatchObject({
      refusal: 'too-few',
    })
  })
})
