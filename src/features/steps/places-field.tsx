import { Index, type JSX, Show } from 'solid-js'
import type { PublicPlace } from '../../domain/steps/definition.ts'
import { useWords } from '../../i18n/index.ts'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'

/** Places open to the public, each with its hours. */
export function PlacesField(props: {
  legend: string
  places: readonly PublicPlace[]
  onChange: (places: readonly PublicPlace[]) => void
  error: string | undefined
}): JSX.Element {
  const words = useWords()
  const put = (at: number, change: Partial<PublicPlace>) =>
    props.onChange(props.places.map((each, n) => (n === at ? { ...each, ...change } : each)))
  return (
    <fieldset class="stack">
      <legend class="label">{props.legend}</legend>
      <ul class="stack">
        <Index each={props.places}>
          {(each, at) => (
            <li class="steps-place">
              <Field
                label={words().steps.place}
                value={each().place}
                maxLength={160}
                onInput={(place) => put(at, { place })}
              />
              <Field
                label={words().steps.placeHours}
                value={each().hours}
                maxLength={160}
                onInput={(hours) => put(at, { hours })}
              />
              <button
                type="button"
                class="round outlined"
                aria-label={words().steps.removePlace(each().place)}
                onClick={() => props.onChange(props.places.filter((_, n) => n !== at))}
              >
                <Icon name="minus" />
              </button>
            </li>
          )}
        </Index>
      </ul>
      <Show when={props.error}>
        <small class="field-error">{props.error}</small>
      </Show>
      <div class="actions">
        <button
          type="button"
          class="button"
          onClick={() => props.onChange([...props.places, { place: '', hours: '' }])}
        >
          <Icon name="plus" /> {words().steps.addPlace}
        </button>
      </div>
    </fieldset>
  )
}
