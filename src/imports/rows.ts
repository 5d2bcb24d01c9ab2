import type { DecodedTable } from '../domain/exchange/import-columns.ts'
import { done, type Result, refused } from '../lib/result.ts'
import type { DecodeRefusal } from './decoded-file.ts'
import { COLUMNS_MAX, ROWS_MAX } from './limits.ts'

/**
 * Lines of cells as a sheet: the first line with anything in it has the headings, empty lines are
 * passed over, and rows keep the number that a spreadsheet shows.
 *
 * Returns  `undefined` for lines without any row under the headings.
 */
export function tableOf(
  name: string,
  lines: readonly (readonly string[])[],
): Result<DecodedTable | undefined, DecodeRefusal> {
  if (lines.some(({ length }) => length > COLUMNS_MAX)) return refused('too-many-columns', name)
  const filled = lines.flatMap((cells, at) =>
    cells.some((cell) => cell.trim() !== '') ? [{ row: at + 1, cells }] : [],
  )
  const [first, ...rows] = filled
  if (first === undefined || rows.length === 0) return done(undefined)
  if (rows.length > ROWS_MAX) return refused('too-many-rows', `${name}: ${rows.length}`)
  const headings = first.cells.map((cell) => cell.trim())
  while (headings.at(-1) === '') headings.pop()
  return done({ name, headings, rows })
}
