import { describe, expect, test } from 'vitest'
import type { Commitment, Milestone } from '../domain/commitments/commitment.ts'
import type { Meeting, Plan } from '../domain/process/plan.ts'
import type { Consolidated } from '../domain/proposals/proposal.ts'
import type { Birth } from '../domain/records/record.ts'
import type { CriteriaFreeze, Criterion } from '../domain/selection/criterion.ts'
import { proposeDecisions, quotasOf } from '../domain/selection/decide.ts'
import type { Decision, Evaluation, TieLot } from '../domain/selection/evaluation.ts'
import { hashOfCriteria, standingFreeze } from '../domain/selection/freeze-criteria.ts'
import { type RankRow, rankCandidates } from '../domain/selection/rank.ts'
import { votePointsOf } from '../domain/selection/vote-points.ts'
import { tally } from '../domain/voting/tally.ts'
import type { Vote } from '../domain/voting/vote.ts'
import type { ConsolidatedId, DeviceId, PlanId } from '../lib/ids.ts'
import { toDecimal } from '../lib/rational.ts'
import { exampleId } from './lookup.ts'
import source from './nueva-aurora-del-valle.json' with { type: 'json' }
import { translateExample } from './translate.ts'

const example = translateExample(source, {
  plan: 'P'.repeat(43) as PlanId,
  devices: ['D1' as DeviceId, 'D2' as DeviceId],
})
const births = Object.values(example.rooms).flatMap((room) => room.births)
const fields = Object.values(example.rooms).flatMap((room) => room.fields)
const all = <B extends Birth>(kind: B['kind']) =>
  births.filter((birth): birth is B => birth.kind === kind)
const consolidated = all<Consolidated>('consolidated')
const label = (id: string) => consolidated.find((one) => one.id === id)?.label ?? id
const decisions = new Map(
  fields.flatMap(({ id, field, value }) =>
    field === 'decision' ? [[label(id), value as Decision] as const] : [],
  ),
)
const evaluations = all<Evaluation>('evaluation').map((one) => ({
  ...one,
  scores: fields.find(({ id, field }) => id === one.id && field === 'scores')?.value as Record<
    string,
    number
  >,
}))
const [vote] = all<Vote>('vote')
const [plan] = all<Plan>('plan')
if (vote === undefined || plan === undefined) throw new Error('an empty example')
const { freeze } = standingFreeze(all<CriteriaFreeze>('criteria-freeze'))
if (freeze === undefined) throw new Error('an example without criteria')
const counted = tally(
  vote.config,
  example.ballots.byDevice.flatMap(({ ballots }) => ballots.map(({ ballot }) => ballot)),
)
const votes = votePointsOf({
  meetings: all<Meeting>('meeting'),
  votes: [vote],
  acts: [],
  totalsActs: [],
  provisional: new Map([[vote.id, counted]]),
})
const ranking = rankCandidates({
  candidates: consolidated.filter(
    ({ label }) => decisions.get(label ?? '')?.decision !== 'referred',
  ),
  criteria: freeze.criteria,
  rule: freeze.rule,
  evaluations,
  points: votes.points,
  lots: all<TieLot>('tie-lot'),
})

