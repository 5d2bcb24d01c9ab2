import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/universal'
import { exampleRows } from '../../tests/example-rows.ts'
import { imported, PLACE, preview } from '../../tests/import-place.ts'
import { PLAN_EXPORTS } from '../exports/plan/index.ts'
import { loadPlanLabels } from '../exports/plan/labels.ts'
import { toUtf8 } from '../lib/bytes.ts'
import type { DecodedFile } from './decoded-file.ts'
import { readTableFile } from './read-file.ts'

const SEED = 20261128

async function read(bytes: Uint8Array | string): Promise<DecodedFile> {
  const found = await readTableFile('hoja.csv', typeof bytes === 'string' ? toUtf8(bytes) : bytes)
  if (!found.ok) throw new Error(`${found.refusal} ${found.detail ?? ''}`)
  return found.value
}
const workbook = async (data: (string | number | null)[][], name = 'Hoja') =>
  new Uint8Array(await (await writeWorkbook([{ sheet: name, data }]).toBlob()).arrayBuffer())

describe('a CSV from a stranger', () => {
  test.each([',', ';', '\t', '|'])(
    'parted by %j is read, commas in its texts and all',
    async (d) => {
      const file = await read(`propuesta${d}mesa\r\n"Luz, bancas; y «sombra»"${d}2\r\n`)
      expect(file).toMatchObject({ format: 'csv', delimiter: d })
      expect(file.tables[0]).toEqual({
        name: 'hoja.csv',
        headings: ['propuesta', 'mesa'],
        rows: [{ row: 2, cells: ['Luz, bancas; y «sombra»', '2'] }],
      })
    },
  )

  test('in Latin-1 is repaired and said so; in UTF-8 with or without a mark it is as it is', async () => {
    const latin = Uint8Array.from('propuesta\nSeñal y año\n', (letter) => letter.charCodeAt(0))
    expect(await read(latin)).toMatchObject({ repairedFrom: 'windows-1252' })
    for (const file of [await read(latin), await read('\uFEFFpropuesta\nSeñal y año\n')]) {
      expect(file.tables[0]?.rows[0]?.cells).toEqual(['Señal y año'])
    }
    expect(await read('propuesta\nSeñal\n')).not.toHaveProperty('repairedFrom')
    const wide = new Uint8Array(
      new Uint16Array([...'\uFEFFpropuesta\nSeñal\n'].map((c) => c.charCodeAt(0))).buffer,
    )
    expect(await read(wide)).toMatchObject({ repairedFrom: 'utf-16' })
  })

  test('with «sep=;», empty lines and lines in a cell keeps the rows’ numbers', async () => {
    const file = await read('sep=;\npropuesta;mesa\n\n"a\nb";1\n')
    expect(file.tables[0]?.rows).toEqual([{ row: 4, cells: ['a\nb', '1'] }])
  })

  test.each([
    ['', 'empty-file'],
    ['propuesta\n', 'no-rows'],
    ['propuesta\n"abierta, y nunca cerrada\n', 'quote-not-closed'],
    ['a\u0000b\n', 'not-a-table'],
    [`a\n${'x\n'.repeat(5_001)}`, 'too-many-rows'],
    [`${'a,'.repeat(301)}\n1\n`, 'too-many-columns'],
    ['{"a":', 'damaged-json'],
    ['{"a":1}', 'not-a-table'],
  ])('%j is refused: %s', async (text, refusal) => {
    expect(await readTableFile('f', toUtf8(text))).toMatchObject({ ok: false, refusal })
  })

  test('of any bytes is read or refused, and nothing is thrown', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom([], [0x50, 0x4b, 3, 4], [0x5b], [0xff, 0xfe]),
        async (tail, head) => {
          const found = await readTableFile('f', Uint8Array.from([...head, ...tail]))
          expect(typeof found.ok).toBe('boolean')
        },
      ),
      { seed: SEED, numRuns: 300 },
    )
  })
})

