import { createMemo, type JSX, Show } from 'solid-js'
import { type BoardLayout, centreOf } from './board-layout.ts'
import type { PlenaryItem } from './plenary.ts'

/** The places that tables gave one actor, joined by a bar; the cards at its ends say which tables. */
export function RangeBar(props: {
  layout: BoardLayout
  items: readonly PlenaryItem[]
}): JSX.Element {
  const points = createMemo(() =>
    [...props.items]
      .sort((a, b) => b.influence - a.influence || a.interest - b.interest)
      .flatMap(({ id }) => {
        const rect = props.layout.cards.get(id)
        return rect ? [centreOf(rect)] : []
      }),
  )
  const path = () =>
    points()
      .map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`)
      .join('')
  return (
    <Show when={points().length > 1}>
      <svg
        class="actors-lines"
        width={props.layout.width}
        height={props.layout.height}
        aria-hidden="true"
      >
        <path class="actors-range outer" d={path()} />
        <path class="actors-range inner" d={path()} />
      </svg>
    </Show>
  )
}
