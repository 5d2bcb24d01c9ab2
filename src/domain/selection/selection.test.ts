import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ConsolidatedId, DeviceId, MeetingId } from '../../lib/ids.ts'
import { compareRationals, type Rational, ratio, toDecimal } from '../../lib/rational.ts'
import type { Criterion } from './criterion.ts'
import { decide, decisionOf, proposeDecisions, quotasOf, recordLot } from './decide.ts'
import type { Evaluation, TieLot } from './evaluation.ts'
import { type CriterionInput, makeCriterion } from './make-criterion.ts'
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
