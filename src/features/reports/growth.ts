import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js'

/**
 * A long list shown part by part, a few more with each frame, so that no task holds the screen up.
 * Starts over when the list is another; on paper it is whole at once.
 */
export function createGrowth<T>(
  list: Accessor<readonly T[]>,
  step: number,
): Accessor<readonly T[]> {
  const [shown, show] = createSignal(step)
  let frame = 0
  const grow = () => {
    if (shown() >= list().length) return
    frame = requestAnimationFrame(() => {
      show((n) => n + step)
      grow()
    })
  }
  createEffect(
    on(list, () => {
      cancelAnimationFrame(frame)
      show(step)
      grow()
    }),
  )
  const whole = () => show(Number.POSITIVE_INFINITY)
  window.addEventListener('beforeprint', whole)
  onCleanup(() => {
    cancelAnimationFrame(frame)
    window.removeEventListener('beforeprint', whole)
  })
  return () => (shown() >= list().length ? list() : list().slice(0, shown()))
}
