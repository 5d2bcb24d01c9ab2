import { describe, expect, test } from 'vitest'
import type { ConsolidatedId, DeviceId, ProposalId } from '../../lib/ids.ts'
import type { Commitment, Milestone, Progress } from './commitment.ts'
import {
  isAnswered,
  isDay,
  latestProgress,
  makeApproval,
  makeCommitment,
  makeMilestone,
  makeProgress,
  makeReview,
  milestonesOf,
  nextNumber,
  originsOf,
  standingCommitments,
} from './make-commitment.ts'
import { ogpLens } from './ogp-lens.ts'
import { smartPrompts, vagueVerb } from './smart.ts'

const whole: Commitment = {
  kind: 'commitment',
  id: 'k1',
  v: 1,
  number: 1,
  title: 'Tablero abierto de obras públicas',
  axis: 'AIP',
  from: ['c1' as ConsolidatedId],
  origins: ['p1' as ProposalId],
  problem: 'Nadie sabe cuánto cuestan las obras.',
  description: 'Publicar cada mes un tablero con todas las obras de más de USD 10 000.',
  contribution: 'Cada persona podrá ver y reclamar.',
  values: ['transparency'],
  responsible: 'Dirección de Obras Públicas',
  indicator: 'Porcentaje de obras publicadas',
  baseline: '0 % (2026)',
  target: '90 % en diciembre de 2027',
  verification: 'Tablero con fecha',
  budget: 'USD 18 000',
  start: '2026-10-01',
  end: '2028-05-31',
  device: 'D1' as DeviceId,
}
const milestone: Milestone = {
  kind: 'milestone',
  id: 'm1',
  v: 1,
  commitment: 'k1',
  description: 'Inventario validado',
  end: '2027-01-29',
  responsible: 'Obras Públicas',
  verification: 'Acta',
}
const codes = (
  change: Partial<Commitment>,
  milestones: readonly Milestone[] = [milestone],
  plan?: { start: string; end: string },
) => smartPrompts({ ...whole, ...change }, milestones, plan).map(({ code }) => code)

describe('SMART prompts', () => {
  test('ask nothing of a commitment that says it all', () => {
    expect(codes({}, [milestone], { start: '2026-10-01', end: '2028-09-30' })).toEqual([])
  })

  test.each([
    ['no-number-in-target', { target: '% en diciembre de 2027' }],
    ['no-number-in-target', { target: 'Mejorar hasta el 15/12/2027' }],
    ['no-number-in-target', { target: '' }],
    ['no-unit-in-target', { target: '90 en diciembre de 2027' }],
    ['no-unit-in-target', { target: '90' }],
    ['no-description', { description: ' ' }],
    ['no-indicator', { indicator: '' }],
    ['no-baseline', { baseline: '' }],
    ['no-responsible', { responsible: '' }],
    ['no-budget', { budget: '' }],
    ['no-problem', { problem: '' }],
    ['no-contribution', { contribution: '' }],
    ['no-origin', { origins: [] }],
    ['no-values', { values: [] }],
    ['no-evidence', { verification: '' }],
    ['dates-reversed', { start: '2028-06-01', end: '2028-05-31' }],
    ['no-period', { start: '2027-02-30' }],
  ] as const)('ask %s', (code, change) => {
    expect(codes(change)).toContain(code)
  })

  test.each([
    '7 ediciones entre enero de 2027 y septiembre de 2028',
    '3 % de la inversión 2028 y 2 500 votantes',
    '60 % y 12 días en junio de 2028',
    'Todas las direcciones',
    '$ 5 000 por barrio',
    'five wards by 2027',
    'R$ 500 por bairro',
  ])('find number and unit in «%s»', (target) => {
    expect(codes({ target })).toEqual([])
  })

  test('look at the milestones', () => {
    expect(codes({}, [])).toContain('no-milestones')
    expect(codes({}, [{ ...milestone, end: '2028-06-01' }])).toContain('milestone-outside-period')
    expect(codes({}, [{ ...milestone, start: '2026-01-01' }])).toContain('milestone-outside-period')
    const { verification: _none, ...bare } = milestone
    expect(smartPrompts(whole, [bare])).toEqual([
      {
        code: 'milestone-without-evidence',
        part: 'measurable',
        field: 'milestones',
        about: 'Inventario validado',
      },
    ])
  })

  test('ask when the period leaves the plan’s', () => {
    expect(codes({}, [milestone], { start: '2026-10-01', end: '2027-12-31' })).toEqual([
      'period-outside-plan',
    ])
  })

  test.each([
    ['Promover la participación ciudadana.', 'promover'],
    ['Se fomentará una cultura de diálogo', 'fomentará'],
    ['Fortalecer capacidades. Capacitar a 40 personas.', 'fortalecer'],
    ['We will encourage open data', 'encourage'],
    ['Estimular a participação', 'estimular'],
  ])('hear an empty verb in «%s»', (text, verb) => {
    expect(vagueVerb(text)).toBe(verb)
  })

  test.each([
    'Promover tres audiencias por año',
    'Publicar el presupuesto',
    'Mejorar el plazo a 12 días',
    'Apoyar a cada junta vecinal',
    'Compromiso',
    '',
  ])('hear none in «%s»', (text) => {
    expect(vagueVerb(text)).toBe(undefined)
  })

  test('OGP’s lens follows from them', () => {
    expect(ogpLens(whole, [milestone])).toEqual({
      verifiable: true,
      relevant: true,
      ambitionTold: true,
    })
    expect(ogpLens({ ...whole, target: 'más', values: [], contribution: '' }, [])).toEqual({
      verifiable: false,
      relevant: false,
      ambitionTold: false,
    })
  })
})

