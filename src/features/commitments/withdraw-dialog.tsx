import { createSignal, type JSX } from 'solid-js'
import type { Commitment } from '../../domain/commitments/commitment.ts'
import { useWords } from '../../i18n/index.ts'
import { usePlan } from '../../store/context.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { FormActions } from '../../ui/form-actions.tsx'

/** Takes a commitment out of the plan, with its reason; it stays in history. */
export function WithdrawDialog(props: {
  commitment: Commitment
  onDone: () => void
  onClose: () => void
}): JSX.Element {
  const { room } = usePlan()
  const words = useWords()
  const text = () => words().commitments
  const [reason, setReason] = createSignal('')
  const [refusal, setRefusal] = createSignal<string>()
  async function save(event: SubmitEvent) {
    event.preventDefault()
    const told = reason().trim()
    if (told === '') return setRefusal(text().withdrawNeedsReason)
    try {
      await room.records.write((pen) => pen.field(props.commitment.id, 'withdrawn', told))
      props.onDone()
    } catch (error) {
      setRefusal(whyNotWritten(error, words().terms))
    }
  }
  return (
    <Dialog open title={text().withdraw} onClose={() => props.onClose()}>
      <form class="stack" onSubmit={(event) => void save(event)} novalidate>
        <p>{text().withdrawText}</p>
        <Field label={text().withdrawReason} value={reason()} maxLength={600} onInput={setReason} />
        <FormActions
          submit={text().withdraw}
          cancel={words().terms.cancel}
          onCancel={() => props.onClose()}
          refusal={refusal()}
        />
      </form>
    </Dialog>
  )
}
