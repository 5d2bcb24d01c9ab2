import { type Accessor, createEffect, createSignal, onCleanup, onMount } from 'solid-js'
import { isSpeaking } from './listen.ts'

/** Without a touch for this long, the booth asks; and so long after, it clears the ballot (LOOK §9). */
export const IDLE_MS = 60_000
export const NOTICE_S = 20

/** What shows that somebody is there. The end of a touch, not its beginning: nothing moves under a finger. */
const SIGNS = ['pointerup', 'keydown', 'scroll'] as const

/**
 * Watches over a begun ballot. Nothing runs while `active` is false.
 *
 * Returns  the seconds left once the booth asks «¿Sigue ahí?».
 */
export function createIdle(
  active: Accessor<boolean>,
  onGone: () => void,
): Accessor<number | undefined> {
  const [secondsLeft, setSecondsLeft] = createSignal<number>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => {
    clearTimeout(timer)
    setSecondsLeft(undefined)
  }
  const count = (left: number) => {
    if (left === 0) {
      stop()
      onGone()
      return
    }
    setSecondsLeft(left)
    timer = setTimeout(() => count(left - 1), 1_000)
  }
  const touch = () => {
    stop()
    // Whoever listens is there, however long the list.
    if (active()) timer = setTimeout(() => (isSpeaking() ? touch() : count(NOTICE_S)), IDLE_MS)
  }
  createEffect(touch)
  const listening = { capture: true, passive: true }
  onMount(() => {
    for (const sign of SIGNS) document.addEventListener(sign, touch, listening)
  })
  onCleanup(() => {
    clearTimeout(timer)
    for (const sign of SIGNS) document.removeEventListener(sign, touch, listening)
  })
  return secondsLeft
}
