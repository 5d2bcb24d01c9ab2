import { createMemo, createSignal, For, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { useWords } from '../../i18n/index.ts'
import {
  type BoardLayout,
  CARD_REM,
  cellOf,
  LEVELS,
  layoutBoard,
  type Place,
} from './board-layout.ts'

/** A card to be laid out. */
export interface BoardItem extends Place {
  readonly id: string
}

/**
 * The board of interest and influence: 5 by 5, with the names of the quadrants. It measures itself
 * and lays out the cards; whoever uses it draws them.
 */
export function Board(props: {
  items: readonly BoardItem[]
  /** Height of a card, in rem. */
  cardRem?: number
  /** The cell under a card that is being carried. */
  over?: Place | undefined
  /** Under the cards: relations, ranges. */
  under?: (layout: BoardLayout) => JSX.Element
  card: (id: string, layout: () => BoardLayout) => JSX.Element
  ref?: (board: { readonly element: HTMLElement; readonly layout: () => BoardLayout }) => void
}): JSX.Element {
  const words = useWords()
  let element: HTMLDivElement | undefined
  const [size, setSize] = createSignal({ width: 760, rem: 16 })
  const layout = createMemo(() =>
    layoutBoard(props.items, { ...size(), card: props.cardRem ?? CARD_REM }),
  )
  const ids = createMemo(() => props.items.map(({ id }) => id))
  const drop = () => props.over && cellOf(layout(), props.over)

  onMount(() => {
    if (!element) return
    const board = element
    const measure = () =>
      setSize({
        width: board.clientWidth,
        rem: Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16,
      })
    const observer = new ResizeObserver(measure)
    observer.observe(board)
    measure()
    onCleanup(() => observer.disconnect())
    props.ref?.({ element: board, layout })
  })

  return (
    <div class="actors-plane">
      <div class="actors-y" aria-hidden="true" style={{ height: `${layout().height}px` }}>
        <span class="actors-y-name">{words().actors.influence} →</span>
        <For each={layout().rows}>
          {(row) => <b style={{ top: `${row.top + row.height / 2}px` }}>{row.influence}</b>}
        </For>
      </div>
      <fieldset
        class="actors-board"
        aria-label={words().actors.boardLabel}
        style={{ height: `${layout().height}px` }}
      >
        <div class="actors-surface" ref={element}>
          <div class="actors-quadrant" aria-hidden="true" style={upperRight(layout())} />
          <For each={layout().rows.slice(1)}>
            {(row) => <i class="actors-rule across" style={{ top: `${row.top}px` }} />}
          </For>
          <For each={LEVELS.slice(1)}>
            {(level) => (
              <i
                class="actors-rule down"
                style={{ left: `${(level - 1) * layout().columnWidth}px` }}
              />
            )}
          </For>
          <i class="actors-middle across" style={{ top: `${middleOf(layout())}px` }} />
          <i class="actors-middle down" />
          <span class="actors-corner top left">{words().actors.strategies['keep-satisfied']}</span>
          <span class="actors-corner top right">
            {words().actors.strategies['involve-closely']}
          </span>
          <span class="actors-corner bottom left">{words().actors.strategies.monitor}</span>
          <span class="actors-corner bottom right">
            {words().actors.strategies['keep-informed']}
          </span>
          <Show when={drop()}>
            {(cell) => (
              <i
                class="actors-drop"
                style={{
                  left: `${cell().x}px`,
                  top: `${cell().y}px`,
                  width: `${cell().width}px`,
                  height: `${cell().height}px`,
                }}
              />
            )}
          </Show>
          {props.under?.(layout())}
          <For each={ids()}>{(id) => props.card(id, layout)}</For>
        </div>
      </fieldset>
      <div class="actors-x" aria-hidden="true">
        <For each={LEVELS}>{(level) => <b>{words().actors.levels[level]}</b>}</For>
      </div>
      <span class="actors-x-name" aria-hidden="true">
        {words().actors.interest} →
      </span>
    </div>
  )
}

function middleOf(layout: BoardLayout): number {
  const row = layout.rows[2]
  return row === undefined ? 0 : row.top + row.height / 2
}

function upperRight(layout: BoardLayout) {
  return { left: '50%', top: '0', right: '0', height: `${middleOf(layout)}px` }
}
