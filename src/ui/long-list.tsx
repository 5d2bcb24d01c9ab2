import {
  type Accessor,
  createComputed,
  createMemo,
  createSignal,
  For,
  type JSX,
  on,
  onCleanup,
  Show,
} from 'solid-js'
import { partAround, STEP, widened } from './drawn-part.ts'

/**
 * The rows of a list, of which only those near the eye are drawn: ten thousand would hold the page
 * up for seconds. More come when an end of them comes into sight; row `at` is always among them.
 *
 * Expects  rows that say their place in the whole (`aria-setsize`, `aria-posinset`).
 */
export function LongList<T>(props: {
  each: readonly T[]
  /** The row a person stands on; -1 is none. */
  at: number
  children: (one: T, nth: Accessor<number>) => JSX.Element
}): JSX.Element {
  const [part, setPart] = createSignal({ from: 0, to: STEP })
  // Before the rows are drawn, so that the focus finds the one it moves to.
  createComputed(
    on(
      () => props.at,
      (at) => setPart((now) => partAround(now, at)),
    ),
  )
  const drawn = createMemo(() => props.each.slice(part().from, part().to))
  return (
    <>
      <Show when={part().from > 0}>
        <Edge onSeen={() => setPart((now) => widened(now, 'first'))} />
      </Show>
      <For each={drawn()}>{(one, nth) => props.children(one, () => part().from + nth())}</For>
      <Show when={part().to < props.each.length}>
        <Edge onSeen={() => setPart((now) => widened(now, 'last'))} />
      </Show>
    </>
  )
}

/** An end of what is drawn. */
function Edge(props: { onSeen: () => void }): JSX.Element {
  const watch = (edge: HTMLLIElement) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        props.onSeen()
        // It speaks of changes only, and this end may still be in sight.
        observer.unobserve(edge)
        observer.observe(edge)
      },
      { rootMargin: '400px' },
    )
    observer.observe(edge)
    onCleanup(() => observer.disconnect())
  }
  return <li aria-hidden="true" ref={watch} />
}
