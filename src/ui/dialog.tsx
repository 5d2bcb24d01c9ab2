import { createEffect, type JSX, onCleanup } from 'solid-js'

/**
 * A question on a sheet, in the browser's own modal dialog (focus trap, Escape, inert page).
 * Two verbs, no «OK»; give the safe verb `autofocus`.
 */
export function Dialog(props: {
  open: boolean
  title: string
  /** Escape, or a tap outside: the safe way out. */
  onClose: () => void
  children: JSX.Element
}): JSX.Element {
  let element: HTMLDialogElement | undefined
  createEffect(() => {
    if (props.open && !element?.open) element?.showModal()
    if (!props.open && element?.open) element.close()
  })
  onCleanup(() => element?.close())
  return (
    <dialog
      ref={element}
      class="sheet dialog"
      aria-label={props.title}
      onClose={() => props.onClose()}
    >
      <h2>{props.title}</h2>
      {props.children}
    </dialog>
  )
}
