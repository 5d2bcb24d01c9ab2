import { For, type JSX } from 'solid-js'
import { Icon } from '../../ui/icon.tsx'

/** A question with a few answers, of which the last is not to answer. */
export function Chips<T extends string>(props: {
  question: string
  /** `undefined`: kept to oneself. */
  value: T | undefined
  options: readonly { readonly value: T | undefined; readonly label: string }[]
  onChange: (value: T | undefined) => void
}): JSX.Element {
  return (
    <fieldset class="people-question">
      <legend>{props.question}</legend>
      <div class="people-chips">
        <For each={props.options}>
          {(option) => (
            <button
              type="button"
              class="chip"
              aria-pressed={option.value === props.value}
              onClick={() => props.onChange(option.value)}
            >
              {option.value === props.value && <Icon name="check" />} {option.label}
            </button>
          )}
        </For>
      </div>
    </fieldset>
  )
}
