import { For, type JSX } from 'solid-js'
import type { Commitment } from '../../domain/commitments/commitment.ts'
import type { Live } from '../../domain/records/record.ts'
import { useWords } from '../../i18n/index.ts'
import { Notice } from '../../ui/notice.tsx'

const CHOSEN = ['axis', 'values', 'start', 'end'] as const
type ChosenField = (typeof CHOSEN)[number]

/** Fields that are chosen and that two tablets chose differently: both are shown, and a person decides. */
export function FieldClashes(props: {
  commitment: Live<Commitment>
  mayWrite: boolean
  onChoose: (field: ChosenField, value: unknown) => void
}): JSX.Element {
  const words = useWords()
  const text = () => words().commitments
  const clashes = () => CHOSEN.filter((field) => props.commitment.conflicts?.[field] !== undefined)
  const told = (field: ChosenField, value: unknown) => {
    if (field === 'axis') return words().terms.axis[value as Commitment['axis']] ?? String(value)
    if (field === 'values' && Array.isArray(value)) {
      return value
        .map((one) => text().value[one as keyof ReturnType<typeof text>['value']])
        .join(', ')
    }
    return value === undefined ? '–' : String(value)
  }
  return (
    <For each={clashes()}>
      {(field) => (
        <Notice tone="clash">
          <p>{text().fieldClash(text()[field])}</p>
          <div class="actions">
            <For each={props.commitment.conflicts?.[field] ?? []}>
              {(head) => (
                <button
                  type="button"
                  class="button"
                  disabled={!props.mayWrite}
                  onClick={() => props.onChoose(field, head.value)}
                >
                  {text().keep(told(field, head.value))}
                </button>
              )}
            </For>
          </div>
        </Notice>
      )}
    </For>
  )
}
