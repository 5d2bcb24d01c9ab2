import { createSignal, createUniqueId, type JSX } from 'solid-js'
import { isDay } from '../../domain/commitments/make-commitment.ts'

/** A day of the commitment, written when whoever types it is done: a browser tells of every digit of a year. */
export function PeriodDay(props: {
  label: string
  value: string | undefined
  onSettle: (day: string | undefined) => void
}): JSX.Element {
  const id = createUniqueId()
  const [typed, setTyped] = createSignal<string>()
  const settle = () => {
    const day = typed()
    setTyped(undefined)
    if (day === undefined || day === (props.value ?? '')) return
    if (day === '') props.onSettle(undefined)
    else if (isDay(day) && day >= '1900') props.onSettle(day)
  }
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <input
        id={id}
        class="input"
        type="date"
        value={typed() ?? props.value ?? ''}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={settle}
      />
    </div>
  )
}
