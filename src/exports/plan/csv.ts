import { csvOfTable } from '../csv.ts'
import { CSV_MIME, type PlanExport } from './plan-export.ts'
import { sheetsOf } from './sheets.ts'

/** Each sheet as a CSV file of its own: UTF-8 with BOM, hostile cells escaped. */
export const planCsv: PlanExport = {
  id: 'csv',
  about: 'both',
  files: (rows, { labels, delimiter }) =>
    sheetsOf(rows, labels).map((table) => ({
      name: `${table.id}.csv`,
      mime: CSV_MIME,
      content: csvOfTable(table, delimiter),
    })),
}
