import type { Cell, Column, ReportTable } from '../../../domain/reports/report.ts'
import type { RepositoryWords } from '../../../i18n/es/repository.ts'

export type RepositoryColumn = keyof RepositoryWords['columns']

/** A table under the repository's own headings; columns marked `#` hold numbers. */
export function sheetOf(
  { columns: headings }: RepositoryWords,
  columns: readonly (RepositoryColumn | `#${RepositoryColumn}`)[],
  rows: readonly (readonly Cell[])[],
): ReportTable {
  return {
    kind: 'table',
    id: '',
    caption: '',
    columns: columns.map((each): Column => {
      const key = each.replace('#', '') as RepositoryColumn
      return { key, heading: headings[key], ...(each.startsWith('#') && { numeric: true }) }
    }),
    rows,
  }
}

/** Rows under headings, or the sentence that says why there are none. */
export function rowsOr<T extends { readonly rows: readonly unknown[] }>(table: T, none: string) {
  return table.rows.length > 0 ? table : ({ kind: 'paragraph', text: none } as const)
}
