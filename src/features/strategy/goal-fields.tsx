import { For, type JSX } from 'solid-js'
import { Field } from '../../ui/field.tsx'

/** Goals as they are typed: a text for each group, empty where there is none. */
export type TypedGoals = Readonly<Record<string, string>>

/** A number for each group of one kind. */
export function GoalFields(props: {
  legend: string
  groups: readonly { readonly id: string; readonly name: string }[]
  typed: TypedGoals
  onChange: (typed: TypedGoals) => void
  errorOf: (typed: string) => string | undefined
}): JSX.Element {
  return (
    <fieldset>
      <legend class="label">{props.legend}</legend>
      <div class="strategy-goals">
        <For each={props.groups}>
          {({ id, name }) => (
            <Field
              label={name}
              type="number"
              min={0}
              value={props.typed[id] ?? ''}
              onInput={(value) => props.onChange({ ...props.typed, [id]: value })}
              error={props.errorOf(props.typed[id] ?? '')}
            />
          )}
        </For>
      </div>
    </fieldset>
  )
}
