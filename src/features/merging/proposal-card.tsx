import { A } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { lineAddress } from '../../domain/lineage/line-address.ts'
import type { Proposal } from '../../domain/proposals/proposal.ts'
import { useWords } from '../../i18n/index.ts'
import { receiptCode } from '../../lib/receipt-code.ts'
import { usePlan } from '../../store/context.ts'
import { AxisMark, Icon } from '../../ui/icon.tsx'
import type { Desk } from './desk.ts'
import { markWords } from './shared-words.ts'

/** One proposal as it was said: its words, where it comes from, and who backs it. */
export function ProposalCard(props: {
  desk: Desk
  proposal: Proposal
  marks?: readonly string[] | undefined
  own?: readonly string[] | undefined
  /** Checkbox and buttons, where the person may decide. */
  children?: JSX.Element
  /** What became of it, when it is not waiting. */
  stamp?: string | undefined
}): JSX.Element {
  const words = useWords()
  const { session } = usePlan()
  const code = () => props.proposal.label ?? receiptCode(props.proposal.id)
  return (
    <article class="note merging-card" data-axis={props.proposal.axis ?? 'none'}>
      <header class="foot">
        <AxisMark axis={props.proposal.axis} />
        <b>
          {props.desk.meetingName(props.proposal.meeting)},{' '}
          {words().terms.table(props.proposal.table)}
        </b>
        <span class="unseen">{words().terms.axisLong[props.proposal.axis ?? 'none']}</span>
      </header>
      <blockquote>
        «
        <For each={markWords(props.proposal.text, props.marks ?? [])}>
          {(piece) => (piece.marked ? <mark>{piece.text}</mark> : piece.text)}
        </For>
        »
      </blockquote>
      <Show when={props.proposal.wording}>
        {(wording) => (
          <p class="merging-own">
            <b>{words().merging.laterWording}</b> {wording()}
          </p>
        )}
      </Show>
      <Show when={(props.own?.length ?? 0) > 0}>
        <p class="merging-own">
          <b>{words().merging.onlyHere}</b> {props.own?.join(', ')}
        </p>
      </Show>
      <p class="merging-foot">
        <span>
          {code()} · {words().terms.origin[props.proposal.origin]}
        </span>
        <b>{words().terms.supports(props.desk.supports().get(props.proposal.id) ?? 0)}</b>
      </p>
      <A
        class="button"
        href={lineAddress(session.plan, { kind: 'proposal', id: props.proposal.id })}
      >
        <Icon name="next" /> {words().lineage.see}
        <span class="unseen"> : {code()}</span>
      </A>
      <Show when={props.stamp}>{(stamp) => <p class="stamp done">{stamp()}</p>}</Show>
      {props.children}
    </article>
  )
}
