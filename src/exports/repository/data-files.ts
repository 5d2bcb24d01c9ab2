import type { ReportTable } from '../../domain/reports/report.ts'
import type { RepositoryTableId } from '../../domain/repository/contents.ts'
import { canonicalJson } from '../../lib/hash.ts'
import { csvOfTable, type Delimiter } from '../csv.ts'
import { type RepositoryFile, textFile } from './repository-file.ts'

/** The form of the JSON; a reader that does not know it must not guess. */
const FORMAT = 'encuentro-table/1'

/** One table for spreadsheets and for programs, beside each other under one name. */
export function dataFiles(
  id: RepositoryTableId,
  table: ReportTable,
  place: { readonly path: string; readonly delimiter: Delimiter; readonly sources: string },
): readonly RepositoryFile[] {
  const { caption, columns, rows } = table
  const json = {
    format: FORMAT,
    id,
    title: caption,
    sources: place.sources,
    columns: columns.map(({ key, heading }) => ({ key, heading })),
    rows: rows.map((row) =>
      Object.fromEntries(columns.map(({ key }, at) => [key, row[at] ?? null])),
    ),
  }
  return [
    textFile(`${place.path}.csv`, csvOfTable(table, place.delimiter)),
    textFile(`${place.path}.json`, `${canonicalJson(json)}\n`),
  ]
}
