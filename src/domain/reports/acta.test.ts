import { describe, expect, test } from 'vitest'
import { readExample } from '../../../tests/example-plan.ts'
import { acta as en } from '../../i18n/en/acta.ts'
import { reports as enReports } from '../../i18n/en/reports.ts'
import { acta as es } from '../../i18n/es/acta.ts'
import { agenda as agendaWords } from '../../i18n/es/agenda.ts'
import { reports as esReports } from '../../i18n/es/reports.ts'
import type { DeviceId, Rev } from '../../lib/ids.ts'
import type { AgendaPress } from '../agenda/agenda.ts'
import { blocksOfTemplate } from '../agenda/templates.ts'
import { beginTableMinutes, digestOfTexts } from '../minutes/minutes.ts'
import type { Head } from '../records/record.ts'
import { writeActa } from './acta.ts'
import type { ActaInput } from './acta-sources.ts'
import { type Report, tablesOf } from './report.ts'

const device = 'D1' as DeviceId
const example = readExample()
const meeting = example.meetings.find(({ name }) => name === 'Encuentro ciudadano El Mirador')
if (meeting === undefined) throw new Error('the example has no El Mirador')
const proposals = example.proposals.filter((one) => one.meeting === meeting.id)
const [first, second, third] = proposals
if (!first || !second || !third) throw new Error('El Mirador has too few proposals')
const blocks = blocksOfTemplate('encounter', {
  meeting: meeting.id,
  language: 'es',
  words: agendaWords.templates,
})
const press = (id: string, over: Partial<AgendaPress>): AgendaPress => ({
  kind: 'agenda-press',
  id,
  v: 1,
  act: 'begin',
  after: [],
  at: '2026-04-25T10:30:00.000Z',
  device,
  ...over,
})
const head = (value: unknown, rev: string): Head => ({ rev: rev as Rev, value, device })
const texts = { synthesis: 'Falta luz.\nY falta ruta.', agreements: 'Pedir un cronograma.' }
const input: ActaInput = {
  plan: example.plan,
  meeting,
  course: {
    heads: 28,
    headsByTable: { '1': 7, '2': 8, '3': 6, '4': 7 },
    state: 'closed',
    incidents: 'Se cortó la luz diez minutos.',
  },
  blocks: blocks.map((block, at) =>
    at === 1 ? { ...block, lead: 'Oficina de Participación' } : block,
  ),
  presses: [
    press('a', { block: blocks[0]?.id ?? '' }),
    press('b', { block: blocks[1]?.id ?? '', after: ['a'], at: '2026-04-25T10:47:00.000Z' }),
    press('c', { act: 'extend', block: blocks[1]?.id ?? '', minutes: 5 }),
    press('d', { act: 'finish', after: ['b'], at: '2026-04-25T11:00:00.000Z' }),
  ],
  minutes: [
    { ...beginTableMinutes(meeting.id, 2), ...texts, heard: digestOfTexts(texts) },
    { ...beginTableMinutes(meeting.id, 1), questions: '¿Quién paga?' },
    beginTableMinutes(meeting.id, 3),
  ],
  groups: [
    {
      kind: 'room-group',
      id: 'g1',
      v: 1,
      meeting: meeting.id,
      title: 'Luz y camino',
      members: [first.id, second.id, third.id],
      at: '2026-04-25T12:00:00.000Z',
      device,
    },
  ],
  splits: [],
  proposals: proposals.map((one) =>
    one === first || one === second ? { ...one, roomGroup: 'g1' } : one,
  ),
  supports: [],
  consolidated: example.consolidated,
  votes: example.votes.filter(({ config }) => config.meeting === meeting.id),
  acts: [],
  totalsActs: example.totalsActs.filter((act) => act.meeting === meeting.id),
}
const clock = (instant: number) => new Date(instant).toISOString().slice(11, 16)
const words = { acta: es, labels: esReports, clock }
const report = writeActa(input, words)
const textOf = (of: Report, section: string) =>
  JSON.stringify(of.sections.find(({ id }) => id === section))
const tableIn = (of: Report, id: string) => tablesOf(of).find((table) => table.id === id)

