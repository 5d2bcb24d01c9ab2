import { For, type JSX } from 'solid-js'
import type { ApprovalBallot } from '../../../domain/voting/box-records.ts'
import type { ApprovalRules } from '../../../domain/voting/method-rules.ts'
import { useWords } from '../../../i18n/index.ts'
import type { SheetProps } from '../faces/face.ts'
import { toggleMark } from './marks.ts'
import { OptionButton } from './option-row.tsx'

/** A paper on which the options one backs are marked. */
export function ApprovalPaper(props: SheetProps<ApprovalRules, ApprovalBallot>): JSX.Element {
  const words = useWords()
  const tap = (id: string) => {
    const outcome = toggleMark(props.config.rules, props.ballot, id)
    if (outcome.ok) props.onChoose(outcome.value)
    props.onNotice(outcome.ok ? '' : words().voting.booth.noMarksLeft(props.config.rules.max ?? 0))
  }
  return (
    <ul class="booth-options">
      <For each={props.options}>
        {({ number, option }) => (
          <li>
            <OptionButton
              number={number}
              option={option}
              marked={props.ballot.includes(option.id)}
              onTap={() => tap(option.id)}
            />
          </li>
        )}
      </For>
    </ul>
  )
}
