import { createMemo, For, type JSX, Show } from 'solid-js'
import type { Standing } from '../../domain/voting/standings.ts'
import { useWords } from '../../i18n/index.ts'
import type { Exact } from '../../lib/rational.ts'
import { type BarScale, barWidth, scaleOf } from './bars.ts'

/** A ranking with its bars. Ties share a place and stay ties; a dashed line shows where the first k end. */
export function Ranking(props: {
  standings: readonly Standing[]
  labelOf: (option: string) => string
  /** A total with its unit; absent where totals do not decide, so that none are drawn. */
  amountOf?: ((total: Exact) => string) | undefined
  /** A line under an option's label. */
  noteOf?: ((option: string) => string | undefined) | undefined
  /** Where the bars begin and end; from nothing to the largest total when absent. */
  scale?: BarScale | undefined
  /** Places that are selected for sure; the line is drawn after them. */
  selected?: number
  /** How many lines are already shown, counted from the last; all when absent. */
  shown?: number | undefined
}): JSX.Element {
  const words = useWords()
  const results = () => words().voting.results
  const scale = createMemo(() => props.scale ?? scaleOf(props.standings.map(({ total }) => total)))
  const hidden = (at: number) =>
    props.shown !== undefined && at < props.standings.length - props.shown
  return (
    <ol class="vote-ranking">
      <For each={props.standings}>
        {(standing, at) => (
          <>
            <li classList={{ reserve: at() >= (props.selected ?? Number.POSITIVE_INFINITY) }}>
              <span class="num vote-place">
                {hidden(at())
                  ? results().place(at() + 1, false)
                  : results().place(standing.place, standing.tied)}
              </span>
              <Show when={!hidden(at())} fallback={<span class="vote-hidden" aria-hidden="true" />}>
                <span class="vote-bar-cell">
                  <span class="vote-label">
                    {props.labelOf(standing.option)}
                    <Show when={standing.tied}>
                      <span class="unseen">. {results().tiedPlace(standing.place)}</span>
                    </Show>
                  </span>
                  <Show when={props.amountOf}>
                    <span class="vote-bar" aria-hidden="true">
                      <i style={{ width: barWidth(standing.total, scale()) }} />
                    </span>
                  </Show>
                  <Show when={props.noteOf?.(standing.option)}>
                    {(note) => <span class="vote-note">{note()}</span>}
                  </Show>
                </span>
                <Show when={props.amountOf}>
                  {(amountOf) => (
                    <Total total={standing.total} amount={amountOf()(standing.total)} />
                  )}
                </Show>
              </Show>
            </li>
            <Show when={props.selected === at() + 1 && at() + 1 < props.standings.length}>
              <li class="vote-cut">{results().cut(props.selected ?? 0)}</li>
            </Show>
          </>
        )}
      </For>
    </ol>
  )
}

/** A total as people read it; a fraction has its exact value at hand. */
function Total(props: { total: Exact; amount: string }): JSX.Element {
  const words = useWords()
  const exactly = () =>
    typeof props.total === 'string' ? words().voting.told.picture.exactly(props.total) : undefined
  return (
    <span class="num vote-total" title={exactly()}>
      {words().voting.exact(props.total)}
      <span class="unseen">
        {' '}
        ({props.amount}
        {exactly() === undefined ? '' : `. ${exactly()}`})
      </span>
    </span>
  )
}
