import { For, type JSX } from 'solid-js'
import { AXES, type Axis } from '../../domain/process/plan.ts'
import { useWords } from '../../i18n/index.ts'
import { AxisMark } from '../../ui/icon.tsx'

/** The four axes and «No sé»: colour, shape, glyph and word together. */
export function AxisChips(props: {
  value: Axis | null
  onChange: (axis: Axis | null) => void
}): JSX.Element {
  const words = useWords()
  return (
    <div class="capture-chips" role="group" aria-label={words().capture.axisLabel}>
      <For each={[...AXES, null]}>
        {(axis) => (
          <button
            type="button"
            class="chip"
            data-axis={axis ?? 'none'}
            aria-pressed={props.value === axis}
            onClick={() => props.onChange(axis)}
          >
            <AxisMark axis={axis} /> {words().terms.axis[axis ?? 'none']}
          </button>
        )}
      </For>
    </div>
  )
}
