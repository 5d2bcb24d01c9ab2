import { createSignal, type JSX } from 'solid-js'
import { useWords } from '../../i18n/index.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'

/** The facilitator's PIN, typed twice: without it nobody leaves the booth, or what else its words say. */
export function PinSheet(props: {
  open: boolean
  title?: string
  text?: string
  begin?: string
  /** Words of what could not be written, if anything. */
  failure: string
  onClose: () => void
  onPin: (pin: string) => void
}): JSX.Element {
  const words = useWords()
  const pin = () => words().voting.pin
  const [first, setFirst] = createSignal('')
  const [again, setAgain] = createSignal('')
  const [error, setError] = createSignal('')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!/^\d{4}$/.test(first())) return setError(pin().malformed)
    if (first() !== again()) return setError(pin().differ)
    setError('')
    props.onPin(first())
  }
  return (
    <Dialog open={props.open} title={props.title ?? pin().chooseTitle} onClose={props.onClose}>
      <form class="stack" autocomplete="off" onSubmit={submit}>
        <p>{props.text ?? pin().chooseText}</p>
        <Field
          label={pin().first}
          type="password"
          value={first()}
          onInput={setFirst}
          maxLength={4}
          autocomplete="off"
        />
        <Field
          label={pin().again}
          type="password"
          value={again()}
          onInput={setAgain}
          maxLength={4}
          autocomplete="off"
          error={error() || undefined}
        />
        {props.failure && (
          <Notice tone="clash" alert>
            {props.failure}
          </Notice>
        )}
        <div class="actions">
          <button type="button" class="button" onClick={() => props.onClose()}>
            {words().terms.cancel}
          </button>
          <button type="submit" class="button sun">
            {props.begin ?? pin().begin}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
