import { createMemo, For, type JSX, Show } from 'solid-js'
import type {
  ChangeableField,
  FieldChange,
  ImportPreview,
  RowOutcome,
} from '../../domain/exchange/import-preview.ts'
import type { SheetReading } from '../../domain/exchange/import-rows.ts'
import { AXES } from '../../domain/process/plan.ts'
import { ORIGINS } from '../../domain/proposals/proposal.ts'
import { useWords } from '../../i18n/index.ts'
import type { DecodedFile } from '../../imports/decoded-file.ts'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Rows shown of each heap; the counts are of all. */
const SHOWN = 100
const HEAPS = ['new', 'updated', 'same', 'elsewhere', 'error'] as const

/** What each row of a file would do, faults first, and the one button that keeps all of it. */
export function PreviewSheet(props: {
  name: string
  file: DecodedFile
  reading: SheetReading
  /** Absent when no column says what was proposed. */
  preview: ImportPreview | undefined
  onApply: () => void
}): JSX.Element {
  const words = useWords()
  const headings = () => (props.reading.ok ? [] : props.reading.headings)
  const columns = () => (props.reading.ok ? props.reading.columns : undefined)
  return (
    <Show
      when={props.preview}
      fallback={
        <Notice tone="clash" alert>
          {words().exchange.noTextColumn(props.name, headings())}
        </Notice>
      }
    >
      {(preview) => (
        <section class="sheet stack exchange-preview" aria-label={props.name}>
          <h2>{props.name}</h2>
          <p>
            {columns() && words().exchange.from(columns()?.system ?? 'table')}{' '}
            <Show when={columns()?.unread.length}>
              {words().exchange.unread(columns()?.unread ?? [])}
            </Show>
          </p>
          <Show when={props.file.repairedFrom}>
            {(encoding) => <Notice>{words().exchange.repaired(encoding())}</Notice>}
          </Show>
          <div role="status">
            <ul class="exchange-counts">
              <For each={HEAPS.filter((heap) => preview().counts[heap] > 0)}>
                {(heap) => (
                  <li classList={{ clash: heap === 'error' }}>
                    <Icon name={ICONS[heap]} />
                    {words().exchange.counts[heap](preview().counts[heap])}
                  </li>
                )}
              </For>
            </ul>
          </div>
          <Show when={preview().counts.error > 0}>
            <Notice tone="clash">{words().exchange.allOrNothing}</Notice>
          </Show>
          <Show when={preview().counts.error === 0 && !preview().mayApply}>
            <Notice icon="check">{words().exchange.nothingNew}</Notice>
          </Show>
          <Show when={preview().mayApply}>
            <div class="actions">
              <button type="button" class="button primary tall" onClick={() => props.onApply()}>
                <Icon name="check" />
                {words().exchange.apply(preview().counts.new, preview().counts.updated)}
              </button>
            </div>
          </Show>
          <For each={['error', 'updated', 'new'] as const}>
            {(heap) => <Heap heap={heap} outcomes={preview().outcomes} />}
          </For>
        </section>
      )}
    </Show>
  )
}

const ICONS = {
  new: 'plus',
  updated: 'pencil',
  same: 'check',
  elsewhere: 'arrow',
  error: 'alert',
} as const

function Heap(props: {
  heap: 'error' | 'updated' | 'new'
  outcomes: readonly RowOutcome[]
}): JSX.Element {
  const words = useWords()
  const rows = createMemo(() => props.outcomes.filter(({ kind }) => kind === props.heap))
  return (
    <Show when={rows().length > 0}>
      <h3>{words().exchange.heaps[props.heap]}</h3>
      <ul class="exchange-rows">
        <For each={rows().slice(0, SHOWN)}>{(outcome) => <li>{useSentence(outcome)()}</li>}</For>
        <Show when={rows().length > SHOWN}>
          <li class="soft">{words().exchange.more(rows().length - SHOWN)}</li>
        </Show>
      </ul>
    </Show>
  )
}

/** What one row would do, in words. */
function useSentence(outcome: RowOutcome): () => string {
  const words = useWords()
  const value = (field: ChangeableField, said: FieldChange['from']): string => {
    const { terms, exchange } = words()
    if (field === 'axis') return terms.axisLong[AXES.find((axis) => axis === said) ?? 'none']
    const origin = ORIGINS.find((one) => one === said)
    if (field === 'origin' && origin !== undefined) return terms.origin[origin]
    return said === null ? exchange.none : String(said)
  }
  return () => {
    const { exchange } = words()
    switch (outcome.kind) {
      case 'error':
        return exchange.rowError({
          row: outcome.row,
          field: exchange.fields[outcome.field],
          fault: exchange.faults[outcome.fault],
          value: outcome.value,
        })
      case 'updated': {
        const changes = outcome.changes.map(({ field, from, to }) =>
          exchange.change({
            field: exchange.changed[field],
            from: value(field, from),
            to: value(field, to),
          }),
        )
        return `${exchange.row(outcome.row.row)}: ${changes.join('; ')}`
      }
      case 'new':
        return `${exchange.row(outcome.row.row)}: ${outcome.row.text}`
      default:
        return ''
    }
  }
}
