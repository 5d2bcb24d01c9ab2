import { createEffect, createSignal, type JSX, on } from 'solid-js'
import type { AgendaBlock } from '../../../domain/agenda/agenda.ts'
import { type BlockInput, type BlockRefusal, checkBlock } from '../../../domain/agenda/edit.ts'
import { useWords } from '../../../i18n/index.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { FormActions } from '../../../ui/form-actions.tsx'

const FIVE = '5'

/** One block, typed: a new one, or another wording of one that is there. */
export function BlockDialog(props: {
  /** `new`, or the block to change; closed when absent. */
  subject: AgendaBlock | 'new' | undefined
  onClose: () => void
  onKeep: (input: BlockInput) => void
  onRemove: (block: AgendaBlock) => void
}): JSX.Element {
  const words = useWords()
  const text = () => words().agenda
  const [name, setName] = createSignal('')
  const [minutes, setMinutes] = createSignal(FIVE)
  const [lead, setLead] = createSignal('')
  const [refusal, setRefusal] = createSignal<BlockRefusal>()
  const known = () => (props.subject === 'new' ? undefined : props.subject)
  createEffect(
    on(
      () => props.subject,
      (subject) => {
        if (subject === undefined) return
        const block = subject === 'new' ? undefined : subject
        setName(block?.name ?? '')
        setMinutes(String(block?.minutes ?? FIVE))
        setLead(block?.lead ?? '')
        setRefusal(undefined)
      },
    ),
  )
  function keep(event: SubmitEvent) {
    event.preventDefault()
    const checked = checkBlock({ name: name(), minutes: Number(minutes()), lead: lead() })
    if (!checked.ok) return setRefusal(checked.refusal)
    props.onKeep(checked.value)
  }
  return (
    <Dialog
      open={props.subject !== undefined}
      title={known() ? text().changeTitle : text().addTitle}
      onClose={() => props.onClose()}
    >
      <form class="stack" onSubmit={keep} novalidate>
        <Field label={text().name} value={name()} onInput={setName} maxLength={120} required />
        <Field
          label={text().minutesLabel}
          type="number"
          min={1}
          max={600}
          value={minutes()}
          onInput={setMinutes}
        />
        <Field
          label={text().lead}
          value={lead()}
          onInput={setLead}
          hint={text().leadHint}
          maxLength={120}
        />
        <FormActions
          submit={words().terms.save}
          cancel={words().terms.cancel}
          onCancel={() => props.onClose()}
          refusal={refusalText(refusal(), text().refusals)}
        />
        {known() && (
          <button
            type="button"
            class="button"
            onClick={() => {
              const block = known()
              if (block) props.onRemove(block)
            }}
          >
            {text().remove}
          </button>
        )}
      </form>
    </Dialog>
  )
}

function refusalText(
  refusal: BlockRefusal | undefined,
  texts: Readonly<Record<BlockRefusal, string>>,
): string | undefined {
  return refusal === undefined ? undefined : texts[refusal]
}
