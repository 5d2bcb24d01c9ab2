import { type JSX, Show } from 'solid-js'
import type { RoomProposal } from '../../../domain/room-groups/room-group.ts'
import { useWords } from '../../../i18n/index.ts'
import { AxisMark } from '../../../ui/icon.tsx'

/** A proposal in its own words that can be marked with a tap anywhere, or with the space bar. */
export function PickCard(props: {
  proposal: RoomProposal
  picked: boolean
  disabled: boolean
  onTurn: () => void
}): JSX.Element {
  const words = useWords()
  return (
    <label
      class="note groups-card"
      classList={{ picked: props.picked }}
      data-axis={props.proposal.axis ?? 'none'}
    >
      <span class="groups-pick">
        <Show when={!props.disabled}>
          <input type="checkbox" checked={props.picked} onChange={() => props.onTurn()} />
        </Show>
        <span class="quote">{props.proposal.wording ?? props.proposal.text}</span>
      </span>
      <span class="foot">
        <AxisMark axis={props.proposal.axis} />
        {words().terms.axis[props.proposal.axis ?? 'none']} ·{' '}
        {words().terms.table(props.proposal.table)}
      </span>
    </label>
  )
}
