import { createSignal, For, type JSX } from 'solid-js'
import { recordLot } from '../../domain/selection/decide.ts'
import { useWords } from '../../i18n/index.ts'
import { type ConsolidatedId, newId } from '../../lib/ids.ts'
import { random } from '../../store/chance.ts'
import { usePlan } from '../../store/context.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { FormActions } from '../../ui/form-actions.tsx'
import { Icon } from '../../ui/icon.tsx'

/** Writes down a lot that was drawn in public: the order in which equals came out. The app draws nothing. */
export function LotDialog(props: {
  tied: readonly ConsolidatedId[]
  titleOf: (id: string) => string
  onSaved: () => void
  onClose: () => void
}): JSX.Element {
  const { session, room } = usePlan()
  const words = useWords()
  const text = () => words().selection
  // eslint-disable-next-line solid/reactivity -- reason: the dialog is keyed by its tie
  const [order, setOrder] = createSignal<readonly ConsolidatedId[]>(props.tied)
  const [told, setTold] = createSignal('')
  const [refusal, setRefusal] = createSignal<string>()
  const lift = (at: number) =>
    setOrder((now) => {
      const next = [...now]
      const [one] = next.splice(at, 1)
      if (one !== undefined) next.splice(at - 1, 0, one)
      return next
    })

  async function save(event: SubmitEvent) {
    event.preventDefault()
    const made = recordLot(
      { between: props.tied, order: order(), told: told() },
      { id: newId(random), device: session.device, at: new Date().toISOString() },
    )
    if (!made.ok) return setRefusal(text().lotRefused[made.refusal])
    try {
      await room.records.write((pen) => pen.birth(made.value))
      props.onSaved()
    } catch (error) {
      setRefusal(whyNotWritten(error, words().terms))
    }
  }
  return (
    <Dialog open title={text().recordLot} onClose={() => props.onClose()}>
      <form class="stack" onSubmit={(event) => void save(event)} novalidate>
        <p>{text().lotText}</p>
        <ol class="lot-order">
          <For each={order()}>
            {(id, at) => (
              <li>
                <span class="num">{at() + 1}</span>
                <span>{props.titleOf(id)}</span>
                <button
                  type="button"
                  class="round outlined"
                  disabled={at() === 0}
                  aria-label={text().lift(props.titleOf(id))}
                  onClick={() => lift(at())}
                >
                  <Icon name="up" />
                </button>
              </li>
            )}
          </For>
        </ol>
        <Field
          label={text().lotTold}
          hint={text().lotToldHint}
          value={told()}
          maxLength={300}
          onInput={setTold}
        />
        <FormActions
          submit={words().terms.save}
          cancel={words().terms.cancel}
          onCancel={() => props.onClose()}
          refusal={refusal()}
        />
      </form>
    </Dialog>
  )
}
