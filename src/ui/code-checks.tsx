import { For, type JSX } from 'solid-js'

/** Several of a closed list, as boxes to tick. */
export function CodeChecks<C extends string>(props: {
  legend: string
  codes: readonly C[]
  names: Readonly<Record<C, string>>
  chosen: readonly C[]
  onChange: (chosen: readonly C[]) => void
}): JSX.Element {
  const toggle = (code: C, isOn: boolean) =>
    props.onChange(
      props.codes.filter((each) => (each === code ? isOn : props.chosen.includes(each))),
    )
  return (
    <fieldset>
      <legend class="label">{props.legend}</legend>
      <div class="code-checks">
        <For each={props.codes}>
          {(code) => (
            <label class="code-check">
              <input
                type="checkbox"
                checked={props.chosen.includes(code)}
                onChange={(event) => toggle(code, event.currentTarget.checked)}
              />
              {props.names[code]}
            </label>
          )}
        </For>
      </div>
    </fieldset>
  )
}
