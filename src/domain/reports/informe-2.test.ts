import { describe, expect, test } from 'vitest'
import { readExample } from '../../../tests/example-plan.ts'
import { reports as en } from '../../i18n/en/reports.ts'
import { reports as es } from '../../i18n/es/reports.ts'
import { reports as pt } from '../../i18n/pt/reports.ts'
import type { ActId, DeviceId, MeetingId, ProposalId, VoteId } from '../../lib/ids.ts'
import type { Act } from '../voting/act-records.ts'
import type { Vote } from '../voting/vote.ts'
import { writeInforme2 } from './informe-2.ts'
import type { Informe2Input } from './informe-2-sources.ts'
import type { ReportLabels } from './labels.ts'
import { type Report, type ReportTable, tablesOf } from './report.ts'

const LABELS: Record<string, ReportLabels> = { es, en, pt }
const example: Informe2Input = readExample()
const report = writeInforme2(example, es)

function tableIn(of: Report, id: string): ReportTable {
  const found = tablesOf(of).find((table) => table.id === id)
  if (found === undefined) throw new Error(`no table ${id}`)
  return found
}
const sumOf = (table: ReportTable, column: number) =>
  table.rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0)
const textOf = (of: Report, section: string) =>
  JSON.stringify(of.sections.find(({ id }) => id === section))

describe('the second report', () => {
  test('has the ten sections of its outline', () => {
    expect(report.sections.map(({ heading }) => heading)).toEqual([
      '1. Introducción',
      '2. Estrategia y difusión',
      '3. Encuentro por encuentro',
      '4. Propuestas por eje, zona y origen',
      '5. Propuestas consolidadas y sus originales',
      '6. Votaciones',
      '7. Temas fuera de alcance y su destino',
      '8. Evaluación de los encuentros',
      '9. Próximos pasos',
      'Anexo: todas las propuestas, con sus palabras',
    ])
  })

  test('tells the example’s numbers, and the same number wherever it stands', () => {
    expect(textOf(report, 'introduction')).toContain(
      'Se hicieron 5 encuentros ciudadanos, con 160 asistentes en total. El plan reúne 48 propuestas',
    )
    expect(tableIn(report, 'meetings').total).toEqual(['Total', null, null, null, 22, 160, 37])
    for (const id of ['proposals-by-axis', 'proposals-by-zone', 'proposals-by-fate']) {
      const table = tableIn(report, id)
      expect(table.total?.at(-1)).toBe(48)
      expect(sumOf(table, table.columns.length - 1)).toBe(48)
    }
    expect(tableIn(report, 'proposals-by-axis').total).toEqual(['Total', 26, 11, 11, 48])
    expect(tableIn(report, 'proposals').rows.length).toBe(48)
  })

  test('counts by zone of the meeting, and the administration’s workshop apart', () => {
    expect(tableIn(report, 'proposals-by-zone').rows).toEqual([
      ['Centro', 9],
      ['La Loma', 8],
      ['El Mirador', 7],
      ['Santa Rita', 6],
      ['Los Aromos', 7],
      ['Taller interno', 11],
    ])
  })

  test('has every consolidated proposal with its originals, each once', () => {
    const section = report.sections.find(({ id }) => id === 'consolidated')
    const quotes = (section?.sections ?? []).flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'quotes' ? block.quotes : [])),
    )
    expect(section?.sections?.length).toBe(27)
    expect(quotes.length).toBe(47)
    expect(new Set(quotes.map(({ source }) => source.split(' · ')[0])).size).toBe(47)
    expect(quotes).toContainEqual({
      text: 'Saber cuándo van a arreglar cada calle: un listado de obras con fechas.',
      source: 'P-021 · Encuentro ciudadano La Loma · Mesa 1',
    })
  })

  test('counts 148 ballots and 444 points, and leaves the workshop to the next report', () => {
    expect(tableIn(report, 'votes').total).toEqual(['Total', null, 160, 148, null, null, 12])
    const results = tablesOf(report).filter(({ id }) => id.startsWith('results-'))
    expect(results.length).toBe(5)
    expect(results.reduce((sum, table) => sum + sumOf(table, 2), 0)).toBe(444)
    expect(results.reduce((sum, table) => sum + Number(table.total?.[2]), 0)).toBe(444)
  })

  test('shows a tie as a tie', () => {
    const loma = tablesOf(report).find(
      ({ caption }) => caption === 'Resultado: Encuentro ciudadano La Loma',
    )
    expect(loma?.rows.filter(([place]) => place === '4=').map((row) => row[2])).toEqual([12, 12])
    expect(loma?.rows[0]?.slice(0, 1)).toEqual(['1'])
  })

  test('says where the street lamp went and why', () => {
    expect(tableIn(report, 'set-apart').rows.map((row) => [row[0], row[2]])).toEqual([
      ['P-028', 'Derivada a Servicios Públicos'],
    ])
  })

  test('says plainly what nobody recorded', () => {
    expect(textOf(report, 'strategy')).toContain('Todavía no hay registro')
    expect(textOf(report, 'evaluation')).toContain('Todavía no hay registro')
  })

  test('is the same for the same records in any order, and another for other records', () => {
    const backwards: Informe2Input = {
      ...example,
      meetings: [...example.meetings].reverse(),
      courses: new Map([...example.courses].reverse()),
      proposals: [...example.proposals].reverse(),
      consolidated: [...example.consolidated].reverse(),
      fates: new Map([...example.fates].reverse()),
      totalsActs: [...example.totalsActs].reverse(),
    }
    expect(writeInforme2(backwards, es)).toEqual(report)
    expect(report.sources).toMatch(/^[0-9a-f]{64}$/)
    expect(writeInforme2(example, pt).sources).toBe(report.sources)
    const less = { ...example, proposals: example.proposals.slice(1) }
    expect(writeInforme2(less, es).sources).not.toBe(report.sources)
  })

  test('counts conflicts and what is pending, and puts both among the next steps', () => {
    const [first, second] = example.proposals
    const fates = new Map(example.fates)
    fates.delete(first?.id ?? '')
    fates.set(second?.id ?? '', [
      { fate: 'out-of-scope', reason: 'ya existe' },
      { fate: 'referred', to: 'Obras' },
    ])
    const open = writeInforme2({ ...example, fates }, es)
    expect(tableIn(open, 'proposals-by-fate').rows).toEqual([
      ['Pendientes', 1],
      ['Unidas con otras', 32],
      ['Siguen solas', 13],
      ['Derivadas', 1],
      ['Fuera de alcance', 0],
      ['En conflicto', 1],
    ])
    expect(textOf(open, 'nextSteps')).toContain('Falta decidir el destino de 1 propuesta.')
    expect(textOf(open, 'nextSteps')).toContain('Hay 1 propuesta con dos decisiones')
  })

  test('shows supports one by one', () => {
    const proposal = example.proposals.find(({ label }) => label === 'P-013')?.id as ProposalId
    const support = { kind: 'support', v: 1, proposal, device: 'D1' as DeviceId } as const
    const supports = [2, 3, 3].map((table, at) => ({ ...support, id: `s${at}`, table }))
    const backed = writeInforme2({ ...example, supports }, es)
    expect(textOf(backed, 'consolidated')).toContain('Mesa 1 · la apoyan 2 mesas más')
    expect(textOf(backed, 'consolidated')).toContain('no se suman')
  })
})

