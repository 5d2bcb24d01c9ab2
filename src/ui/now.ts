import { type Accessor, createSignal, onCleanup } from 'solid-js'

/**
 * This device's clock as a signal, for as long as its owner lives. A tab that slept is right again at
 * once when it wakes, for the time is read and never counted.
 *
 * Units    milliseconds since 1970; `every` in milliseconds.
 */
export function createNow(every = 1_000): Accessor<number> {
  const [now, setNow] = createSignal(Date.now())
  const read = () => setNow(Date.now())
  const ticking = setInterval(read, every)
  document.addEventListener('visibilitychange', read)
  onCleanup(() => {
    clearInterval(ticking)
    document.removeEventListener('visibilitychange', read)
  })
  return now
}
