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
import { Dynamic } from 'solid-js/web'
import { partAround, STEP, widened } from './drawn-part.ts'

/**
 * The rows of a list, of which only those near the eye are drawn: ten thousand would hold the page
 * up for seconds, and a thousand cards each keystroke. More come when an end of them comes into sight;
 * row `at` is always among them.
 *
 * Expects  rows of a `<ul>` that say their place in the whole (`aria-setsize`, `aria-posinset`).
 */
export function LongList<T>(props: {
  each: readonly T[]
  /** The row a person stands on; none by default. */
  at?: number
  /** What a row is, for the ends between them. */
  tag: 'li' | 'div'
  children: (one: T, nth: Accessor<number>) => JSX.Element
}): JSX.Element {
  const [part, setPart] = createSignal({ from: 0, to: STEP })
  // Before the rows are drawn, so that the focus finds the one it moves to.
  createComputed(
    on(
      () => props.at ?? -1,
      (at) => setPart((now) => partAround(now, at)),
    ),
  )
  const drawn = createMemo(() => props.each.slice(part().from, part().to))
  return (
    <>
      <Show when={part().from > 0}>
        <Edge tag={props.tag} onSeen={() => setPart((now) => widened(now, 'first'))} />
      </Show>
      <For each={drawn()}>{(one, nth) => props.children(one, () => part().from + nth())}</For>
      <Show when={part().to < props.each.length}>
        <Edge tag={props.tag} onSeen={() => setPart((now) => widened(now, 'last'))} />
      </Show>
    </>
  )
}

/** An end of what is drawn. */
function Edge(props: { tag: 'li' | 'div'; onSeen: () => void }): JSX.Element {
  const watch = (edge: Element) => {
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
  return <Dynamic component={props.tag} aria-hidden="true" ref={watch} />
}
