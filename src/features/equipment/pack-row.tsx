import { type JSX, Show } from 'solid-js'
import { Icon } from '../../ui/icon.tsx'

/** One thing to take: a box to tick once it is in the bag. */
export function PackRow(props: {
  name: string
  much?: string
  packed: boolean
  disabled: boolean
  onPack: (isIn: boolean) => void
  remove?: { readonly label: string; readonly run: () => void }
}): JSX.Element {
  return (
    <li class="equipment-row">
      <label>
        <input
          type="checkbox"
          checked={props.packed}
          disabled={props.disabled}
          onChange={(event) => props.onPack(event.currentTarget.checked)}
        />
        <span>{props.name}</span>
        <Show when={props.much}>
          <b class="num">{props.much}</b>
        </Show>
      </label>
      <Show when={props.remove}>
        {(remove) => (
          <button
            type="button"
            class="round outlined no-print"
            aria-label={remove().label}
            onClick={() => remove().run()}
          >
            <Icon name="minus" />
          </button>
        )}
      </Show>
    </li>
  )
}
