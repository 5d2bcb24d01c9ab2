import { createSignal, type JSX, onCleanup, onMount } from 'solid-js'
import { useWords } from '../../../i18n/index.ts'

/** After three wrong PINs in a row the booth waits, so that guessing takes longer than a meeting. */
const TRIES = 3
const WAIT_S = 30

/** Asks for the PIN that leads out of the booth. */
export function PinForm(props: {
  opens: (pin: string) => Promise<boolean>
  /** The word of the way back; «go on voting» unless it says otherwise. */
  stay?: string
  onOpen: () => void
  onStay: () => void
}): JSX.Element {
  const words = useWords()
  const pin = () => words().voting.pin
  const [value, setValue] = createSignal('')
  const [error, setError] = createSignal('')
  const [wrong, setWrong] = createSignal(0)
  const [waiting, setWaiting] = createSignal(false)
  let field: HTMLInputElement | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  onMount(() => field?.focus())
  onCleanup(() => clearTimeout(timer))

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (waiting()) return
    if (await props.opens(value())) return props.onOpen()
    setValue('')
    setWrong((n) => n + 1)
    if (wrong() % TRIES === 0) {
      setWaiting(true)
      timer = setTimeout(() => {
        setWaiting(false)
        setError('')
      }, WAIT_S * 1_000)
    }
    setError(waiting() ? `${pin().wrong} ${pin().wait(WAIT_S)}` : pin().wrong)
    field?.focus()
  }
  return (
    <form class="booth-pin" autocomplete="off" onSubmit={submit}>
      <div class="field">
        <label for="booth-pin">{pin().ask}</label>
        <input
          ref={field}
          id="booth-pin"
          class="input"
          type="password"
          inputmode="numeric"
          pattern="[0-9]{4}"
          maxLength={4}
          autocomplete="off"
          value={value()}
          aria-invalid={error() !== ''}
          aria-describedby="booth-pin-error"
          onInput={(event) => setValue(event.currentTarget.value)}
        />
        <small id="booth-pin-error" class="field-error" role="alert">
          {error()}
        </small>
      </div>
      <div class="booth-pair">
        <button type="button" class="button" onClick={() => props.onStay()}>
          {props.stay ?? pin().stay}
        </button>
        <button type="submit" class="button primary" aria-disabled={waiting()}>
          {pin().open}
        </button>
      </div>
    </form>
  )
}
