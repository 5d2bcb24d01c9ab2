import { strFromU8, zipSync } from 'fflate'
import type { DecodedTable } from '../domain/exchange/import-columns.ts'
import { done, type Result, refused } from '../lib/result.ts'
import type { DecodeRefusal } from './decoded-file.ts'
import { COLUMNS_MAX, ROWS_MAX } from './limits.ts'
import { tableOf } from './rows.ts'

/** How far down a sheet its rows may stand; empty ones between are passed over. */
const LAST_ROW = 4 * ROWS_MAX

/**
 * Reads the sheets of a workbook.
 *
 * Expects  its entries, unpacked and counted: the library is given these and no other, so that a
 *          table of contents that points elsewhere brings nothing in.
 */
export async function readWorkbook(
  entries: ReadonlyMap<string, Uint8Array>,
): Promise<Result<readonly DecodedTable[], DecodeRefusal>> {
  for (const [name, bytes] of entries) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue
    const size = sizeOf(strFromU8(bytes))
    if (size.row > LAST_ROW) return refused('too-many-rows', `${name}: ${size.row}`)
    if (size.column > COLUMNS_MAX) return refused('too-many-columns', `${name}: ${size.column}`)
  }
  const { default: readSheets } = await import('read-excel-file/universal')
  const packed = zipSync(Object.fromEntries(entries), { level: 0 })
  let sheets: Awaited<ReturnType<typeof readSheets>>
  try {
    sheets = await readSheets(new Blob([packed]), { trim: false })
  } catch {
    return refused('damaged-workbook')
  }
  const tables: DecodedTable[] = []
  for (const { sheet, data } of sheets) {
    const table = tableOf(
      sheet,
      data.map((row) => row.map(textOf)),
    )
    if (!table.ok) return table
    if (table.value !== undefined) tables.push(table.value)
  }
  return done(tables)
}

/** How far the cells of a sheet reach; the library lays out every cell up to the last one. */
function sizeOf(xml: string): { readonly row: number; readonly column: number } {
  let [row, column] = [0, 0]
  for (const [, letters = '', digits = ''] of xml.matchAll(
    /\b(?:r|ref)\s*=\s*["'](?:[A-Z]+\d+:)?([A-Z]{0,7})(\d{1,10})["']/g,
  )) {
    row = Math.max(row, Number(digits))
    let place = 0
    for (const letter of letters) place = place * 26 + letter.charCodeAt(0) - 64
    column = Math.max(column, place)
  }
  return { row, column }
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString()
  return String(cell)
}
