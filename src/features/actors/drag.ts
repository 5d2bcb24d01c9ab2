import { type Accessor, createSignal } from 'solid-js'
import type { Place } from './board-layout.ts'

/** Pixels a finger may tremble before a tap becomes a drag. */
const SLOP_PX = 8

export interface Drag {
  readonly id: string
  /** How far the card was carried. */
  readonly dx: number
  readonly dy: number
  /** The place under the finger; outside the board there is none, and letting go does nothing. */
  readonly over: Place | undefined
}

/** Dragging with a finger, a pen or a mouse by Pointer Events; a short touch stays a tap. */
export function createDrag(options: {
  readonly placeAt: (clientX: number, clientY: number) => Place | undefined
  readonly isAllowed: Accessor<boolean>
  readonly onDrop: (id: string, place: Place) => void
}) {
  const [drag, setDrag] = createSignal<Drag>()
  let start: { id: string; pointer: number; x: number; y: number } | undefined
  let dragged = false

  const stop = () => {
    start = undefined
    setDrag(undefined)
  }
  return {
    drag,
    /** Whether the click that follows belongs to a drag and must not count as a tap. */
    wasDrag: () => dragged,
    /** Event handlers of one card. */
    handlers: (id: Accessor<string>) => ({
      onPointerDown(event: PointerEvent & { currentTarget: HTMLElement }) {
        dragged = false
        if (!options.isAllowed() || event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        start = { id: id(), pointer: event.pointerId, x: event.clientX, y: event.clientY }
      },
      onPointerMove(event: PointerEvent) {
        if (start?.pointer !== event.pointerId) return
        const [dx, dy] = [event.clientX - start.x, event.clientY - start.y]
        if (!dragged && Math.hypot(dx, dy) < SLOP_PX) return
        dragged = true
        setDrag({ id: start.id, dx, dy, over: options.placeAt(event.clientX, event.clientY) })
      },
      onPointerUp(event: PointerEvent) {
        if (start?.pointer !== event.pointerId) return
        const done = drag()
        stop()
        if (done?.over) options.onDrop(done.id, done.over)
      },
      onPointerCancel: stop,
      onLostPointerCapture: stop,
    }),
  }
}

export type CardDrag = ReturnType<typeof createDrag>
