import type { JSX } from 'solid-js'
import { For } from 'solid-js'
import { ORIGINS, type Origin } from '../../domain/proposals/proposal.ts'
import { useWords } from '../../i18n/index.ts'

/** Who says it: kept comparable between citizens, organisations and officials. */
export function OriginChoice(props: {
  value: Origin
  onChange: (origin: Origin) => void
}): JSX.Element {
  const words = useWords()
  return (
    <label class="capture-origin">
      <span>{words().capture.originLabel}</span>
      <select
        class="input"
        onChange={(event) => props.onChange(event.currentTarget.value as Origin)}
      >
        <For each={ORIGINS}>
          {(origin) => (
            <option value={origin} selected={origin === props.value}>
              {words().terms.origin[origin]}
            </option>
          )}
        </For>
      </select>
    </label>
  )
}