describe('a workbook or an archive from a stranger', () => {
  test('is read sheet by sheet, numbers as texts', async () => {
    const file = await read(
      await workbook([
        ['propuesta', 'mesa'],
        ['=1+1', 2],
        [null, null],
        ['b', 1],
      ]),
    )
    expect(file).toMatchObject({ format: 'xlsx' })
    expect(file.tables[0]?.rows).toEqual([
      { row: 2, cells: ['=1+1', '2'] },
      { row: 4, cells: ['b', '1'] },
    ])
  })

  test('a zip of CSVs, as ODK hands out, is its tables', async () => {
    const zip = zipSync({
      'Taller.csv': strToU8('SubmissionDate,KEY\n2026,uuid:1\n'),
      'Taller-propuestas.csv': strToU8('propuesta,KEY\nLuz,uuid:1/p[1]\n'),
      'media/foto.jpg': strToU8('x'),
    })
    expect((await read(zip)).tables.map(({ name }) => name)).toEqual([
      'Taller.csv',
      'Taller-propuestas.csv',
    ])
  })

  test('a bomb stops at the limit, whatever its headers claim', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(65 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(200_000)
    expect(await readTableFile('f', bomb)).toMatchObject({ refusal: 'unpacks-too-big' })
    const many = zipSync(
      Object.fromEntries(Array.from({ length: 501 }, (_, n) => [`${n}`, new Uint8Array(1)])),
    )
    expect(await readTableFile('f', many)).toMatchObject({ refusal: 'unpacks-too-big' })
  })

  test('a sheet with one cell at its far end is refused before it is laid out', async () => {
    const good = await workbook([['propuesta'], ['Luz']])
    const { unzipSync, strFromU8 } = await import('fflate')
    const files = unzipSync(good)
    const name = Object.keys(files).find((one) => one.startsWith('xl/worksheets/')) ?? ''
    const far = (cell: string) =>
      zipSync({
        ...files,
        [name]: strToU8(
          strFromU8(files[name] ?? new Uint8Array()).replace(/r="A2"/, `r="${cell}"`),
        ),
      })
    expect(await readTableFile('f', far('A1048576'))).toMatchObject({ refusal: 'too-many-rows' })
    expect(await readTableFile('f', far('XFD2'))).toMatchObject({ refusal: 'too-many-columns' })
  })

  test.each([
    ['cut short', async () => (await workbook([['a'], ['b']])).slice(0, 700), 'damaged-archive'],
    ['an old .xls', async () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1]), 'old-workbook'],
    ['a plan’s own file', async () => zipSync({ 'manifest.jws': strToU8('x') }), 'plan-file'],
    ['a zip of photos', async () => zipSync({ 'a.jpg': strToU8('x') }), 'no-rows'],
    [
      'a workbook without sheets',
      async () => zipSync({ 'xl/workbook.xml': strToU8('<x/>') }),
      'damaged-workbook',
    ],
    ['of 21 MB', async () => new Uint8Array(21 * 1024 * 1024), 'file-too-big'],
  ])('%s is refused', async (_, make, refusal) => {
    expect(await readTableFile('f', await make())).toMatchObject({ ok: false, refusal })
  })
})

describe('what leaves comes in again', () => {
  const place = { ...PLACE, meeting: { ...PLACE.meeting, tables: 20 } }
  test.each(['csv', 'xlsx'])('the example as %s, in each language', async (id) => {
    const exporter = PLAN_EXPORTS.find((one) => one.id === id)
    for (const language of ['es', 'en', 'pt'] as const) {
      const labels = await loadPlanLabels(language)
      const axes = new Map(
        Object.entries(labels.reports.axes).map(([code, word]) => [
          word
            .normalize('NFD')
            .replace(/\p{M}+/gu, '')
            .toLowerCase(),
          code as 'AIP',
        ]),
      )
      const origins = new Map(
        Object.entries(labels.reports.origins).map(([code, word]) => [
          word
            .normalize('NFD')
            .replace(/\p{M}+/gu, '')
            .toLowerCase(),
          code as 'citizens',
        ]),
      )
      const here = { ...place, axes, origins, language }
      const [file] = (await exporter?.files(exampleRows(), { labels, delimiter: ';' })) ?? []
      const content = file?.content ?? ''
      const decoded = await read(content)
      const [table] = decoded.tables
      if (table === undefined) throw new Error('no table')
      expect(preview(table, [], here).counts).toMatchObject({ new: 48, error: 0 })
      const [first] = imported(table, [], here)
      expect(first?.source?.system).toBe('encuentro')
      expect(preview(table, imported(table, [], here), here).counts).toMatchObject({ same: 48 })
    }
  })
})