describe('a commitment', () => {
  const stamp = { id: 'k9', device: 'D1' as DeviceId }
  const input = { title: ' Tablero ', axis: 'AIP' as const, from: [], origins: [], number: 2 }

  test('begins with a title', () => {
    expect(makeCommitment(input, stamp)).toMatchObject({ value: { title: 'Tablero', number: 2 } })
    expect(makeCommitment({ ...input, title: ' ' }, stamp)).toMatchObject({
      refusal: 'empty-title',
    })
    expect(makeCommitment({ ...input, title: 'x'.repeat(161) }, stamp)).toMatchObject({
      refusal: 'too-long',
    })
  })

  test('takes the sentences of what it comes from, each once', () => {
    const parents = ['p1', 'p2'].map((id) => ({
      meeting: 'M' as never,
      proposal: id as ProposalId,
    }))
    expect(originsOf([{ parents }, { parents: parents.slice(1) }])).toEqual(['p1', 'p2'])
  })

  test('is listed by number while it is in the plan, and no number is given twice', () => {
    const gone = { ...whole, id: 'k2', number: 7, withdrawn: 'inviable' }
    const later = { ...whole, id: 'k0', number: 3 }
    expect(standingCommitments([later, gone, whole]).map(({ number }) => number)).toEqual([1, 3])
    expect(nextNumber([later, gone, whole])).toBe(8)
    expect(nextNumber([])).toBe(1)
  })
})

describe('milestones, reviews, approval and progress', () => {
  const refusal = (made: { ok: boolean; refusal?: string }) => made.refusal ?? made.ok

  test('are refused with the field that is wrong', () => {
    expect(refusal(makeMilestone(milestone, 'm'))).toBe(true)
    expect(refusal(makeMilestone({ ...milestone, description: '' }, 'm'))).toBe('empty-description')
    expect(refusal(makeMilestone({ ...milestone, responsible: '' }, 'm'))).toBe('empty-responsible')
    expect(refusal(makeMilestone({ ...milestone, end: '2027-13-01' }, 'm'))).toBe('date-malformed')
    expect(refusal(makeMilestone({ ...milestone, start: '2028-01-01' }, 'm'))).toBe(
      'dates-reversed',
    )
    const review = {
      commitment: 'k1',
      unit: 'Finanzas',
      observation: 'Falta el costo',
      type: 'budget' as const,
      date: '2026-07-02',
    }
    expect(refusal(makeReview(review, 'r'))).toBe(true)
    expect(refusal(makeReview({ ...review, unit: '' }, 'r'))).toBe('empty-unit')
    expect(refusal(makeReview({ ...review, observation: ' ' }, 'r'))).toBe('empty-observation')
    expect(refusal(makeReview({ ...review, date: '' }, 'r'))).toBe('date-malformed')
    const approval = { body: 'Concejo', date: '2026-07-16', result: 'approved' as const }
    expect(refusal(makeApproval(approval, 'a'))).toBe(true)
    expect(refusal(makeApproval({ ...approval, body: '' }, 'a'))).toBe('empty-body')
    const progress = {
      commitment: 'k1',
      date: '2027-02-01',
      level: 'limited' as const,
      told: 'Inventario',
    }
    expect(refusal(makeProgress(progress, 'g'))).toBe(true)
    expect(refusal(makeProgress({ ...progress, told: '' }, 'g'))).toBe('empty-told')
  })

  test('a review waits until it is accepted or rejected with an answer', () => {
    expect(isAnswered({})).toBe(false)
    expect(isAnswered({ state: 'rejected', answer: ' ' })).toBe(false)
    expect(isAnswered({ state: 'open', answer: 'sí' })).toBe(false)
    expect(isAnswered({ state: 'accepted', answer: 'Se corrigió' })).toBe(true)
  })

  test('milestones stand in the order of their ends', () => {
    const late = { ...milestone, id: 'm0', end: '2028-01-01' }
    const gone = { ...milestone, id: 'm3', withdrawn: true }
    const other = { ...milestone, id: 'm4', commitment: 'k2' }
    expect(milestonesOf([late, gone, other, milestone], 'k1').map(({ id }) => id)).toEqual([
      'm1',
      'm0',
    ])
  })

  test('of the progress the latest date holds, whatever came first', () => {
    const at = (id: string, date: string, more: Partial<Progress> = {}): Progress => ({
      kind: 'progress',
      id,
      v: 1,
      commitment: 'k1',
      date,
      level: 'limited',
      told: 'x',
      ...more,
    })
    const all = [at('b', '2027-05-01'), at('a', '2027-05-01'), at('c', '2027-01-01')]
    expect(latestProgress(all, { commitment: 'k1' })?.id).toBe('b')
    expect(latestProgress([...all].reverse(), { commitment: 'k1' })?.id).toBe('b')
    const one = at('z', '2029-01-01', { milestone: 'm1' })
    expect(latestProgress([...all, one], { commitment: 'k1' })?.id).toBe('b')
    expect(latestProgress([one], { commitment: 'k1', milestone: 'm1' })?.id).toBe('z')
    expect(latestProgress(all, { commitment: 'k2' })).toBe(undefined)
  })

  test('a day is one that exists', () => {
    expect([isDay('2028-02-29'), isDay('2027-02-29'), isDay('27-1-1'), isDay('')]).toEqual([
      true,
      false,
      false,
      false,
    ])
  })
})
