import { createMemo, For, type JSX, Show } from 'solid-js'
import type { ReportTable } from '../../domain/reports/report.ts'
import { columnWidths, WIDE_FROM } from '../../exports/column-widths.ts'
import { useWords } from '../../i18n/index.ts'
import { createGrowth } from './growth.ts'

/** So many rows stand under one row of headings. */
const ROWS = 25
/** The first rows say well enough how wide each column needs to be. */
const MEASURED = 200

type Cells = ReportTable['rows'][number]

/**
 * A table of a report. A long one is cut in parts with the headings over each: a reader in the middle
 * still knows what stands in a column, and the parts out of sight are not laid out. A wide one may
 * scroll on screen; on paper it wraps.
 */
export function ReportTables(props: { table: ReportTable }): JSX.Element {
  const words = useWords()
  const parts = createMemo(() => cut(props.table.rows))
  const shown = createGrowth(parts, 1)
  const isLong = () => parts().length > 1
  const widths = createMemo(() => {
    if (!isLong() && props.table.columns.length < WIDE_FROM) return undefined
    return columnWidths({ ...props.table, rows: props.table.rows.slice(0, MEASURED) }, 1_000)
  })
  const captionOf = (at: number) => {
    const first = at * ROWS
    if (!isLong()) return props.table.caption
    const last = Math.min(first + ROWS, props.table.rows.length)
    return words().documents.tablePart(props.table.caption, first + 1, last)
  }
  return (
    <section class="report-scroll" aria-label={props.table.caption} tabindex="0">
      <For each={shown()}>
        {(rows, at) => (
          <div
            class="report-part"
            data-columns={props.table.columns.length}
            data-cut={isLong() || undefined}
            style={{ '--rows': rows.length }}
          >
            <table class="report-table" classList={{ measured: widths() !== undefined }}>
              <caption>{captionOf(at())}</caption>
              <Show when={widths()}>
                {(each) => (
                  <colgroup>
                    <For each={each()}>
                      {(width) => <col style={{ width: `${width / 10}%` }} />}
                    </For>
                  </colgroup>
                )}
              </Show>
              <thead>
                <tr>
                  <For each={props.table.columns}>
                    {(column) => (
                      <th scope="col" classList={{ number: column.numeric ?? false }}>
                        {column.heading}
                      </th>
                    )}
                  </For>
                </tr>
              </thead>
              <tbody>
                <For each={rows}>{(row) => <Row table={props.table} cells={row} empty="–" />}</For>
              </tbody>
              <Show when={at() === parts().length - 1 && props.table.total}>
                {(total) => (
                  <tfoot>
                    <Row table={props.table} cells={total()} empty="" />
                  </tfoot>
                )}
              </Show>
            </table>
          </div>
        )}
      </For>
    </section>
  )
}

function cut(rows: readonly Cells[]): (readonly Cells[])[] {
  const parts = Math.max(1, Math.ceil(rows.length / ROWS))
  return Array.from({ length: parts }, (_, at) => rows.slice(at * ROWS, (at + 1) * ROWS))
}

function Row(props: { table: ReportTable; cells: Cells; empty: string }): JSX.Element {
  return (
    <tr>
      <For each={props.cells}>
        {(cell, at) => (
          <td classList={{ number: props.table.columns[at()]?.numeric ?? false }}>
            {cell ?? props.empty}
          </td>
        )}
      </For>
    </tr>
  )
}
