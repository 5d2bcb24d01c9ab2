import { createMemo, For, type JSX, Show } from 'solid-js'
import { timerText } from './timer-text.ts'

const MINUTE = 60_000
/** More sticks than these are no picture of time any more. */
const STICKS_MAX = 60

/** What a timer shows. Units: milliseconds; `minutes` is the whole length. */
export interface TimerProps {
  readonly remaining: number
  readonly over: number
  readonly minutes: number
  /** What the digits are: time left, or time over. */
  readonly label: string
}

/** Digits and one stick a minute. Never speaks by itself: whoever shows it says what matters. */
export function Timer(props: TimerProps): JSX.Element {
  const gone = createMemo(() => props.minutes - Math.ceil(props.remaining / MINUTE))
  const sticks = createMemo(() =>
    props.minutes > STICKS_MAX ? [] : Array.from({ length: props.minutes }, (_, at) => at),
  )
  return (
    <div class="timer" classList={{ over: props.over > 0 }}>
      <span class="num timer-digits" role="timer" aria-label={props.label}>
        {timerText(props)}
      </span>
      <Show when={sticks().length > 0}>
        <span class="timer-sticks" aria-hidden="true">
          <For each={sticks()}>{(at) => <i classList={{ gone: at < gone() }} />}</For>
        </span>
      </Show>
    </div>
  )
}