describe('votes with tablets', () => {
  const meeting = example.meetings.find(({ label }) => label === 'R07')?.id as MeetingId
  const vote: Vote = {
    kind: 'vote',
    id: 'v1' as VoteId,
    v: 1,
    config: {
      meeting,
      question: '¿Cuáles?',
      method: 'approval',
      rules: {},
      options: [],
      pooling: 'sum',
      tieRule: 'lot',
      secrecy: 'sealed',
    },
    configHash: '',
    heads: 9,
    device: 'D1' as DeviceId,
  }
  const act = (id: string, cast: number): Act => ({
    kind: 'act',
    id: id as ActId,
    v: 1,
    vote: vote.id,
    configHash: '',
    batches: [],
    tally: {
      counts: { cast, valid: cast - 1, blank: 1, invalid: 0 },
      totals: { x: 2 },
      supporters: { x: 2 },
      ranking: [['x']],
    },
    reconciliation: {
      heads: 9,
      ballotsByDevice: [],
      counts: { cast, valid: cast - 1, blank: 1, invalid: 0 },
      duplicates: 0,
      refused: 0,
      damaged: 0,
      notVoted: 9 - cast,
      discrepancies: [],
    },
    signers: [],
    device: 'D1' as DeviceId,
    signature: '',
  })
  const written = (acts: Act[]) =>
    writeInforme2({ ...example, votes: [vote], acts, totalsActs: [] }, es)

  test('stand in the same table, with their blank and invalid ballots', () => {
    expect(tableIn(written([act('a', 6)]), 'votes').rows).toEqual([
      ['Encuentro ciudadano El Mirador', 'Aprobación', 9, 6, 1, 0, 3],
    ])
  })

  test('show fractions with two decimals, whole sums only, and what has no place at the end', () => {
    const { tally, ...rest } = act('a', 6)
    const result = (change: Partial<Act['tally']>) =>
      tableIn(written([{ ...rest, tally: { ...tally, ...change } }]), 'results-a')
    const mean = result({ totals: { x: '7/3', y: 4, z: null }, ranking: [['y'], ['x']] })
    expect(mean.rows.map((row) => [row[0], row[2]])).toEqual([
      ['1', 4],
      ['2', '2.33'],
      [null, null],
    ])
    expect(mean.total).toBeUndefined()
    const whole = result({ totals: { x: 3, y: 2 }, ranking: [['x'], ['y']] })
    expect(whole.total?.at(-1)).toBe(5)
  })

  test('of fewer than five ballots keep their result to themselves', () => {
    const few = written([act('a', 4)])
    expect(tablesOf(few).some(({ id }) => id.startsWith('results-'))).toBe(false)
    expect(textOf(few, 'votes')).toContain('menos de 5 papeletas')
  })

  test('without an act, or with two that disagree, are said to be so and not counted', () => {
    expect(textOf(written([]), 'votes')).toContain('una votación sin acta')
    const two = written([act('a', 6), act('b', 7)])
    expect(textOf(two, 'votes')).toContain('dos actas que no coinciden')
    expect(tablesOf(two).some(({ id }) => id === 'votes')).toBe(false)
  })
})

describe.each(Object.entries(LABELS))('the words of the report in %s', (language, labels) => {
  test('fill it whole, with nothing undefined', () => {
    const text = JSON.stringify(writeInforme2(example, labels))
    expect(text).not.toMatch(/undefined|NaN|Invalid Date|\[object/)
    expect(JSON.parse(text).language).toBe(language)
  })

  test('also tell of an empty plan', () => {
    const { plan } = example
    const none = { meetings: [], courses: new Map(), proposals: [], supports: [] }
    const more = { consolidated: [], fates: new Map(), votes: [], acts: [], totalsActs: [] }
    const empty = writeInforme2({ plan, ...none, ...more }, labels)
    expect(JSON.stringify(empty)).not.toMatch(/undefined|NaN/)
    expect(empty.sections.length).toBe(10)
  })
})
