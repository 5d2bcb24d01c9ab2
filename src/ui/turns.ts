import { type Accessor, createEffect, createSignal, on, onCleanup, onMount } from 'solid-js'

/**
 * How many tasks have passed since a screen was first drawn, up to `last`: 0 until its first frame
 * stands. What takes a while is begun one part a turn, so that no frame waits for all of them.
 */
export function createTurns(last: number): Accessor<number> {
  const [turn, setTurn] = createSignal(0)
  let timer: ReturnType<typeof setTimeout> | undefined
  const next = () => {
    if (setTurn((now) => now + 1) < last) timer = setTimeout(next)
  }
  onMount(() => {
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(next)
    })
    onCleanup(() => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    })
  })
  return turn
}

/** What a memo tells, one task later: what it took to make and what it takes to show share no frame. */
export function createLater<T>(made: Accessor<T>): Accessor<T> {
  const [shown, show] = createSignal(made())
  createEffect(
    on(
      made,
      (now) => {
        const timer = setTimeout(() => show(() => now))
        onCleanup(() => clearTimeout(timer))
      },
      { defer: true },
    ),
  )
  return shown
}
