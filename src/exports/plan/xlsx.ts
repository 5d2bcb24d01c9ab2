import type { ReportTable } from '../../domain/reports/report.ts'
import type { ExportedFile, PlanExport } from './plan-export.ts'
import { sheetsOf } from './sheets.ts'

/** Most characters of a cell that spreadsheets take (ECMA-376). */
const CELL_MAX = 32_767

/** All sheets in one workbook. Cells are typed as text or number, never as a formula. */
export const planXlsx: PlanExport = {
  id: 'xlsx',
  about: 'both',
  files: async (rows, { labels }) => [await workbookOf('plan.xlsx', sheetsOf(rows, labels))],
}

/** Tables as the sheets of one workbook. */
export async function workbookOf(
  name: string,
  tables: readonly ReportTable[],
): Promise<ExportedFile> {
  const { default: writeWorkbook } = await import('write-excel-file/universal')
  const sheets = tables.map((table) => ({
    sheet: table.caption,
    stickyRowsCount: 1,
    data: cellsOf(table),
  }))
  const blob = await writeWorkbook(sheets).toBlob()
  return { name, mime: blob.type, content: new Uint8Array(await blob.arrayBuffer()) }
}

function cellsOf({ columns, rows }: ReportTable) {
  return [
    columns.map(({ heading }) => ({
      value: heading,
      type: String,
      fontWeight: 'bold' as const,
    })),
    ...rows.map((row) =>
      row.map((cell) => {
        if (cell === null) return null
        if (typeof cell === 'number') return { value: cell, type: Number }
        return { value: cell.slice(0, CELL_MAX), type: String, wrap: true }
      }),
    ),
  ]
}
