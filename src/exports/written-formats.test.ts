import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readExample } from '../../tests/example-plan.ts'
import { plain, readExported, textsOf } from '../../tests/read-exported.ts'
import { writeInforme2 } from '../domain/reports/informe-2.ts'
import { type LinkMap, paragraph, type Report, tablesOf } from '../domain/reports/report.ts'
import { reports as es } from '../i18n/es/reports.ts'
import { columnWidths } from './column-widths.ts'
import { docx } from './docx.ts'
import { html } from './html.ts'
import { markdown } from './markdown.ts'
import { odt } from './odt.ts'

const FORMATS = [docx, odt, html, markdown]
const report: Report = {
  ...writeInforme2(readExample(), es),
  front: [{ name: 'Expediente', value: '2026 & 0413' }],
}

/** Marks that formats put around a text that people typed. */
const bare = (text: string) => plain(text.replace(/^«|»$/g, ''))

describe.each(FORMATS.map((each) => [each.id, each] as const))('a report as %s', (id, format) => {
  test('says every text and every cell of the example, and what pictures show', async () => {
    const read = readExported(id, await format.render(report))
    const said = new Set(read.texts.flatMap((text) => [text, bare(text)]))
    const whole = [...said, ...read.alternatives].map((text) => plain(text)).join('\n')
    const missing = textsOf(report).filter((text) => !said.has(text) && !whole.includes(text))
    expect(missing).toEqual([])
  })

  test('has real headings, a heading row in each table, and its language', async () => {
    const read = readExported(id, await format.render(report))
    for (const { heading } of report.sections) expect(read.headings).toContain(plain(heading))
    expect(read.headerRows).toBe(tablesOf(report).length)
    if (id !== 'md') expect(read.language).toBe('es')
  })

  test('holds any text whatever, and none of it becomes markup', async () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ maxLength: 40 }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        ']]><w:p/>&amp;',
        '| a | b |\n|---|---|',
        '[x](javascript:alert(1)) ![y](z) <http://a>',
        '# uno\n- dos\n1. tres\n***\n```\ncuatro',
        '\uD800 \u0000 \uFFFF \u202E',
        '"; onload="x',
      ),
    )
    const elements = readExported(id, await format.render(built('a', 'b'))).elements
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (text, cell) => {
        const read = readExported(id, await format.render(built(text, cell)))
        const extra = [...read.elements].filter(
          (name) => !elements.has(name) && !/^(br|w:br|w:tab|text:(s|tab|line-break))$/.test(name),
        )
        expect(extra).toEqual([])
        for (const each of [text, cell]) {
          const looked = plain(each)
          if (looked !== '') expect(read.texts.map(bare)).toContain(bare(looked))
        }
      }),
      { seed: 20261128, numRuns: 60 },
    )
  })

  test('has an answer for a report with nothing in it', async () => {
    const read = readExported(id, await format.render({ ...report, sections: [], front: [] }))
    expect(read.headerRows).toBe(0)
  })
})

test('columns share the sheet to the last unit, and a code does not break', () => {
  for (const table of tablesOf(report)) {
    const widths = columnWidths(table, 9_638)
    expect(widths.reduce((sum, each) => sum + each, 0)).toBe(9_638)
    expect(Math.min(...widths)).toBeGreaterThan(200)
  }
})

function built(text: string, cell: string): Report {
  return {
    id: 'x',
    language: 'es',
    title: 'Título',
    subtitle: 'Plan',
    sources: '0'.repeat(64),
    front: [{ name: 'Plan', value: 'uno' }],
    sections: [
      {
        id: 's',
        heading: 'Uno',
        blocks: [
          paragraph(text),
          { kind: 'list', items: ['uno'] },
          { kind: 'quotes', quotes: [{ text, source: 'Mesa 1' }] },
          { kind: 'figure', id: 'f', caption: 'Figura', bars: [{ label: 'a', value: 3 }] },
          mapOf(text),
          {
            kind: 'table',
            id: 't',
            caption: 'Tabla',
            columns: [{ key: 'a', heading: 'A' }],
            rows: [[cell]],
            total: ['1'],
          },
        ],
      },
      { id: 'z', heading: 'Dos', blocks: [] },
    ],
  }
}

/** Two actors, the first with a name of any letters. */
function mapOf(name: string): LinkMap {
  const node = { mark: 1, y: 60, radius: 14, isNameAbove: false }
  return {
    kind: 'map',
    id: 'm',
    caption: 'Mapa',
    width: 300,
    height: 120,
    nodes: [
      { ...node, name, x: 50, nameBox: { x: 0, y: 80, width: 100 } },
      { ...node, name: 'Club', x: 250, nameBox: { x: 200, y: 80, width: 100 } },
    ],
    links: [
      {
        from: 0,
        to: 1,
        kind: 3,
        word: 'fondos',
        strength: 'strong',
        strengthWord: 'fuerte',
        isOneWay: true,
      },
    ],
    marks: ['Comunidad'],
  }
}
