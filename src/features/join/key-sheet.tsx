import { createSignal, type JSX } from 'solid-js'
import { useWords } from '../../i18n/index.ts'
import type { PlanId } from '../../lib/ids.ts'
import { type Result, refused } from '../../lib/result.ts'
import { Field } from '../../ui/field.tsx'

/** Opens a plan's key file with its passphrase. */
export function KeySheet(props: {
  name: string
  open: (passphrase: string) => Promise<Result<PlanId>>
  onOpened: (plan: PlanId) => void
  onCancel: () => void
}): JSX.Element {
  const words = useWords()
  const [passphrase, setPassphrase] = createSignal('')
  const [wrong, setWrong] = createSignal<string>()
  const [busy, setBusy] = createSignal(false)
  const error = () => {
    const reason = wrong()
    return reason && (words().join.refusals[reason] ?? words().join.refusalOther)
  }
  async function open(event: SubmitEvent) {
    event.preventDefault()
    setBusy(true)
    setWrong(undefined)
    const opened = await props.open(passphrase()).catch(() => refused('not-kept'))
    setBusy(false)
    if (opened.ok) props.onOpened(opened.value)
    else setWrong(opened.refusal)
  }
  return (
    <form class="sheet stack join-found" onSubmit={(event) => void open(event)}>
      <h2 class="headline">{words().join.keyTitle(props.name)}</h2>
      <p>{words().join.keyText}</p>
      <Field
        label={words().join.passphrase}
        type="password"
        autocomplete="current-password"
        value={passphrase()}
        onInput={setPassphrase}
        error={error()}
      />
      <div class="actions">
        <button type="submit" class="button sun" disabled={busy()}>
          {words().join.openKey}
        </button>
        <button type="button" class="button" onClick={() => props.onCancel()}>
          {words().terms.cancel}
        </button>
      </div>
    </form>
  )
}