describe('the selection of the worked example', () => {
  test('froze four criteria of 25 % and a rule of 60 and 40 in its criteria meeting', () => {
    expect(freeze.criteria).toEqual(all<Criterion>('criterion'))
    expect(freeze.criteria.map(({ name, weight }) => [name, weight])).toEqual(
      source.criterios.map(({ nombre, peso }) => [nombre, peso * 100]),
    )
    expect(freeze.rule).toEqual({
      criteriaShare: 60,
      votesShare: 40,
      perAxis: 1,
      selected: { min: 5, max: 7 },
      reserve: 3,
    })
    expect(freeze.hash).toBe(hashOfCriteria(freeze.criteria, freeze.rule))
    expect(freeze.at).toBe('2026-05-21T09:00:00.000Z')
  })

  test('ranks 27 to the unit: mean, points, index and place of each', () => {
    const published = source.ranking.map((one) => [
      one.consolidada,
      one.promedio_criterios,
      one.puntos_voto,
      one.indice,
    ])
    const told = ({ id, average, points, index }: RankRow) => [
      label(id),
      average && Number(toDecimal(average, 2)),
      points && Number(points.n),
      Number(toDecimal(index, 1)),
    ]
    expect(ranking.rows.map(told).sort()).toEqual([...published].sort())
    const order = new Map(source.ranking.map(({ consolidada, orden }) => [consolidada, orden]))
    for (const { id, place, tiedWith } of ranking.rows) {
      // The source numbers equals on; here they share the first of their places.
      const orders = [id, ...tiedWith].map((one) => order.get(label(one)) ?? 0)
      expect([label(id), place]).toEqual([label(id), Math.min(...orders)])
    }
    expect(ranking.unscored).toEqual([])
    expect(votes).toMatchObject({ counted: 1, unsigned: 1, leftOut: 0 })
  })

  test('has 21 groups of equals; the lot settles place 9 alone', () => {
    expect(ranking.groups.length).toBe(21)
    expect(ranking.groups.flat().length).toBe(27)
    const byLot = ranking.rows.filter(({ lot }) => lot !== undefined)
    expect(byLot.map(({ id, place }) => [label(id), place])).toEqual([
      ['C-04', 9],
      ['C-18', 10],
    ])
    const ties = ranking.groups.filter((group) => group.length > 1)
    expect(ties.map((group) => group.map(label).sort())).toEqual([
      ['C-04', 'C-18'],
      ['C-02', 'C-25'],
      ['C-05', 'C-06', 'C-16', 'C-17'],
      ['C-13', 'C-26'],
    ])
  })

  test('decides as the ranking says: six selected, three in reserve, at least one of each axis', () => {
    const proposed = proposeDecisions(ranking, { k: 6, reserve: freeze.rule.reserve })
    for (const { id } of ranking.rows) {
      expect([label(id), proposed.get(id)]).toEqual([label(id), decisions.get(label(id))?.decision])
    }
    const selected = ranking.rows.filter(({ id }) => proposed.get(id) === 'selected')
    expect(quotasOf(selected, plan.axes, freeze.rule)).toEqual([
      { axis: 'AIP', selected: 2, lacks: 0 },
      { axis: 'PCA', selected: 2, lacks: 0 },
      { axis: 'IPR', selected: 1, lacks: 0 },
      { axis: 'FCI', selected: 1, lacks: 0 },
    ])
    for (const one of source.consolidadas) {
      expect(decisions.get(one.id)?.reason).toBe(one.motivo ?? '')
    }
  })

  test('has six commitments with 25 milestones, each from its consolidated proposal and its sentences', () => {
    const commitments = all<Commitment>('commitment')
    const milestones = all<Milestone>('milestone')
    expect(commitments.length).toBe(source.totales.compromisos)
    expect(milestones.length).toBe(source.totales.hitos)
    for (const [at, one] of commitments.entries()) {
      const told = source.compromisos[at]
      const origin = consolidated.find(({ id }) => id === one.from[0])
      expect([one.title, one.target, origin?.label]).toEqual([
        told?.titulo,
        told?.meta,
        told?.consolidada,
      ])
      expect(one.origins).toEqual(origin?.parents.map(({ proposal }) => proposal))
      expect(milestones.filter(({ commitment }) => commitment === one.id).length).toBe(
        told?.hitos.length,
      )
    }
    const selected = [...decisions].filter(([, { decision }]) => decision === 'selected')
    expect(commitments.map(({ from }) => from[0]).sort()).toEqual(
      selected.map(([id]) => exampleId<ConsolidatedId>(id)).sort(),
    )
  })
})
