import Papa from 'papaparse'
import { type Report, type ReportTable, tablesOf } from '../domain/reports/report.ts'
import type { ReportExport } from './export.ts'

/** Tells spreadsheets that the file is UTF-8; without it «Señal» becomes «SeÃ±al». */
const BOM = '\uFEFF'

/** What stands between cells: spreadsheets of countries with a decimal comma open `;` at a tap. */
export const DELIMITERS = [',', ';'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** Papa's own pattern lets a cell of several lines pass. */
const FORMULA = /^[=+\-@\t\r]/

/** The proposals as a sheet, one line each: the table people take along into their own tools. */
export const csv: ReportExport = {
  id: 'csv',
  mime: 'text/csv;charset=utf-8',
  extension: 'csv',
  render: (report) => {
    const tables = tablesOf(report)
    const table = tables.find(({ id }) => id === 'proposals') ?? tables[0]
    return table === undefined ? BOM : csvOfTable(table)
  },
}

/** Every table of a report as a sheet of its own, by name, in reading order. */
export function csvOfTables(
  report: Pick<Report, 'sections'>,
): { readonly name: string; readonly text: string }[] {
  return tablesOf(report).map((table) => ({
    name: `${table.id}.csv`,
    text: csvOfTable(table),
  }))
}

/**
 * One table as CSV: headings, rows, and the row of sums when there is one.
 *
 * Returns  UTF-8 with BOM, lines ended by CR LF, cells quoted where needed. A cell that a
 *          spreadsheet would run as a formula (=, +, -, @, tab, CR) gets an apostrophe before it:
 *          the text of a proposal comes from anybody.
 * Source   RFC 4180; OWASP, CSV injection.
 */
export function csvOfTable(table: ReportTable, delimiter: Delimiter = ','): string {
  const rows = table.total === undefined ? table.rows : [...table.rows, table.total]
  const text = Papa.unparse(
    {
      fields: table.columns.map(({ heading }) => heading),
      data: rows.map((row) => row.map((cell) => cell ?? '')),
    },
    { escapeFormulae: FORMULA, newline: '\r\n', delimiter },
  )
  return `${BOM}${text}\r\n`
}
