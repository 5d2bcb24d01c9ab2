import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { readExample } from '../../../tests/example-plan.ts'
import { exampleRows, rowsOf, textOf } from '../../../tests/example-rows.ts'
import { decidim } from './decidim.ts'
import { loadPlanLabels, type PlanLabels } from './labels.ts'

let labels: PlanLabels
beforeAll(async () => {
  labels = await loadPlanLabels('es')
})
const read = async (name: string, rows = exampleRows()) =>
  parse(await textOf(decidim, name, rows, labels), { delimiter: ';' }) as string[][]

describe('a plan for Decidim', () => {
  test('its proposals stand under exactly the columns that Decidim imports, parted by semicolons', async () => {
    const [headings, ...rows] = await read('decidim-proposals.csv')
    expect(headings).toEqual([
      'title/es',
      'body/es',
      'scope/id',
      'taxonomies/ids',
      'address',
      'latitude',
      'longitude',
    ])
    expect(rows.length).toBe(48)
    expect(rows).toContainEqual([
      'Listado de obras con fechas por calle',
      'Saber cuándo van a arreglar cada calle: un listado de obras con fechas.',
      '',
      '',
      '',
      '',
      '',
    ])
  })

  test('its answers go under id, state and answer, for proposals that Decidim knows', async () => {
    const records = readExample()
    const proposals = records.proposals.map((one) =>
      one.label === 'P-021'
        ? { ...one, source: { system: 'decidim' as const, id: '912', url: 'https://x.org/912' } }
        : one,
    )
    const rows = rowsOf({ ...records, proposals })
    expect(await read('decidim-answers.csv', rows)).toEqual([
      ['id', 'state', 'answer/es'],
      ['912', 'evaluating', expect.stringContaining('Sigue en el proceso')],
    ])
    const results = await read('decidim-results.csv', rows)
    expect(results.filter((row) => row.at(-1) === 'https://x.org/912').length).toBe(1)
  })

  test('an answer whose proposal Decidim does not know stands apart, and none is lost', async () => {
    const rows = exampleRows()
    const apart = await read('decidim-answers-without-id.csv')
    expect(apart[0]).toEqual(['id', 'state', 'answer/es', 'title/es', 'receipt'])
    const decided = rows.proposals.filter(
      ({ verdict }) => verdict.fate !== 'pending' && verdict.fate !== 'conflict',
    )
    expect(apart.length - 1).toBe(decided.length)
    expect(apart.filter(([, state]) => state === 'rejected').length).toBe(
      decided.filter(({ verdict }) => verdict.fate === 'referred').length,
    )
  })

  test('its results stand under exactly the columns of Decidim’s accountability import', async () => {
    const [headings, ...rows] = await read('decidim-results.csv')
    expect(headings).toEqual([
      'id',
      'category/id',
      'status/id',
      'parent/id',
      'title/es',
      'description/es',
      'start_date',
      'end_date',
      'progress',
      'proposal_urls',
    ])
    expect(rows.length).toBe(exampleRows().consolidated.length)
    const one = rows.find((row) => row[5]?.includes('P-021'))
    expect(one?.[5]).toContain('«Saber cuándo van a arreglar cada calle')
  })

  test('its columns carry the language of the words', async () => {
    const english = await loadPlanLabels('en')
    const text = await textOf(decidim, 'decidim-proposals.csv', exampleRows(), english)
    expect(text.startsWith('title/en;body/en;')).toBe(true)
  })
})
