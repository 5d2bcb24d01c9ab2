import { For, type JSX } from 'solid-js'
import type { NumberedOption } from '../../../domain/voting/ballot.ts'
import type { ApprovalBallot, ApprovalRules, VoteOption } from '../../../domain/voting/vote.ts'
import { useWords } from '../../../i18n/index.ts'
import { toggleMark } from './marks.ts'
import { OptionButton } from './option-row.tsx'

/** A paper on which the options one backs are marked. */
export function ApprovalPaper(props: {
  rules: ApprovalRules
  options: readonly NumberedOption<VoteOption>[]
  ballot: ApprovalBallot
  onChoose: (ballot: ApprovalBallot) => void
  onNotice: (notice: string) => void
}): JSX.Element {
  const words = useWords()
  const tap = (id: string) => {
    const outcome = toggleMark(props.rules, props.ballot, id)
    if (outcome.ok) props.onChoose(outcome.value)
    props.onNotice(outcome.ok ? '' : words().voting.booth.noMarksLeft(props.rules.max ?? 0))
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

/** «Marcó 2 de 3 como mucho». */
export function MarksLeft(props: { rules: ApprovalRules; ballot: ApprovalBallot }): JSX.Element {
  const words = useWords()
  return (
    <p class="booth-left" role="status">
      {words().voting.booth.leftApproval(props.ballot.length, props.rules.max)}
    </p>
  )
}
