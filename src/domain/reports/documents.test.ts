import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyInput, exampleInput } from '../../../tests/example-documents.ts'
import { textsOf } from '../../../tests/read-exported.ts'
import source from '../../example/nueva-aurora-del-valle.json' with { type: 'json' }
import { planDocuments as es } from '../../i18n/es/plan-documents.ts'
import { reports as labels } from '../../i18n/es/reports.ts'
import { DOCUMENT_IDS, type DocumentId } from './document-ids.ts'
import { type DocumentsInput, documentSources } from './document-sources.ts'
import type { Report, ReportTable } from './report.ts'
import { tablesOf } from './report.ts'
import { writeDocument } from './write-document.ts'

const words = { labels, documents: es }
const input = exampleInput()
const sources = documentSources(input)
const all = new Map(DOCUMENT_IDS.map((id) => [id, writeDocument(id, sources, words)]))
const document = (id: DocumentId) => all.get(id) as Report
const table = (id: DocumentId, name: string) =>
  tablesOf(document(id)).find((one) => one.id === name) as ReportTable

describe('the documents of the worked example', () => {
  test('rank 27 with the index, mean and points that were published', () => {
    const rows = table('informe-3', 'results').rows
    const titles = new Map(source.consolidadas.map(({ id, titulo }) => [id, titulo]))
    const published = source.ranking.map((one) => [
      one.consolidada,
      titles.get(one.consolidada),
      one.indice.toFixed(1).replace('.', ','),
      one.puntos_voto,
    ])
    const told = rows
      .filter((row) => row[4] !== null)
      .map((row) => [row[1], row[2], row[4], Number(row[6])])
    expect([...told].sort()).toEqual([...published].sort())
    expect(rows[0]?.slice(0, 3)).toEqual(['1', 'C-12', titles.get('C-12')])
    const ninth = rows.filter(([place]) => place === '9' || place === '10').map(([, code]) => code)
    expect(ninth).toEqual(['C-04', 'C-18'])
  })

  test('tell the same totals in every document that tells them', () => {
    const counted = es.says.proposalsToResults({
      proposals: source.totales.propuestas,
      consolidated: source.totales.consolidadas,
      ranked: source.totales.consolidadas_admisibles,
      selected: 6,
      reserve: 3,
      notSelected: 18,
      referred: 1,
    })
    for (const id of ['informe-3', 'borrador', 'version-final', 'criterios'] as const) {
      expect([id, textsOf(document(id)).includes(counted)]).toEqual([id, true])
    }
    expect(new Set([...all.values()].map(({ sources: hash }) => hash)).size).toBe(1)
  })

  test('open with the words of the authority once they are written, and until then say where they go', () => {
    const foreword = {
      kind: 'foreword',
      id: 'f1',
      v: 1,
      words: 'Este plan se escribió en cinco encuentros.',
      signedBy: 'La alcaldía',
    }
    const said = documentSources({ ...input, forewords: [foreword] })
    for (const id of ['borrador', 'version-final'] as const) {
      expect(textsOf(document(id))).toContain(es.says.authorityWords)
      const texts = textsOf(writeDocument(id, said, words))
      expect(texts).not.toContain(es.says.authorityWords)
      expect(texts).toEqual(expect.arrayContaining([foreword.words, foreword.signedBy]))
    }
    expect(said.digest).not.toBe(sources.digest)
  })

  test('hold six commitments with their 25 milestones, once by sheet and once by date', () => {
    const sheets = tablesOf(document('version-final')).filter(({ id }) => /^milestones-/.test(id))
    expect(sheets.length).toBe(source.totales.compromisos)
    expect(sheets.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(source.totales.hitos)
    expect(table('version-final', 'milestones').rows.length).toBe(source.totales.hitos)
    const dates = table('borrador', 'milestones').rows.map(([date]) => date)
    expect(dates).toEqual(table('version-final', 'milestones').rows.map(([date]) => date))
  })

  test('answer every proposal: selected, kept in reserve, left out, referred', () => {
    const rows = table('respuestas', 'proposal-answers').rows
    expect(rows.length).toBe(source.totales.propuestas)
    expect(rows.filter((row) => row[3] === null)).toEqual([])
    for (const { texto_original } of source.propuestas) {
      expect(rows.some((row) => row[2] === texto_original)).toBe(true)
    }
  })

  test('tell every one not selected with a reason or that there is none', () => {
    const rows = table('informe-3', 'not-selected').rows
    expect(rows.length).toBe(source.totales.consolidadas - 6)
    expect(rows.filter((row) => row[3] === null || row[3] === '')).toEqual([])
  })

  test('never tell which actor is for or against', () => {
    const texts = textsOf(document('informe-1')).join('\n').toLowerCase()
    expect(texts).not.toMatch(/en contra|a favor|in-favour|neutral/)
    expect(table('informe-1', 'actors').rows.length).toBe(source.totales.actores)
  })

  test('begin with plan, municipality and the hash of their sources', () => {
    for (const report of all.values()) {
      expect(report.front?.map(({ value }) => value)).toEqual([
        source.municipio.nombre,
        source.plan.nombre,
        sources.digest,
      ])
    }
  })
})

describe('the consultation of the worked example', () => {
  test('counts 14 comments by decision and shows each with its answer', () => {
    const by = source.totales.comentarios_por_decision
    const rows = table('respuestas', 'comment-decisions').rows
    expect(rows).toEqual([
      ['Incorporado', by.incorporado],
      ['Incorporado en parte', by.parcial],
      ['No incorporado', by.no_incorporado],
      ['Aclarado', by.aclarado],
      ['Derivado', by.derivado],
      ['Sin cambio', by.sin_cambio],
    ])
    const texts = textsOf(document('respuestas'))
    for (const { texto, respuesta } of source.consulta_publica.comentarios) {
      expect(texts).toContain(texto)
      expect(texts).toContain(`Motivo: ${respuesta}`)
    }
    expect(table('respuestas', 'receipts').rows.length).toBe(source.totales.comentarios_ejemplo)
  })
})

describe('comments and answers', () => {
  const comment = (id: string, stance: string, commitment: string | null) => ({
    kind: 'comment' as const,
    id,
    v: 1,
    contribution: 'a1',
    commitment,
    stance: stance as 'support',
    text: `Texto ${id}`,
  })
  const consulted: DocumentsInput = {
    ...input,
    contributions: [
      {
        kind: 'contribution',
        id: 'a1',
        v: 1,
        channel: 'paper',
        date: '2026-07-23',
        contributor: 'person',
      },
    ],
    comments: [
      comment('k1', 'support', input.commitments[0]?.id ?? null),
      comment('k2', 'improvement', null),
      comment('k3', 'out-of-scope', null),
    ],
    handling: new Map([
      [
        'k1',
        {
          kind: '',
          id: 'k1',
          v: 0,
          moderation: 'shown' as const,
          answer: {
            decision: 'incorporated' as const,
            reason: 'Porque sí.',
            before: 'a',
            after: 'b',
          },
        },
      ],
    ]),
  }
  const written = writeDocument('respuestas', documentSources(consulted), words)
  const texts = textsOf(written)

  test('are counted with those that lack an answer, and sum to all', () => {
    const decisions = tablesOf(written).find(({ id }) => id === 'comment-decisions')
    expect(decisions?.rows).toEqual([
      ['Incorporado', 1],
      ['Sin decisión todavía', 2],
    ])
    expect(decisions?.total).toEqual(['Total', 3])
    expect(texts).toContain('Falta responder 2 comentarios.')
  })

  test('show a text only when somebody let it be shown', () => {
    expect(texts).toContain('Texto k1')
    expect(texts).not.toContain('Texto k2')
    expect(texts).toContain(es.says.notModerated)
    expect(texts).toContain('Motivo: Porque sí.')
    expect(texts).toContain('Ahora dice: b')
  })
})

describe('an empty plan', () => {
  test('gives every document, and each says what is not recorded yet', () => {
    const nothing = documentSources(emptyInput())
    for (const id of DOCUMENT_IDS) {
      const report = writeDocument(id, nothing, words)
      const texts = textsOf(report)
      expect(report.sections.length).toBeGreaterThan(4)
      expect(texts.filter((text) => /^(Todavía|No) /.test(text)).length).toBeGreaterThan(1)
      expect(texts.join('\n')).not.toMatch(/undefined|NaN|\[object/)
    }
  })
})

test('the order in which records came changes no document', () => {
  const shuffled = <T>(things: readonly T[], seed: number): T[] =>
    fc.sample(fc.shuffledSubarray([...things], { minLength: things.length }), {
      seed,
      numRuns: 1,
    })[0] ?? []
  const turned = Object.fromEntries(
    Object.entries(input).map(([key, value]) => [
      key,
      Array.isArray(value)
        ? shuffled(value, 7)
        : value instanceof Map
          ? new Map(shuffled([...value], 7))
          : value,
    ]),
  ) as unknown as DocumentsInput
  const again = documentSources(turned)
  expect(again.digest).toBe(sources.digest)
  for (const id of DOCUMENT_IDS) expect(writeDocument(id, again, words)).toEqual(document(id))
})
