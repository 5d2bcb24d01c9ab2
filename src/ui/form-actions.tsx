import { type JSX, Show } from 'solid-js'
import { Notice } from './notice.tsx'

/** The end of a form: what is wrong, if anything, and its two verbs. */
export function FormActions(props: {
  submit: string
  cancel: string
  onCancel: () => void
  /** Why the last try was refused, in words. */
  refusal?: string | undefined
}): JSX.Element {
  return (
    <>
      <Show when={props.refusal}>
        {(text) => (
          <Notice tone="clash" alert>
            {text()}
          </Notice>
        )}
      </Show>
      <div class="actions">
        <button type="submit" class="button sun">
          {props.submit}
        </button>
        <button type="button" class="button" onClick={() => props.onCancel()}>
          {props.cancel}
        </button>
      </div>
    </>
  )
}
