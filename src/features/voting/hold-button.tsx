import { createSignal, type JSX, onCleanup } from 'solid-js'

/** How long a second press may follow the first. */
const ARMED_MS = 6_000

/**
 * A button that must be held. Whoever cannot hold presses twice: the first press says so. Works
 * with pointer, with Enter or Space, and with the plain clicks of assistive technology.
 */
export function HoldButton(props: {
  holdMs: number
  class?: string
  /** Said instead of the label after a short press. */
  again: string
  onHeld: () => void
  children: JSX.Element
}): JSX.Element {
  const [holding, setHolding] = createSignal(false)
  const [armed, setArmed] = createSignal(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let armedTimer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => {
    clearTimeout(timer)
    clearTimeout(armedTimer)
  })
  const stop = () => {
    clearTimeout(timer)
    timer = undefined
    setHolding(false)
  }
  const fire = () => {
    stop()
    clearTimeout(armedTimer)
    setArmed(false)
    props.onHeld()
  }
  const press = () => {
    if (timer !== undefined) return
    setHolding(true)
    timer = setTimeout(fire, props.holdMs)
  }
  const short = () => {
    stop()
    if (armed()) return fire()
    setArmed(true)
    clearTimeout(armedTimer)
    armedTimer = setTimeout(() => setArmed(false), ARMED_MS)
  }
  const release = () => {
    if (timer !== undefined) short()
  }
  const isPress = (event: KeyboardEvent) => event.key === 'Enter' || event.key === ' '
  return (
    <button
      type="button"
      class={`hold ${props.class ?? ''}`}
      classList={{ holding: holding() }}
      style={{ '--hold': `${props.holdMs}ms` }}
      onPointerDown={press}
      onPointerUp={release}
      onPointerLeave={stop}
      onPointerCancel={stop}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (!isPress(event)) return
        event.preventDefault()
        if (!event.repeat) press()
      }}
      onKeyUp={(event) => {
        if (!isPress(event)) return
        event.preventDefault()
        release()
      }}
      onClick={(event) => {
        // A click without a pointer: a screen reader or a switch.
        if (event.detail === 0) short()
      }}
    >
      {armed() ? props.again : props.children}
    </button>
  )
}
