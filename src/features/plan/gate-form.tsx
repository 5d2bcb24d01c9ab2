import { createSignal, type JSX } from 'solid-js'
import { POST_MAX, REASON_MAX } from '../../domain/process/phase-course.ts'
import { FILE_MAX } from '../../domain/steps/definition.ts'
import { useWords } from '../../i18n/index.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { FormActions } from '../../ui/form-actions.tsx'
import { LongField } from '../../ui/long-field.tsx'

/** What is typed to close a phase or to open it again. */
export interface TypedGate {
  readonly who: string
  readonly date: string
  readonly text: string
  readonly file: string
}

/** Who closes a phase, or who reopens it and why. */
export function GateForm(props: {
  title: string
  /** A closing asks who approved it; a reopening asks for its reason. */
  isReopening: boolean
  /** Settles with why it was not kept, or with nothing. */
  onSave: (typed: TypedGate) => Promise<string | undefined>
  onClose: () => void
}): JSX.Element {
  const words = useWords()
  const [who, setWho] = createSignal('')
  const [date, setDate] = createSignal(new Date().toLocaleDateString('sv'))
  const [text, setText] = createSignal('')
  const [file, setFile] = createSignal('')
  const [refusal, setRefusal] = createSignal<string>()
  async function save(event: SubmitEvent) {
    event.preventDefault()
    setRefusal(await props.onSave({ who: who(), date: date(), text: text(), file: file() }))
  }
  return (
    <Dialog open title={props.title} onClose={() => props.onClose()}>
      <form class="stack" onSubmit={(event) => void save(event)} novalidate>
        <Field
          label={props.isReopening ? words().steps.gateReopenWho : words().steps.gateWho}
          hint={words().steps.gateWhoHint}
          value={who()}
          maxLength={POST_MAX}
          onInput={setWho}
        />
        <Field label={words().steps.gateDate} type="date" value={date()} onInput={setDate} />
        <LongField
          label={props.isReopening ? words().steps.gateReason : words().steps.gateRemarks}
          value={text()}
          maxLength={REASON_MAX}
          onInput={setText}
        />
        {!props.isReopening && (
          <Field
            label={words().steps.file}
            hint={words().steps.fileHint}
            value={file()}
            maxLength={FILE_MAX}
            onInput={setFile}
          />
        )}
        <FormActions
          submit={props.title}
          cancel={words().terms.cancel}
          onCancel={() => props.onClose()}
          refusal={refusal()}
        />
      </form>
    </Dialog>
  )
}
