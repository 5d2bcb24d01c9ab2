import { describe, expect, test } from 'vitest'
import { exampleShelves } from '../../../tests/example-documents.ts'
import { exampleId } from '../../example/lookup.ts'
import source from '../../example/nueva-aurora-del-valle.json' with { type: 'json' }
import type { DeviceId, PlanId } from '../../lib/ids.ts'
import { toDecimal } from '../../lib/rational.ts'
import { receiptCode } from '../../lib/receipt-code.ts'
import { markVersion } from '../commitments/version.ts'
import { unwrittenPlan } from '../reports/gather-input.ts'
import type { RoomGroup } from '../room-groups/room-group.ts'
import { versionsOfChange } from './change-versions.ts'
import { endingOfComment, endingOfProposal } from './ending.ts'
import { findLines } from './find-line.ts'
import { gatherLineage } from './gather-lineage.ts'
import { lineBack, lineForward, lineOf } from './line.ts'
import type { LineStep } from './line-step.ts'
import { readLineage } from './read-lineage.ts'

const records = gatherLineage(exampleShelves(), unwrittenPlan('P'.repeat(43) as PlanId, 'es'))
const lineage = readLineage(records)

const of = <K extends LineStep['kind']>(steps: readonly LineStep[], kind: K) =>
  steps.filter((step): step is Extract<LineStep, { kind: K }> => step.kind === kind)
const proposal = (label: string) => ({ kind: 'proposal', id: exampleId(label) }) as const

describe('the worked example', () => {
  test.each(source.compromisos.map((one, at) => [at + 1, one] as const))(
    'commitment %i goes back to its sentences, votes, score and decision, to the unit',
    (number, one) => {
      const back = lineBack(lineage, exampleId(one.id))
      const ranked = source.ranking.find(({ consolidada }) => consolidada === one.consolidada)
      expect(new Set(of(back, 'said').map(({ proposal: said }) => said?.label))).toEqual(
        new Set(one.propuestas_origen),
      )
      expect(of(back, 'said')).toHaveLength(one.propuestas_origen.length)
      const rooms = source.votacion_encuentros.flatMap(({ resultados }) =>
        Object.entries(resultados).filter(([id]) => one.propuestas_origen.includes(id)),
      )
      const workshop = [one.consolidada, ranked?.puntos_voto]
      const voted = of(back, 'voted')
      expect(voted.map(({ id, total }) => `${id} ${total}`).sort()).toEqual(
        [...rooms, workshop].map(([id, points]) => `${exampleId(String(id))} ${points}`).sort(),
      )
      const [scored] = of(back, 'scored')
      expect(scored && Number(toDecimal(scored.row.index, 1))).toBe(ranked?.indice)
      expect(scored?.row.place).toBe(ranked?.orden)
      expect(scored?.candidates).toBe(source.ranking.length)
      expect(of(back, 'decided').map(({ decision }) => decision.decision)).toEqual(['selected'])
      expect(back.at(-1)).toMatchObject({ kind: 'committed', commitment: { number } })
    },
  )

  test('a commitment goes forward to the comments of the consultation and their answers', () => {
    for (const one of source.compromisos) {
      const { forward } = lineOf(lineage, { kind: 'commitment', id: exampleId(one.id) }) ?? {}
      const said = source.consulta_publica.comentarios.filter(
        ({ compromiso }) => compromiso === one.id,
      )
      expect(of(forward ?? [], 'commented')).toHaveLength(said.length)
      expect(of(forward ?? [], 'answered').map(({ answer }) => answer.reason)).toEqual(
        of(forward ?? [], 'commented').map(({ handled }) => handled.handling.answer?.reason),
      )
      expect(of(forward ?? [], 'consulted')).toHaveLength(1)
    }
  })

  test('a sentence goes forward to its commitment, and what nobody recorded is awaited', () => {
    const forward = lineForward(lineage, proposal('P-013'))
    expect(forward.map(({ kind }) => kind).slice(0, 6)).toEqual([
      'said',
      'voted',
      'joined',
      'voted',
      'scored',
      'decided',
    ])
    expect(of(forward, 'voted')[0]).toMatchObject({
      count: 'paper',
      total: 13,
      place: 5,
      options: 9,
    })
    expect(of(forward, 'committed').map(({ commitment }) => commitment.label)).toEqual(['CO-1'])
    expect(of(forward, 'waiting')).toEqual([
      { kind: 'waiting', for: 'progress', id: exampleId('CO-1') },
    ])
  })

  test('the sheet is told with the words of the voices that it kept', () => {
    const [committed] = of(lineForward(lineage, proposal('P-013')), 'committed')
    expect(committed?.words.slice(0, 2)).toEqual(['obras', 'avance'])
    expect(committed?.words).not.toContain('plaza')
  })

  test('a lot stands on the line of both that it parted', () => {
    for (const [label, place] of [
      ['C-04', 9],
      ['C-18', 10],
    ] as const) {
      const line = lineOf(lineage, { kind: 'consolidated', id: exampleId(label) })
      expect(of(line?.forward ?? [], 'drawn')).toMatchObject([{ place }])
    }
  })

  test('each proposal has one ending, and they are as many as the example says', () => {
    const endings = records.proposals.map(({ id }) => endingOfProposal(lineage, id))
    const heaps: Record<string, number> = {}
    for (const { kind } of endings) heaps[kind] = (heaps[kind] ?? 0) + 1
    const committed = new Set(source.compromisos.flatMap((one) => one.propuestas_origen)).size
    const referred = source.consolidadas
      .filter(({ estado }) => estado === 'derivada')
      .flatMap(({ propuestas }) => propuestas).length
    expect(heaps).toEqual({
      committed,
      'set-apart': referred,
      'left-out': source.propuestas.length - committed - referred,
    })
    for (const ending of endings) {
      if (ending.kind === 'left-out') expect(ending.reason).not.toBe('')
    }
  })

  test('each comment has one ending: its answer', () => {
    expect(records.comments).toHaveLength(14)
    for (const handled of records.comments) expect(endingOfComment(handled).kind).toBe('answered')
  })
})

