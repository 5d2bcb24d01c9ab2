import { type JSX, Show } from 'solid-js'
import type { VoteOption } from '../../../domain/voting/vote.ts'
import { useWords } from '../../../i18n/index.ts'
import { Icon } from '../../../ui/icon.tsx'

/** An option's printed number, label and detail: no colour and no axis, for they sway. */
export function OptionText(props: { number: number; option: VoteOption }): JSX.Element {
  const words = useWords()
  return (
    <span class="booth-option-text">
      <span class="booth-number num" aria-hidden="true">
        {props.number}
      </span>
      <span>
        <b>
          <span class="unseen">{words().voting.booth.number(props.number)}. </span>
          {props.option.label}
        </b>
        <Show when={props.option.detail}>
          {(detail) => <span class="booth-detail">{detail()}</span>}
        </Show>
      </span>
    </span>
  )
}

/** A whole row that marks its option. */
export function OptionButton(props: {
  number: number
  option: VoteOption
  marked: boolean
  onTap: () => void
}): JSX.Element {
  return (
    <button
      type="button"
      class="booth-option"
      classList={{ marked: props.marked }}
      aria-pressed={props.marked}
      onClick={() => props.onTap()}
    >
      <OptionText number={props.number} option={props.option} />
      <span class="dot" classList={{ yes: props.marked }}>
        <Icon name="check" />
      </span>
    </button>
  )
}
