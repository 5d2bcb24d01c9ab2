import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { inventPeople, NAME_MARK, REACH_MARK } from '../../../tests/e2e/many-people.ts'
import { exampleShelves } from '../../../tests/example-documents.ts'
import { repositoryOf, textAt, wordsIn } from '../../../tests/repositories.ts'
import type { Birth, Live } from '../../domain/records/record.ts'
import type { PlanShelves, RecordShelf } from '../../domain/reports/gather-input.ts'
import { packRepository } from './pack-repository.ts'

const SEED = 20261129
const PEOPLE = inventPeople(100, SEED)
const MEETING = [...exampleShelves().meetings.keys()][3] ?? ''

/** Every place where the plan's documents may hold somebody: what stays in, by the record it is part of. */
function privateRecords(who: () => string): { plan: Birth[]; meeting: Birth[]; inbox: Birth[] } {
  const record = (kind: string, fields: object, id = `${kind}-${who().length}-${++n}`) =>
    ({ kind, id, v: 1, ...fields }) as Birth
  let n = 0
  const at = { meeting: MEETING, table: 1, device: who() }
  return {
    plan: [
      record('team-member', {
        name: who(),
        unit: who(),
        role: 'coordination',
        sector: 'academia',
        substitute: who(),
        from: '2026-01-01',
      }),
      record('participation-agreement', { unit: 'Obras', liaison: who(), data: who() }),
      record('political-agreement', {
        authority: 'Alcaldía',
        agreement: 'supports',
        date: '2026-02-02',
        evidence: who(),
      }),
      record('table-team', { meeting: MEETING, table: 1, facilitator: who(), reporter: who() }),
      record('dissemination', {
        document: 'repository',
        piece: 'Resumen',
        channel: 'web',
        date: '2026-09-01',
        evidence: who(),
        actors: [who()],
      }),
      record('launch-event', {
        programme: who(),
        authorities: who(),
        thanks: who(),
        joining: [who()],
      }),
      record('data-controller', {
        name: 'Secretaría',
        contact: 'datos@ejemplo.org',
        address: who(),
        officer: who(),
        rights: who(),
      }),
      record('retention-rule', { keep: who(), responsible: who(), reason: who() }),
      record('objection', { decision: who(), answer: who(), raisedBy: 'person' }),
      record('phase-closing', {
        phase: 1,
        date: '2026-03-01',
        approvedBy: who(),
        remarks: who(),
        missing: [],
      }),
      record('phase-reopening', { closing: 'x', by: who(), reason: who() }),
      record('invitation', { name: who(), jti: who() }),
      record('revocation', { name: who() }),
      record('privacy-notice', { text: who(), where: who() }),
      record('publication', { document: 'informe-1', sources: who(), device: who(), at: who() }),
      record('step-1.1', { responsible: who() }, 'step-1.1'),
      record('phase-1', { responsible: who(), start: '2026-02-02', end: '2026-02-27' }, 'phase-1'),
      record(
        '',
        {
          moderation: 'hidden',
          moderationReason: who(),
          topic: who(),
          commentGroup: who(),
          answer: { decision: 'clarified', reason: 'Se explica.' },
        },
        'hidden-comment',
      ),
      record(
        '',
        {
          moderation: 'shown',
          topic: who(),
          commentGroup: who(),
          answer: { decision: 'partly', reason: 'Se agrega.' },
        },
        'shown-comment',
      ),
    ],
    meeting: [
      record('proposal', {
        ...at,
        text: 'Una plaza con sombra',
        axis: null,
        origin: 'citizens',
        author: 'person',
        at: who(),
        authorName: who(),
        phone: who(),
        source: { system: 'decidim', id: who(), url: who() },
      }),
      record('support', { proposal: 'x', table: 2, device: who(), name: who() }),
      record(
        'actor',
        {
          ...at,
          name: 'Junta de riego',
          sector: 'community',
          part: who(),
          territory: 'La Loma',
          interest: 4,
          influence: 2,
          stance: 'against',
          contact: who(),
        },
        'actor-1',
      ),
      record('relation', {
        ...at,
        from: 'actor-1',
        to: 'actor-1',
        type: 'conflict',
        strength: 'strong',
        direction: 'two-way',
        note: who(),
      }),
      record('table-minutes', {
        ...at,
        synthesis: who(),
        agreements: who(),
        disagreements: who(),
        questions: who(),
        heard: who(),
      }),
      record('sealed-arrival', { key: who(), iv: who(), data: who() }),
      record('access-need', { text: who() }),
      record('attendance', { name: who(), phone: who() }),
      record('photo', { ...at, caption: who(), sha256: who() }),
      record('agenda-block', { name: 'Bienvenida', minutes: 10, lead: who(), rank: 'a' }),
      record(
        'contribution',
        {
          channel: 'paper',
          date: '2026-07-22',
          contributor: 'person',
          publicName: who(),
          sealedContact: who(),
          paper: who(),
          device: who(),
        },
        'contribution-1',
      ),
      record(
        'comment',
        {
          contribution: 'contribution-1',
          commitment: null,
          stance: 'question',
          text: who(),
          proposedText: who(),
        },
        'hidden-comment',
      ),
      record(
        'comment',
        {
          contribution: 'contribution-1',
          commitment: null,
          stance: 'question',
          text: 'Lo que sí se muestra',
          label: 'Q-99',
        },
        'shown-comment',
      ),
    ],
    inbox: [
      record(
        'contribution',
        {
          channel: 'web',
          date: '2026-07-23',
          contributor: 'organisation',
          publicName: who(),
          sealedContact: who(),
        },
        'contribution-2',
      ),
      record(
        'comment',
        {
          contribution: 'contribution-2',
          commitment: null,
          stance: 'objection',
          text: who(),
          proposedText: who(),
        },
        'unread-comment',
      ),
    ],
  }
}

