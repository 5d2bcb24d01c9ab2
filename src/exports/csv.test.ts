import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { readExample } from '../../tests/example-plan.ts'
import { writeInforme2 } from '../domain/reports/informe-2.ts'
import type { Cell, ReportTable } from '../domain/reports/report.ts'
import { reports as es } from '../i18n/es/reports.ts'
import { csv, csvOfTable, csvOfTables } from './csv.ts'

const tableOf = (cells: readonly Cell[], total?: readonly Cell[]): ReportTable => ({
  kind: 'table',
  id: 't',
  caption: '',
  columns: [
    { key: 'a', heading: 'Texto' },
    { key: 'b', heading: 'Número', numeric: true },
  ],
  rows: cells.map((cell) => [cell, 1]),
  ...(total === undefined ? {} : { total }),
})
const read = (text: string) => Papa.parse<string[]>(text.slice(1).trimEnd()).data

describe('a table as CSV', () => {
  test('starts with a byte order mark and ends every line the same way', () => {
    expect(csvOfTable(tableOf(['Señal', null], ['Total', 2]))).toBe(
      '\uFEFFTexto,Número\r\nSeñal,1\r\n,1\r\nTotal,2\r\n',
    )
  })

  test.each([
    '=1+1',
    '+1',
    '-1+2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\t\n',
    '=1\n+1',
    '=HYPERLINK("http://x","y")',
  ])('does not let a spreadsheet run %j', (hostile) => {
    const [, row] = read(csvOfTable(tableOf([hostile])))
    expect(row?.[0]?.startsWith("'")).toBe(true)
    expect(row?.[0]?.slice(1)).toBe(hostile)
  })

  test('keeps quotes, commas, semicolons and line ends inside their cell', () => {
    const text = 'dijo: "¡ya!", dos veces;\nen dos líneas'
    const rows = read(csvOfTable(tableOf([text])))
    expect(rows).toEqual([
      ['Texto', 'Número'],
      [text, '1'],
    ])
  })

  test('leaves a negative number a number', () => {
    expect(csvOfTable(tableOf(['x'], ['Total', -3]))).toContain('Total,-3\r\n')
  })

  test('gives back every text, with at most an apostrophe before it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const [, row] = Papa.parse<string[]>(csvOfTable(tableOf([text])).slice(1), {
          newline: '\r\n',
        }).data
        const cell = row?.[0]
        expect([text, `'${text}`]).toContain(cell)
        if (/^[=+\-@\t\r]/.test(text)) expect(cell).toBe(`'${text}`)
      }),
    )
  })
})

describe('a report as CSV', () => {
  const report = writeInforme2(readExample(), es)

  test('is the sheet of its proposals, each with its words, fate and supports', () => {
    const rows = read(String(csv.render(report)))
    expect(rows.length).toBe(49)
    expect(rows[0]).toEqual([
      'Código',
      'Recibo',
      'Encuentro',
      'Mesa',
      'Eje',
      'Origen',
      'Texto original',
      'Título',
      'Consolidada',
      'Destino',
      'Mesas que la apoyan',
    ])
    expect(rows.find(([code]) => code === 'P-021')?.slice(2)).toEqual([
      'Encuentro ciudadano La Loma',
      '1',
      'Acceso a la información pública',
      'Ciudadanía',
      'Saber cuándo van a arreglar cada calle: un listado de obras con fechas.',
      'Listado de obras con fechas por calle',
      'C-12',
      'Unida en C-12',
      '0',
    ])
  })

  test('also comes table by table, each under its own name', () => {
    const names = csvOfTables(report).map(({ name }) => name)
    expect(names.slice(0, 4)).toEqual([
      'meetings.csv',
      'proposals-by-axis.csv',
      'proposals-by-zone.csv',
      'proposals-by-fate.csv',
    ])
    expect(new Set(names).size).toBe(names.length)
  })
})
