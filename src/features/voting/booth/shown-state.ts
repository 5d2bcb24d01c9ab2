import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from 'solid-js'
import { type BoothState, READY } from '../../../domain/voting/booth.ts'

/** A disk that takes longer gets a screen of its own. */
const SLOW_MS = 150

/**
 * What of the booth's state is drawn. For the moment that a good disk takes the review stays, its
 * buttons without effect: a screen that flashes by tells nobody anything, and drawing it would make
 * the person wait for the screen instead of the disk.
 */
export function shownState(state: Accessor<BoothState>): Accessor<BoothState> {
  const [isSlow, setSlow] = createSignal(false)
  createEffect(() => {
    if (state().at !== 'keeping') return
    const timer = setTimeout(() => setSlow(true), SLOW_MS)
    onCleanup(() => {
      clearTimeout(timer)
      setSlow(false)
    })
  })
  return createMemo<BoothState>((before) => {
    const now = state()
    return now.at === 'keeping' && before.at === 'reviewing' && !isSlow() ? before : now
  }, READY)
}