test('the group of the room and who decides are told, where somebody wrote them down', () => {
  const [first, second] = records.proposals
  if (first === undefined || second === undefined) throw new Error('an empty example')
  const group: RoomGroup = {
    kind: 'room-group',
    ...{ id: 'g1', v: 1, meeting: first.meeting, title: 'Cuentas claras' },
    ...{ members: [first.id, second.id], at: '2026-03-26T15:00:00.000Z', device: first.device },
  }
  const grouped = records.proposals.map((one) =>
    one === first || one === second ? { ...one, roomGroup: 'g1' } : one,
  )
  const told = readLineage({
    ...records,
    plan: { ...records.plan, decisionRules: 'Decide el equipo ampliado.' },
    groups: [group],
    proposals: grouped,
  })
  const line = lineForward(told, { kind: 'proposal', id: first.id })
  expect(of(line, 'grouped')).toMatchObject([{ group: { title: 'Cuentas claras' }, others: 1 }])
  expect(of(line, 'decided')).toMatchObject([{ rules: 'Decide el equipo ampliado.' }])
  expect(of(lineForward(lineage, proposal('P-001')), 'grouped')).toEqual([])
})

describe('what somebody types', () => {
  const id = exampleId<string>('P-013')
  const first = (typed: string) => findLines(lineage, typed)[0]?.node

  test('a code finds its proposal in any writing, and a code of a comment its comment', () => {
    const code = receiptCode(id)
    const spoken = `${code.slice(0, 3)}-${code.slice(3)}`.toLowerCase().replaceAll('0', 'o')
    expect(first(code)).toEqual({ kind: 'proposal', id })
    expect(first(spoken.replaceAll('1', 'l'))).toEqual({ kind: 'proposal', id })
    const comment = exampleId<string>('K-01')
    expect(first(receiptCode(comment))).toEqual({ kind: 'comment', id: comment })
  })

  test('labels, numbers and words find too; nothing finds nothing', () => {
    expect(first('p-013')).toEqual({ kind: 'proposal', id })
    expect(first('1')).toEqual({ kind: 'commitment', id: exampleId('CO-1') })
    expect(first('MURAL plaza')).toEqual({ kind: 'proposal', id })
    expect(findLines(lineage, '  ')).toEqual([])
    expect(findLines(lineage, 'xylophone')).toEqual([])
  })

  test('every code of the example is one proposal or one comment', () => {
    const nodes = [
      ...records.proposals.map((one) => one.id as string),
      ...records.comments.map(({ comment }) => comment.id),
    ]
    for (const one of nodes) expect(findLines(lineage, receiptCode(one))[0]?.node.id).toBe(one)
  })
})

test('a change that a comment brought about is told with the versions that say it', () => {
  const id = exampleId<string>('CO-1')
  const commitment = lineage.commitments.get(id)
  if (commitment === undefined) throw new Error('the example lost its first commitment')
  const stamp = { device: 'D1' as DeviceId, date: '2026-07-02', cause: 'review' } as const
  const sheet = { commitment, milestones: records.milestones, versions: [] }
  const marked = readLineage({ ...records, versions: [markVersion(sheet, { id: 'v1', ...stamp })] })
  const change = (before?: string, after?: string) =>
    versionsOfChange(marked, id, { ...(before && { before }), ...(after && { after }) })
  expect(change('avance físico y financiero', 'avance y motivo del atraso')).toEqual({
    before: '1',
  })
  expect(change('avance mensual', 'avance físico y financiero')).toEqual({ after: '1' })
  expect(change()).toEqual({})
  expect(versionsOfChange(lineage, id, { after: 'avance físico' })).toEqual({ after: 'now' })
})

test('nothing is told of what this device does not know', () => {
  for (const kind of ['proposal', 'consolidated', 'commitment', 'comment'] as const) {
    expect(lineOf(lineage, { kind, id: 'nowhere' })).toBeUndefined()
  }
  expect(lineBack(lineage, 'nowhere')).toEqual([])
})
