import { For, type JSX, Show } from 'solid-js'
import { Icon } from '../../../ui/icon.tsx'

/** One row of grades as buttons, with words at both ends. A chosen grade is taken away by a second tap. */
export function GradeRow(props: {
  /** What is graded; said to whoever does not see the row. */
  label: string
  grades: readonly number[]
  chosen: number | undefined
  low: string
  high: string
  /** What it means that nothing is chosen. */
  none: string
  nameOf: (grade: number) => string
  onTap: (grade: number) => void
}): JSX.Element {
  return (
    <fieldset class="booth-grades" aria-label={props.label}>
      <div class="booth-grade-row">
        <For each={props.grades}>
          {(grade) => (
            <button
              type="button"
              class="booth-grade"
              aria-pressed={grade === props.chosen}
              aria-label={props.nameOf(grade)}
              onClick={() => props.onTap(grade)}
            >
              <span class="num" aria-hidden="true">
                {grade}
              </span>
              <Show when={grade === props.chosen}>
                <Icon name="check" />
              </Show>
            </button>
          )}
        </For>
      </div>
      <p class="booth-ends">
        <span>
          {props.grades[0]}: {props.low}
        </span>
        <Show when={props.chosen === undefined}>
          <span class="booth-none">{props.none}</span>
        </Show>
        <span>
          {props.grades.at(-1)}: {props.high}
        </span>
      </p>
    </fieldset>
  )
}
