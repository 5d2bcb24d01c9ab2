import { type JSX, onMount, Show } from 'solid-js'
import { useWords } from '../../i18n/index.ts'
import { Icon } from '../../ui/icon.tsx'

/**
 * Something to print, over the whole screen: a hint above, the sheet as it will be on paper, and two
 * verbs. Only the sheet reaches the printer.
 */
export function PrintSheet(props: {
  title: string
  hint: string
  /** What «ready» means here, when it is more than closing. */
  done?: string
  onDone: () => void
  /** Leaving without being done; absent where closing is the same as done. */
  onCancel?: () => void
  children: JSX.Element
}): JSX.Element {
  const words = useWords()
  const text = () => words().ceremony.print
  let dialog: HTMLDialogElement | undefined
  onMount(() => dialog?.showModal())
  const leave = () => (props.onCancel ?? props.onDone)()
  return (
    <dialog
      ref={dialog}
      class="vote-print"
      aria-label={props.title}
      onCancel={(event) => {
        event.preventDefault()
        leave()
      }}
    >
      <header class="no-print">
        <h2>{props.title}</h2>
        <p>{props.hint}</p>
        <div class="actions">
          <button type="button" class="button primary" onClick={() => window.print()}>
            <Icon name="print" />
            {text().print}
          </button>
          <Show when={props.onCancel}>
            <button type="button" class="button" onClick={leave}>
              {words().terms.cancel}
            </button>
          </Show>
          <button type="button" class="button" onClick={() => props.onDone()}>
            <Icon name="check" />
            {props.done ?? text().done}
          </button>
        </div>
      </header>
      <div class="vote-print-page">{props.children}</div>
    </dialog>
  )
}
