import { createUniqueId, For, type JSX, Show } from 'solid-js'

/** A labelled text field; the label stands above, an error under it names what is wrong. */
export function Field(props: {
  label: string
  value: string
  onInput: (value: string) => void
  type?: 'text' | 'date' | 'time' | 'number' | 'password'
  hint?: string | undefined
  error?: string | undefined
  required?: boolean
  min?: number
  max?: number
  maxLength?: number
  autocomplete?: 'off' | 'new-password' | 'current-password'
}): JSX.Element {
  const id = createUniqueId()
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <input
        id={id}
        class="input"
        type={props.type ?? 'text'}
        value={props.value}
        required={props.required}
        min={props.min}
        max={props.max}
        maxLength={props.maxLength}
        autocomplete={props.autocomplete ?? 'off'}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={props.error || props.hint ? `${id}-under` : undefined}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      <UnderField id={`${id}-under`} error={props.error} hint={props.hint} />
    </div>
  )
}

/** A labelled native select: the best on phones, and spoken right everywhere. */
export function Choice<T extends string>(props: {
  label: string
  value: T
  options: readonly { readonly value: T; readonly label: string }[]
  onChange: (value: T) => void
  hint?: string | undefined
  error?: string | undefined
}): JSX.Element {
  const id = createUniqueId()
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <select
        id={id}
        class="input"
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={props.error || props.hint ? `${id}-under` : undefined}
        onChange={(event) => props.onChange(event.currentTarget.value as T)}
      >
        <For each={props.options}>
          {(option) => (
            <option value={option.value} selected={option.value === props.value}>
              {option.label}
            </option>
          )}
        </For>
      </select>
      <UnderField id={`${id}-under`} error={props.error} hint={props.hint} />
    </div>
  )
}

/** What stands under a field: what is wrong, else its hint. The field points to it by `id`. */
export function UnderField(props: {
  id: string
  error: string | undefined
  hint: string | undefined
}): JSX.Element {
  return (
    <Show when={props.error ?? props.hint}>
      {(under) => (
        <small
          id={props.id}
          classList={{ 'field-error': Boolean(props.error), soft: !props.error }}
        >
          {under()}
        </small>
      )}
    </Show>
  )
}
