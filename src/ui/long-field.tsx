import { createUniqueId, type JSX } from 'solid-js'
import { UnderField } from './field.tsx'

/** A labelled field of several lines; the label stands above, an error under it names what is wrong. */
export function LongField(props: {
  label: string
  value: string
  onInput: (value: string) => void
  hint?: string | undefined
  error?: string | undefined
  rows?: number
  maxLength?: number
}): JSX.Element {
  const id = createUniqueId()
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <textarea
        id={id}
        class="input"
        rows={props.rows ?? 3}
        maxLength={props.maxLength}
        value={props.value}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={props.error || props.hint ? `${id}-under` : undefined}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      <UnderField id={`${id}-under`} error={props.error} hint={props.hint} />
    </div>
  )
}
