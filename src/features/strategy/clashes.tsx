import { For, type JSX } from 'solid-js'
import type { Meeting } from '../../domain/process/plan.ts'
import type { Live } from '../../domain/records/record.ts'
import { STRATEGY_FIELDS, type StrategyField } from '../../domain/strategy/strategy-changes.ts'
import { useWords } from '../../i18n/index.ts'
import { Notice } from '../../ui/notice.tsx'
import { type TypedStrategy, typedOf } from './typed-strategy.ts'

/** Fields that two tablets wrote apart: both values, each to be taken by a tap; a person decides. */
export function Clashes(props: {
  entry: Live<Meeting>
  /** A value in words. */
  tell: (field: StrategyField, typed: TypedStrategy) => string
  onTake: (field: StrategyField, typed: TypedStrategy) => void
}): JSX.Element {
  const words = useWords()
  const fields = () =>
    STRATEGY_FIELDS.flatMap((field) => {
      const heads = props.entry.conflicts?.[field]
      if (!heads) return []
      const different = new Map(heads.map(({ value }) => [JSON.stringify(value), value]))
      // Both hands wrote the same: nothing to decide.
      if (different.size < 2) return []
      const values = [...different.values()].map((value) =>
        typedOf({ ...props.entry, [field]: value }),
      )
      return [{ field, values }]
    })
  return (
    <For each={fields()}>
      {({ field, values }) => (
        <Notice tone="clash">
          <p>{words().strategy.clash(words().strategy.field[field])}</p>
          <div class="actions">
            <For each={values}>
              {(value) => (
                <button type="button" class="button" onClick={() => props.onTake(field, value)}>
                  {words().strategy.clashTake(props.tell(field, value))}
                </button>
              )}
            </For>
          </div>
        </Notice>
      )}
    </For>
  )
}
