import { describe, expect, test } from 'vitest'
import { writeInforme2 } from '../../src/domain/reports/informe-2.ts'
import type { Report } from '../../src/domain/reports/report.ts'
import { EXPORTS } from '../../src/exports/index.ts'
import { reports as en } from '../../src/i18n/en/reports.ts'
import { reports as es } from '../../src/i18n/es/reports.ts'
import { reports as pt } from '../../src/i18n/pt/reports.ts'
import { readExample } from '../example-plan.ts'
import { plain, readExported } from '../read-exported.ts'

const HOSTILE = [
  "=cmd|'/C calc'!A0",
  '+1',
  '-1',
  '@x',
  '"";\r\n,\t',
  '<script>alert(1)</script>',
  '\u202E\u0000',
]

const bytesOf = (rendered: Uint8Array | string) =>
  typeof rendered === 'string' ? new TextEncoder().encode(rendered) : rendered

/** A report whose every word comes from somebody who means harm. */
const hostile: Report = {
  id: 'informe-2',
  language: 'es',
  title: HOSTILE.join(''),
  subtitle: HOSTILE.join(''),
  sources: '0'.repeat(64),
  sections: HOSTILE.map((text, at) => ({
    id: `s${at}`,
    heading: text,
    blocks: [
      { kind: 'paragraph', text },
      { kind: 'list', items: HOSTILE },
      { kind: 'quotes', quotes: [{ text, source: text }] },
      { kind: 'figure', id: `f${at}`, caption: text, bars: [{ label: text, value: 1 }] },
      {
        kind: 'table',
        id: at === 0 ? 'proposals' : `t${at}`,
        caption: text,
        columns: [{ key: 'a', heading: text }],
        rows: HOSTILE.map((cell) => [cell]),
      },
    ],
  })),
}
const nothing: Report = { ...hostile, title: '', subtitle: '', sections: [] }

const decoded = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

/** A format that a parser of its own reads back: all of it is text, and no name is a script's. */
const readsBack = (id: string) => (bytes: Uint8Array) => {
  const { texts, elements } = readExported(id, bytes)
  expect(elements).not.toContain('script')
  for (const { heading } of hostile.sections) {
    if (plain(heading) !== '') expect(texts).toContain(plain(heading))
  }
}

/** What harmless means in each format; a new format adds its own line. */
const HARMLESS: Record<string, (bytes: Uint8Array) => void> = {
  csv: (bytes) => expect(decoded(bytes)).not.toMatch(/(^\uFEFF?|[\n,])"?[=+@-]/),
  json: (bytes) => expect(JSON.parse(decoded(bytes))).toEqual(hostile),
  docx: readsBack('docx'),
  odt: readsBack('odt'),
  html: readsBack('html'),
  md: readsBack('md'),
}
const SAID = 'Saber cuándo van a arreglar cada calle: un listado de obras con fechas.'

test('every export has a name and an extension of its own', () => {
  expect(new Set(EXPORTS.map(({ id }) => id)).size).toBe(EXPORTS.length)
  expect(new Set(EXPORTS.map(({ extension }) => extension)).size).toBe(EXPORTS.length)
  for (const { id, mime, extension } of EXPORTS) {
    expect(id).toMatch(/^[a-z-]+$/)
    expect(extension).toMatch(/^[a-z]+$/)
    expect(mime).toMatch(/^[a-z]+\/[a-z.+-]+(;charset=utf-8)?$/)
  }
})

describe.each(EXPORTS.map((one) => [one.id, one] as const))('the export %s', (id, { render }) => {
  test.each([
    ['es', es],
    ['en', en],
    ['pt', pt],
  ])('writes the worked example in %s, the same bytes every time', async (_, labels) => {
    const once = bytesOf(await render(writeInforme2(readExample(), labels)))
    const twice = bytesOf(await render(structuredClone(writeInforme2(readExample(), labels))))
    expect(once.length).toBeGreaterThan(5_000)
    expect(Buffer.from(twice).equals(Buffer.from(once))).toBe(true)
    const isText = id === 'csv' || id === 'json'
    const said = isText ? decoded(once) : readExported(id, once).texts.join('\n')
    expect(said).toContain(SAID)
  })

  test('has an answer for a report with nothing in it', async () => {
    expect(await render(nothing)).toBeDefined()
  })

  test('keeps hostile text harmless in its format', async () => {
    const check = HARMLESS[id]
    if (check === undefined) throw new Error(`say here how ${id} keeps hostile text harmless`)
    check(bytesOf(await render(hostile)))
  })
})
