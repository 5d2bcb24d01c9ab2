import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import readWorkbook from 'read-excel-file/universal'
import { beforeAll, describe, expect, test } from 'vitest'
import { planCsv } from '../../src/exports/plan/csv.ts'
import { PLAN_EXPORTS } from '../../src/exports/plan/index.ts'
import { loadPlanLabels, type PlanLabels } from '../../src/exports/plan/labels.ts'
import { planXlsx } from '../../src/exports/plan/xlsx.ts'
import { readExample } from '../example-plan.ts'
import { contentOf, exampleRows, rowsOf, textOf } from '../example-rows.ts'

const SEED = 20261128
const LANGUAGES = ['es', 'en', 'pt'] as const
let labels: PlanLabels
beforeAll(async () => {
  labels = await loadPlanLabels('es')
})

test('every export of a plan has a name of its own, and so has each of its files', async () => {
  expect(new Set(PLAN_EXPORTS.map(({ id }) => id)).size).toBe(PLAN_EXPORTS.length)
  const names: string[] = []
  for (const { files } of PLAN_EXPORTS) {
    for (const { name, mime } of await files(exampleRows(), { labels, delimiter: ';' })) {
      expect(name).toMatch(/^[a-z0-9-]+\.[a-z]+$/)
      expect(mime).toMatch(/^[a-z]+\/[a-z.+-]+(;charset=utf-8)?$/)
      names.push(name)
    }
  }
  expect(new Set(names).size).toBe(names.length)
})

describe.each(PLAN_EXPORTS.map((one) => [one.id, one] as const))('the export %s', (id, one) => {
  test.each(LANGUAGES)(
    'writes the worked example in %s, whatever the order of its records',
    async (language) => {
      const words = await loadPlanLabels(language)
      const { proposals, meetings, consolidated, actors, relations, ...rest } = readExample()
      const turned = rowsOf({
        ...rest,
        proposals: [...proposals].reverse(),
        meetings: [...meetings].reverse(),
        consolidated: [...consolidated].reverse(),
        actors: [...actors].reverse(),
        relations: [...relations].reverse(),
      })
      const options = { labels: words, delimiter: ',' } as const
      const [once, again] = [
        await one.files(exampleRows(), options),
        await one.files(turned, options),
      ]
      expect(once.length).toBeGreaterThan(0)
      // A workbook is a zip with the hour in it: its cells are compared below.
      const texts = (files: typeof once) => files.filter(({ name }) => !name.endsWith('.xlsx'))
      expect(texts(again)).toEqual(texts(once))
      for (const { content } of once) expect(content.length).toBeGreaterThan(20)
    },
  )

  test('says nothing of devices, clocks, or people', async () => {
    const { proposals, actors, relations, consolidated, ...rest } = readExample()
    const marked = <T>(records: readonly T[]) =>
      records.map((record) => ({
        ...record,
        device: 'TABLETA-SECRETA',
        at: '1999-12-31T23:59:59Z',
        phone: '555-0199',
      })) as unknown as readonly T[]
    const rows = rowsOf({
      ...rest,
      proposals: marked(proposals),
      actors: marked(actors),
      relations: marked(relations),
      consolidated: marked(consolidated),
    })
    for (const file of await one.files(rows, { labels, delimiter: ',' })) {
      const text =
        id === 'xlsx'
          ? JSON.stringify(await readWorkbook(new Blob([file.content])))
          : contentOf(file)
      expect(text).not.toMatch(/TABLETA-SECRETA|1999-12-31|555-0199/)
    }
  })

  test('has an answer for a plan with nothing in it', async () => {
    const { plan } = readExample()
    const rows = rowsOf({
      plan,
      meetings: [],
      proposals: [],
      supports: [],
      consolidated: [],
      fates: new Map(),
      actors: [],
      relations: [],
    })
    const files = await one.files(rows, { labels, delimiter: ';' })
    if (id !== 'svg') expect(files.length).toBeGreaterThan(0)
    for (const { content } of files) expect(content.length).toBeGreaterThan(0)
  })
})

describe('proposals as a sheet', () => {
  const withTexts = (texts: readonly string[]) => {
    const records = readExample()
    return rowsOf({
      ...records,
      proposals: records.proposals.map((one, at) => ({
        ...one,
        text: texts[at % texts.length] ?? '',
      })),
    })
  }

  test('as CSV start with a byte order mark, and take either delimiter', async () => {
    for (const delimiter of [',', ';'] as const) {
      const [proposals] = await planCsv.files(exampleRows(), { labels, delimiter })
      expect(String(proposals?.content).startsWith(`\uFEFFIdentificador${delimiter}Código`)).toBe(
        true,
      )
      expect(
        parse(contentOf(proposals ?? { name: '', mime: '', content: '' }), { delimiter }).length,
      ).toBe(49)
    }
  })

  test('give back every text to an independent parser, with an apostrophe before what a spreadsheet would run', async () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), {
      minLength: 1,
      maxLength: 6,
    })
    await fc.assert(
      fc.asyncProperty(texts, async (said) => {
        const rows = withTexts(said)
        const read = parse(await textOf(planCsv, 'proposals.csv', rows, labels), {
          columns: true,
        }) as Record<string, string>[]
        expect(read.length).toBe(rows.proposals.length)
        for (const [at, row] of rows.proposals.entries()) {
          const cell = read[at]?.['Texto original']
          expect(cell).toBe(/^[=+\-@\t\r]/.test(row.text) ? `'${row.text}` : row.text)
        }
      }),
      { seed: SEED, numRuns: 40 },
    )
  })

  test('as a workbook are four sheets of typed cells, and «=1+1» is a text', async () => {
    const [file] = await planXlsx.files(withTexts(['=1+1', '@x', 'a\u0000b']), {
      labels,
      delimiter: ',',
    })
    const book = await readWorkbook(new Blob([file?.content ?? '']))
    expect(book.map(({ sheet }) => sheet)).toEqual([
      'Propuestas',
      'Consolidadas',
      'Actores',
      'Relaciones',
    ])
    const [proposals] = book
    const at = proposals?.data[0]?.indexOf('Texto original') ?? -1
    const said = new Set(proposals?.data.slice(1).map((row) => row[at]))
    expect(said).toEqual(new Set(['=1+1', '@x', 'ab']))
    const table = proposals?.data[0]?.indexOf('Mesa') ?? -1
    expect(typeof proposals?.data[1]?.[table]).toBe('number')
  })
})
