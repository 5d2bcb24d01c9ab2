import type { ColumnId, DocumentWords, HeadingId } from '../document-labels.ts'
import { type Block, type Cell, paragraph, type ReportTable, type Section } from '../report.ts'

/** A section before it has its number. */
export type Part = Omit<Section, 'heading' | 'id'> & { readonly id: HeadingId }

/** A part of a document. */
export function part(
  id: HeadingId,
  blocks: readonly (Block | undefined)[],
  sections?: readonly Section[],
): Part {
  const known = blocks.filter((block) => block !== undefined)
  return { id, blocks: known, ...(sections && sections.length > 0 && { sections }) }
}

/** Parts as sections: numbered in their order, annexes lettered after them. */
export function numbered(
  parts: readonly Part[],
  annexes: readonly Part[],
  { documents }: DocumentWords,
): Section[] {
  return [
    ...parts.map((each, at) => ({ ...each, heading: `${at + 1}. ${documents.headings[each.id]}` })),
    ...annexes.map((each, at) => ({
      ...each,
      heading: documents.annex(String.fromCharCode(65 + at), documents.headings[each.id]),
    })),
  ]
}

/** A table whose columns are named once; those in `numeric` hold numbers. */
export function tableOf(
  {
    id,
    caption,
    columns,
    numeric = [],
    rows,
    total,
  }: {
    readonly id: string
    readonly caption: string
    readonly columns: readonly ColumnId[]
    readonly numeric?: readonly ColumnId[]
    readonly rows: readonly (readonly Cell[])[]
    readonly total?: readonly Cell[]
  },
  { documents }: DocumentWords,
): ReportTable {
  return {
    kind: 'table',
    id,
    caption,
    columns: columns.map((key) => ({
      key,
      heading: documents.columns[key],
      ...(numeric.includes(key) && { numeric: true }),
    })),
    rows,
    ...(total && { total }),
  }
}

/** How many of each, as a table with its sum; a kind without any is left out. */
export function countTable(
  counts: { readonly id: string; readonly caption: string; readonly column: ColumnId },
  named: readonly (readonly [string, number])[],
  words: DocumentWords,
): ReportTable {
  const rows = named.filter(([, n]) => n > 0)
  return tableOf(
    {
      id: counts.id,
      caption: counts.caption,
      columns: [counts.column, 'count'],
      numeric: ['count'],
      rows,
      total: [words.labels.total, rows.reduce((sum, [, n]) => sum + n, 0)],
    },
    words,
  )
}

/** The same counts as bars. */
export function figureOf(table: ReportTable, caption = table.caption): Block {
  return {
    kind: 'figure',
    id: `${table.id}-figure`,
    caption,
    bars: table.rows.map((row) => ({ label: String(row[0] ?? ''), value: Number(row.at(-1)) })),
  }
}

/** A list, or the sentence that says why there is none. */
export function listOr(items: readonly string[], none: string): Block {
  return items.length > 0 ? { kind: 'list', items } : paragraph(none)
}

/** Codes with commas between. */
export function joined(texts: readonly string[]): string {
  return texts.join(', ')
}
