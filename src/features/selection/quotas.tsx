import { For, type JSX } from 'solid-js'
import type { SelectionRule } from '../../domain/selection/criterion.ts'
import type { quotasOf } from '../../domain/selection/decide.ts'
import { useWords } from '../../i18n/index.ts'
import { AxisMark } from '../../ui/icon.tsx'

/** How many were selected, in all and of each axis, against what the rule asks for. */
export function Quotas(props: {
  quotas: ReturnType<typeof quotasOf>
  selected: number
  rule: SelectionRule
}): JSX.Element {
  const words = useWords()
  const text = () => words().selection
  return (
    <section class="sheet selection-sheet stack" aria-labelledby="quotas-head">
      <h2 id="quotas-head">
        {text().selectedOf(props.selected, props.rule.selected.min, props.rule.selected.max)}
      </h2>
      <ul class="quotas">
        <For each={props.quotas}>
          {(quota) => (
            <li data-axis={quota.axis}>
              <AxisMark axis={quota.axis} />
              <span>{words().terms.axis[quota.axis]}</span>
              <span class="num">{quota.selected}</span>
              <small classList={{ soft: quota.lacks === 0 }}>
                {quota.lacks > 0 ? text().axisLacks(quota.lacks) : text().axisMet}
              </small>
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}
