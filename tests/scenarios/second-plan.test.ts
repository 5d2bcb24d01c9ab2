import { describe, expect, test } from 'vitest'
import { makeCommitment, originsOf } from '../../src/domain/commitments/make-commitment.ts'
import {
  answerProposals,
  isProposalAnswered,
} from '../../src/domain/consultation/proposal-answers.ts'
import { takeComment } from '../../src/domain/consultation/take-comment.ts'
import { fatesFrom } from '../../src/domain/merging/fates.ts'
import {
  courseOfPhase,
  makePhaseClosing,
  makePhaseReopening,
} from '../../src/domain/process/phase-course.ts'
import type { Meeting, MeetingCourse, Plan } from '../../src/domain/process/plan.ts'
import type { Consolidated, Proposal } from '../../src/domain/proposals/proposal.ts'
import type { Birth } from '../../src/domain/records/record.ts'
import { DOCUMENT_IDS } from '../../src/domain/reports/document-ids.ts'
import { documentSources } from '../../src/domain/reports/document-sources.ts'
import { gatherInput, unwrittenPlan } from '../../src/domain/reports/gather-input.ts'
import { tablesOf } from '../../src/domain/reports/report.ts'
import { writeDocument } from '../../src/domain/reports/write-document.ts'
import { decide, decisionOf, proposeDecisions } from '../../src/domain/selection/decide.ts'
import type { Decision, Evaluation } from '../../src/domain/selection/evaluation.ts'
import { freezeCriteria } from '../../src/domain/selection/freeze-criteria.ts'
import { makeCriterion } from '../../src/domain/selection/make-criterion.ts'
import { rankCandidates } from '../../src/domain/selection/rank.ts'
import { beginEvaluation } from '../../src/domain/selection/score-table.ts'
import { planDocuments as english } from '../../src/i18n/en/plan-documents.ts'
import { reports as englishLabels } from '../../src/i18n/en/reports.ts'
import { planDocuments as spanish } from '../../src/i18n/es/plan-documents.ts'
import { reports as spanishLabels } from '../../src/i18n/es/reports.ts'
import { planDocuments as portuguese } from '../../src/i18n/pt/plan-documents.ts'
import { reports as portugueseLabels } from '../../src/i18n/pt/reports.ts'
import type { ConsolidatedId, DeviceId, MeetingId, PlanId, ProposalId } from '../../src/lib/ids.ts'
import { toDecimal } from '../../src/lib/rational.ts'
import type { Result } from '../../src/lib/result.ts'
import { readFacts } from '../../src/phases/facts.ts'
import { PHASES } from '../../src/phases/index.ts'
import { progressOf } from '../../src/phases/phase.ts'
import { shelfOf } from '../example-documents.ts'

