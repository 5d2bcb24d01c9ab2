import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { exampleRows, textOf } from '../../../tests/example-rows.ts'
import { consul } from './consul.ts'
import { loadPlanLabels } from './labels.ts'

test('a plan for CONSUL stands under the columns of its investments, with nobody’s name', async () => {
  const text = await textOf(
    consul,
    'consul-investments.csv',
    exampleRows(),
    await loadPlanLabels('es'),
  )
  const rows = parse(text) as string[][]
  expect(rows[0]).toEqual([
    'id',
    'title',
    'description',
    'admin',
    'valuator',
    'valuation_group',
    'geozone',
    'feasibility',
    'valuation_finished',
    'unfeasibility_explanation',
    'selected',
    'visible_to_valuators',
    'author_username',
  ])
  expect(rows.length).toBe(49)
  const columns = (at: number) => new Set(rows.slice(1).map((row) => row[at]))
  for (const people of [3, 4, 5, 12]) expect(columns(people)).toEqual(new Set(['']))
  const referred = rows.filter((row) => row[7] === 'unfeasible')
  expect(referred.length).toBeGreaterThan(0)
  for (const row of referred) expect(row[9]).toMatch(/^No es materia de este plan: se derivó a ./)
})
