import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { exampleRows, textOf } from '../../../tests/example-rows.ts'
import { loadPlanLabels } from './labels.ts'
import { ogp } from './ogp.ts'

test('commitments stand in the fields of the form, with budget and other plans as additional information', async () => {
  const rows = {
    ...exampleRows(),
    commitments: [
      {
        number: 1,
        title: '=Tablero abierto',
        axis: 'AIP' as const,
        problem: 'Nadie sabe cuánto cuestan las obras',
        description: 'Publicar un tablero',
        contribution: null,
        values: ['transparency' as const, 'accountability' as const],
        responsible: 'Obras Públicas',
        others: null,
        indicator: 'Obras al día',
        baseline: '0 %',
        target: '90 %',
        budget: 'USD 18 000',
        relation: 'ODS 16',
        start: '2026-10-01',
        end: '2028-05-31',
        level: 'limited' as const,
      },
    ],
  }
  const labels = await loadPlanLabels('es')
  const [row] = parse(await textOf(ogp, 'ogp-commitments.csv', rows, labels), {
    columns: true,
  }) as Record<string, string>[]
  expect(row).toMatchObject({
    Número: '1',
    'Nombre del compromiso': "'=Tablero abierto",
    'Institución responsable': 'Obras Públicas',
    'Relevancia para los valores de gobierno abierto': 'Transparencia, Rendición de cuentas',
    'Información adicional': 'USD 18 000; ODS 16',
    'Nivel de cumplimiento': 'Limitado',
    'Cómo contribuye a resolver el problema': '',
  })
})