/** A shelf with more records on it; what is said twice of one id is one record. */
function withMore(shelf: RecordShelf | undefined, more: readonly Birth[]): RecordShelf {
  const own = new Map(more.map((one) => [one.id, one as Live<Birth>]))
  return {
    ofKind: (kind) => [
      ...(shelf?.ofKind(kind) ?? []).filter(({ id }) => !own.has(id)),
      ...[...own.values()].filter((one) => one.kind === kind),
    ],
    get: (id) => own.get(id) ?? shelf?.get(id),
  }
}

function peopledShelves(): { shelves: PlanShelves; used: number } {
  let used = 0
  const who = () => {
    const somebody = PEOPLE[used++ % PEOPLE.length]
    return `${somebody?.name} ${somebody?.reach}`
  }
  const { plan, meeting, inbox } = privateRecords(who)
  const known = exampleShelves()
  const shelves: PlanShelves = {
    ...known,
    plan: withMore(known.plan, plan),
    meetings: new Map(
      [...known.meetings].map(([id, shelf]) => [
        id,
        id === MEETING ? withMore(shelf, meeting) : shelf,
      ]),
    ),
    inbox: withMore(known.inbox, inbox),
  }
  return { shelves, used }
}

describe('nobody stands in the repository', () => {
  test('though a hundred names and telephones stand in every private place of the plan', async () => {
    const { shelves, used } = peopledShelves()
    expect(used).toBeGreaterThan(85)
    for (const language of ['es', 'en', 'pt'] as const) {
      const made = await repositoryOf(shelves, language)
      const packed = Object.entries(unzipSync(packRepository(made.files)))
      expect(packed.length).toBe(made.files.length)
      const found = packed
        .map(([path, bytes]) => ({ path, bytes }))
        .filter((file) => {
          const text = `${file.path} ${wordsIn(file)}`
          return text.includes(NAME_MARK) || text.includes(REACH_MARK.slice(1))
        })
      expect(found.map(({ path }) => path)).toEqual([])
    }
  })

  test('while what is public stands in it: words of proposals, of comments let through, organisations', async () => {
    const made = await repositoryOf(peopledShelves().shelves)
    expect(textAt(made, '3-encuentros-ciudadanos/propuestas-y-su-destino.csv')).toContain(
      'Una plaza con sombra',
    )
    const comments = textAt(made, '6-consulta-publica/opiniones-y-respuestas.csv')
    expect(comments).toContain('Lo que sí se muestra')
    expect(comments).not.toContain('Se explica.')
    expect(textAt(made, '2-diagnostico/actores.csv')).toContain('Junta de riego')
    expect(textAt(made, '1-preparacion/acuerdos-con-autoridades.csv')).toContain('Alcaldía')
    expect(textAt(made, '7-rendicion-de-cuentas/difusion.csv')).toContain('Resumen')
    expect(textAt(made, 'index.html')).toContain('Secretaría · datos@ejemplo.org')
  })

  test('nor the position of any actor, nor a tablet, an instant or a ballot', async () => {
    const made = await repositoryOf()
    const tables = made.files.filter(
      ({ path }) => path.endsWith('.json') && !path.startsWith('datos/'),
    )
    const columns = tables.flatMap((file) =>
      (JSON.parse(wordsIn(file)).columns as { key: string }[]).map(({ key }) => key),
    )
    expect(tables.length).toBe(made.counts.tables)
    expect(
      columns.filter((key) => /^(device|at|author|phone|person|ballot|card)$/.test(key)),
    ).toEqual([])
    const actors = JSON.parse(textAt(made, '2-diagnostico/actores.json'))
    expect(actors.columns.map(({ key }: { key: string }) => key)).toEqual([
      'actor',
      'sector',
      'territory',
      'interest',
      'influence',
      'tables',
    ])
  })
})
