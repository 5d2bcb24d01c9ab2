import { For, type JSX } from 'solid-js'
import { Icon, type IconName } from './icon.tsx'

/** A switch between a few views of the same thing. */
export function Segment<T extends string>(props: {
  label: string
  value: T
  options: readonly { readonly value: T; readonly label: string; readonly icon?: IconName }[]
  onChange: (value: T) => void
}): JSX.Element {
  return (
    <fieldset class="segment" aria-label={props.label}>
      <For each={props.options}>
        {(option) => (
          <button
            type="button"
            aria-pressed={option.value === props.value}
            onClick={() => props.onChange(option.value)}
          >
            {option.icon && <Icon name={option.icon} />}
            {option.label}
          </button>
        )}
      </For>
    </fieldset>
  )
}