describe("a meeting's acta", () => {
  test('has its nine sections and says which meeting it is of', () => {
    expect(report.title).toBe('Acta: Encuentro ciudadano El Mirador')
    expect(report.sections.map(({ id }) => id)).toEqual([
      'facts',
      'attendance',
      'agenda',
      'tables',
      'proposals',
      'groups',
      'votes',
      'meeting',
      'signatures',
    ])
    expect(textOf(report, 'facts')).toContain('25 de abril de 2026')
  })

  test('counts people and names nobody', () => {
    expect(textOf(report, 'attendance')).toContain('Se contaron 28 personas en la sala.')
    expect(tableIn(report, 'heads-by-table')?.total).toEqual(['Total', 28])
  })

  test('does not tell heads by table when one table is small, nor by what is left of the sum', () => {
    const small = { ...input.course, headsByTable: { '1': 12, '2': 4, '3': 12 } }
    const told = writeActa({ ...input, course: small }, words)
    expect(tableIn(told, 'heads-by-table')).toBeUndefined()
    expect(textOf(told, 'attendance')).toContain('menos de 5 personas')
    expect(textOf(told, 'attendance')).not.toContain('12')
  })

  test('tells who came in groups, the small ones together and unnamed', () => {
    const [zone] = input.plan.zones
    const groups = (shown: Record<string, number>, together: number) => ({ shown, together })
    const attendance = {
      zones: groups({ [zone?.id ?? '']: 20 }, 8),
      genders: groups({ women: 15, men: 8, '': 5 }, 0),
      ages: groups({ '30-59': 28 }, 0),
    }
    const told = writeActa({ ...input, course: { ...input.course, attendance } }, words)
    expect(tableIn(told, 'attendance-zones')?.rows).toEqual([
      [zone?.name, 20],
      ['Grupos de menos de cinco, juntos', 8],
    ])
    expect(tableIn(told, 'attendance-genders')?.rows.at(-1)).toEqual(['Prefirieron no decir', 5])
    for (const each of ['zones', 'genders', 'ages']) {
      expect(tableIn(told, `attendance-${each}`)?.total).toEqual(['Total', 28])
    }
    expect(tableIn(report, 'attendance-zones')).toBeUndefined()
  })

  test('shows two counts made apart instead of choosing one', () => {
    const conflicts = { heads: [head(28, 'a'), head(27, 'b')] }
    const told = writeActa({ ...input, course: { ...input.course, conflicts } }, words)
    expect(textOf(told, 'attendance')).toContain('27, 28')
  })

  test('tells the agenda as it ran', () => {
    expect(tableIn(report, 'agenda')?.rows.slice(0, 3)).toEqual([
      ['Registro, aviso y ubicación', null, '15', 'se hizo', '10:30', '10:47'],
      [
        'Bienvenida y qué pasará con las propuestas',
        'Oficina de Participación',
        '10 + 5',
        'se hizo',
        '10:47',
        '11:00',
      ],
      ['Gobierno abierto y ejes', null, '15', 'no se hizo', null, null],
    ])
  })

  test('tells what each table wrote, whether it heard it, and both versions where two were written', () => {
    const tables = report.sections.find(({ id }) => id === 'tables')
    expect(tables?.sections?.map(({ heading }) => heading)).toEqual(['Mesa 1', 'Mesa 2'])
    expect(textOf(report, 'tables')).toContain('Síntesis: Falta luz.')
    expect(textOf(report, 'tables')).toContain('la mesa está conforme')
    const conflicts = { questions: [head('¿Quién paga?', 'a'), head('¿Cuándo?', 'b')] }
    const minutes = input.minutes.map((one) => (one.table === 1 ? { ...one, conflicts } : one))
    const told = writeActa({ ...input, minutes }, words)
    expect(textOf(told, 'tables')).toContain('"items":["¿Quién paga?","¿Cuándo?"]')
  })

  test('has every proposal as said with its group, and whoever left a group in it still', () => {
    const rows = tableIn(report, 'proposals')?.rows ?? []
    expect(rows.map((row) => row[3])).toEqual(
      expect.arrayContaining(proposals.map(({ text }) => text)),
    )
    expect(rows.length).toBe(proposals.length)
    expect(rows.filter((row) => row[5] === 'Luz y camino').length).toBe(2)
    expect(textOf(report, 'groups')).toContain('Estuvieron en este grupo y salieron:')
    expect(textOf(report, 'groups')).toContain(JSON.stringify(third.text).slice(1, -1))
  })

  test('tells its votes with their numbers, of a meeting of any kind', () => {
    const votes = tableIn(report, 'votes')
    expect(votes?.caption).toBe('Votaciones del encuentro')
    expect(votes?.total?.slice(2, 4)).toEqual([28, input.totalsActs[0]?.cast])
    const workshop = writeActa({ ...input, meeting: { ...meeting, type: 'review' } }, words)
    expect(tableIn(workshop, 'votes')?.rows).toEqual(votes?.rows)
  })

  test('says plainly what nobody recorded', () => {
    const bare = writeActa(
      {
        ...input,
        course: {},
        blocks: [],
        presses: [],
        minutes: [],
        groups: [],
        proposals: [],
        totalsActs: [],
        votes: [],
      },
      words,
    )
    const all = JSON.stringify(bare.sections)
    for (const said of [es.notClosed, es.headsUnknown, es.noAgenda, es.noTableMinutes]) {
      expect(all).toContain(said)
    }
    for (const said of [es.noProposals, es.noGroups, es.noVotes, es.nothingWritten]) {
      expect(all).toContain(said)
    }
  })

  test('leaves two lines to sign on, and the incidents are in it', () => {
    expect(textOf(report, 'meeting')).toContain('Incidencias: Se cortó la luz diez minutos.')
    const [, lines] = report.sections.at(-1)?.blocks ?? []
    expect(lines).toMatchObject({ kind: 'list', items: [es.signature, es.signature] })
  })

  test('is the same for the same records in any order, another for other records, and speaks English', () => {
    const backwards: ActaInput = {
      ...input,
      blocks: [...input.blocks].reverse(),
      presses: [...input.presses].reverse(),
      minutes: [...input.minutes].reverse(),
      proposals: [...input.proposals].reverse(),
      totalsActs: [...input.totalsActs].reverse(),
    }
    expect(writeActa(backwards, words)).toEqual(report)
    const other = { ...input, course: { ...input.course, incidents: '' } }
    expect(writeActa(other, words).sources).not.toBe(report.sources)
    const english = writeActa(input, { acta: en, labels: enReports, clock })
    expect(english.sources).toBe(report.sources)
    expect(english.sections[0]?.heading).toBe('1. When and where')
  })
})
