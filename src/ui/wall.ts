import { useNavigate } from '@solidjs/router'
import { onCleanup, onMount, useContext } from 'solid-js'
import { FrameContext } from './screen.tsx'

/**
 * What every screen for the room does: hears the keyboard wherever the focus is, tells the app that it
 * stands, and can be left.
 *
 * Expects  `back`: the address one level up; `onKey`: what its keys do.
 * Returns  how to leave: a window of its own, opened by this app, is closed; on one screen we go back.
 */
export function useWall(needs: {
  readonly back: () => string
  readonly onKey: (event: KeyboardEvent) => void
}): () => void {
  const navigate = useNavigate()
  const frame = useContext(FrameContext)
  onMount(() => {
    document.addEventListener('keydown', needs.onKey)
    // A wall has no frame that would say so; without it a tablet that shows nothing else never meets its relay.
    requestAnimationFrame(() => setTimeout(() => frame.settled()))
  })
  onCleanup(() => document.removeEventListener('keydown', needs.onKey))
  return () => {
    if (window.opener) window.close()
    navigate(needs.back())
  }
}