/** A port with two axes, three meetings, other weights on other scales, and nobody who voted. */
const PLAN = 'M'.repeat(43) as PlanId
const device = 'tablet' as DeviceId
const at = '2027-05-04T10:00:00.000Z'
const stamp = (id: string) => ({ id, device, at })
const MEETINGS = ['cais', 'escola', 'praca'] as MeetingId[]

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.refusal} ${result.detail ?? ''}`)
  return result.value
}

const plan: Plan = {
  kind: 'plan',
  id: PLAN,
  v: 1,
  name: 'Plano de Porto Manso',
  municipality: 'Porto Manso',
  zones: [{ id: 'z1', name: 'Cais' }],
  axes: ['AIP', 'FCI'],
  start: '2027-07-01',
  end: '2029-06-30',
  commitments: { min: 1, max: 2 },
  language: 'pt',
}
const meetings = MEETINGS.map(
  (id, n): Meeting => ({
    ...{ kind: 'meeting', id, v: 1, phase: 3, type: 'citizen-meeting', tables: 2 },
    name: `Encontro ${n + 1}`,
    date: `2027-03-0${n + 1}`,
    zone: 'z1',
  }),
)
const proposals = Array.from(
  { length: 6 },
  (_, n): Proposal => ({
    ...{ kind: 'proposal', v: 1, axis: n < 4 ? 'AIP' : 'FCI', author: 'table', origin: 'citizens' },
    ...{ table: 1, at, device, id: `p${n}` as ProposalId },
    meeting: MEETINGS[n % 3] as MeetingId,
    text: `Sentença número ${n}`,
  }),
)
const consolidated = [[0, 1], [2], [3], [4]].map(
  (of, n): Consolidated => ({
    ...{ kind: 'consolidated', v: 1, title: `Ideia ${n}`, axis: n < 3 ? 'AIP' : 'FCI', device, at },
    id: `k${n}` as ConsolidatedId,
    parents: of.map((each) => ({
      meeting: MEETINGS[each % 3] as MeetingId,
      proposal: `p${each}` as ProposalId,
    })),
  }),
)
const fates = [
  ...consolidated.flatMap(({ id, parents }) =>
    parents.map(({ proposal }) => ({
      ...{ id: proposal as string, field: 'fate' },
      value: { fate: parents.length > 1 ? 'merged' : 'alone', into: id },
    })),
  ),
  { id: 'p5', field: 'fate', value: { fate: 'referred', to: 'Obras', reason: 'É um reparo.' } },
]

const criteria = [
  must(
    makeCriterion(
      {
        ...{ name: 'Efeito', question: 'A quem ajuda?', scale: { min: 1, max: 3 }, weight: 70 },
        ...{ threshold: 2, scoredBy: 'mixed', place: 1 },
      },
      'effect',
    ),
  ),
  must(
    makeCriterion(
      {
        ...{ name: 'Custo', question: 'Cabe?', scale: { min: 1, max: 5 }, weight: 30 },
        ...{ scoredBy: 'technical', place: 2 },
      },
      'cost',
    ),
  ),
]
const rule = {
  ...{ criteriaShare: 60, votesShare: 40, perAxis: 0, reserve: 1 },
  selected: { min: 1, max: 1 },
}
const freeze = must(freezeCriteria({ criteria, rule }, stamp('freeze')))
const given: readonly (readonly [number, string, Record<string, number>])[] = [
  [1, 'k0', { effect: 3, cost: 4 }],
  [2, 'k0', { effect: 3, cost: 4 }],
  [1, 'k1', { effect: 1, cost: 5 }],
  [2, 'k1', { effect: 3, cost: 5 }],
  [1, 'k2', { effect: 2, cost: 5 }],
  [1, 'k3', { effect: 1, cost: 3 }],
]
const evaluations = given.map(([table, id, scores]): Evaluation => {
  const of = { meeting: MEETINGS[2] as MeetingId, table, freeze: freeze.id, device }
  return { ...beginEvaluation({ ...of, consolidated: id as ConsolidatedId }), scores }
})
const ranking = rankCandidates({ candidates: consolidated, criteria, rule, evaluations })

describe('a second plan, made by hand', () => {
  test('is ranked by its own weights and scales, the criteria whole where nobody voted', () => {
    expect(ranking.voted).toBe(false)
    expect(ranking.rows.map(({ id, index, place }) => [id, toDecimal(index, 1), place])).toEqual([
      ['k0', '92.5', 1],
      ['k1', '65', 2],
      ['k2', '65', 2],
      ['k3', '15', 4],
    ])
    // One table's 1 against the other's 3 is not averaged away, and what is below the least is seen.
    expect(ranking.rows[1]?.spreads[0]).toMatchObject({ criterion: 'effect', apart: true })
    expect(ranking.rows[3]?.below).toEqual(['effect'])
  })

  test('leaves a tie across the reserve to people, and takes no decision without a reason', () => {
    const proposed = proposeDecisions(ranking, { k: 1, reserve: 1 })
    expect(proposed.get('k0' as ConsolidatedId)).toBe('selected')
    expect(proposed.has('k1' as ConsolidatedId)).toBe(false)
    expect(decide('reserve', ' ', ranking.rows[1])).toMatchObject({ refusal: 'reason-missing' })
    expect(decide('selected', 'sim', ranking.rows[3])).toMatchObject({ refusal: 'below-least' })
  })

  test('reopens a closed phase with a trace, and closes it again', () => {
    const close = (id: string, date: string) =>
      must(makePhaseClosing({ phase: 4, date, approvedBy: 'Câmara', missing: ['4.2'] }, id))
    const first = close('c1', '2027-05-01')
    const reopening = {
      closing: 'c1',
      date: '2027-05-03',
      by: 'Câmara',
      reason: 'Faltou uma mesa.',
    }
    const opened = must(makePhaseReopening(reopening, 'r1'))
    expect(courseOfPhase(4, [first], []).closed).toEqual(first)
    expect(courseOfPhase(4, [first], [opened]).closed).toBeUndefined()
    const again = close('c2', '2027-05-09')
    const course = courseOfPhase(4, [again, first], [opened])
    expect(course.closed).toEqual(again)
    expect(course.trace.map(({ reopenings }) => reopenings.length)).toEqual([1, 0])
  })

  test('answers every proposal, and its documents come out whole in three languages', () => {
    const { shelves, decided } = recorded()
    const answers = answerProposals(
      proposals,
      fatesFrom(fates.map(({ id, value }) => ({ id, fate: value }))),
      decided,
      (id) => decisionOf(decided.find((one) => one.id === id)).decision,
    )
    expect(answers.filter((one) => !isProposalAnswered(one))).toEqual([])
    const sources = documentSources(gatherInput(shelves, unwrittenPlan(PLAN, 'pt')))
    for (const words of [
      { labels: spanishLabels, documents: spanish },
      { labels: englishLabels, documents: english },
      { labels: portugueseLabels, documents: portuguese },
    ]) {
      const written = DOCUMENT_IDS.map((id) => writeDocument(id, sources, words))
      for (const report of written) {
        expect(report.subtitle).toContain('Porto Manso')
        expect(JSON.stringify(report)).not.toMatch(/undefined|NaN|\[object/)
      }
      const rows = (id: string, table: string) => {
        const report = written[DOCUMENT_IDS.indexOf(id as (typeof DOCUMENT_IDS)[number])]
        return report && tablesOf(report).find((one) => one.id === table)?.rows
      }
      expect(rows('informe-3', 'results')).toHaveLength(4)
      expect(rows('respuestas', 'proposal-answers')).toHaveLength(6)
    }
  })

  test('goes its path: each step says how far it is, and none fails for what this plan leaves out', () => {
    const { decided } = recorded()
    const courses = new Map(
      MEETINGS.map((id): [string, MeetingCourse] => [id, { state: 'closed' }]),
    )
    const facts = readFacts({
      ...{ plan, meetings, courses, proposals, evaluations, actors: [], countedVotes: [] },
      ...{ publications: [], consolidated: decided, criteriaFreezes: [freeze] },
      fates: fatesFrom(fates.map(({ id, value }) => ({ id, fate: value }))),
    })
    const states = new Map(
      PHASES.flatMap((phase) => progressOf(phase, facts)).map(({ id, state }) => [id, state]),
    )
    expect(states.size).toBe(31)
    for (const id of ['3.3', '3.4', '4.1', '4.2', '4.3'] as const) {
      expect([id, states.get(id)]).toEqual([id, 'shown'])
    }
    expect(states.get('6.2')).toBe('missing')
    expect(states.get('7.2')).toBe('shown')
  })
})

/** The plan's documents with all of this in them, and a comment that waits. */
function recorded() {
  const decisions = new Map<string, Decision>(
    (
      [
        ['k0', 'selected', ''],
        ['k1', 'reserve', 'Empatou; fica em reserva.'],
        ['k2', 'not-selected', 'Empatou; já existe parecido.'],
        ['k3', 'not-selected', 'Não chega ao mínimo.'],
      ] as const
    ).map(([id, kind, reason]) => [id, must(decide(kind, reason, undefined))]),
  )
  const commitment = must(
    makeCommitment(
      {
        ...{ title: 'Painel do porto', axis: 'AIP', number: 1, from: ['k0' as ConsolidatedId] },
        origins: originsOf(consolidated.slice(0, 1)),
      },
      stamp('co-1'),
    ),
  )
  const comment = must(
    takeComment(
      {
        ...{ channel: 'assembly', date: '2027-06-01', commitment: 'co-1', stance: 'support' },
        text: 'Boa ideia',
      },
      { contribution: 'a1', comment: 'c1' },
    ),
  )
  const decided = consolidated.map((one) => ({ ...one, decision: decisions.get(one.id) }))
  const births: Birth[] = [plan, ...meetings, ...consolidated, ...criteria, freeze, commitment]
  const fields = [
    ...fates,
    ...[...decisions].map(([id, value]) => ({ id, field: 'decision', value })),
  ]
  const inMeeting = (id: MeetingId) =>
    shelfOf({
      births: [
        ...proposals.filter(({ meeting }) => meeting === id),
        ...evaluations.filter(({ meeting }) => meeting === id),
        ...(id === MEETINGS[0] ? [comment.contribution, comment.comment] : []),
      ],
      fields: [{ id, field: 'state', value: 'closed' }],
    })
  return {
    decided,
    shelves: {
      plan: shelfOf({ births, fields }),
      meetings: new Map(MEETINGS.map((id) => [id as string, inMeeting(id)])),
      papers: [],
    },
  }
}
