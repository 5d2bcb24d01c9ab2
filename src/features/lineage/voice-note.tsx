import { A } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { lineAddress } from '../../domain/lineage/line-address.ts'
import type { LineStep } from '../../domain/lineage/line-step.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { tellStep } from '../../i18n/tell-step.ts'
import { usePlan } from '../../store/context.ts'
import { AxisMark, Icon } from '../../ui/icon.tsx'
import { iconOf } from './step-look.ts'

type Said = Extract<LineStep, { readonly kind: 'said' }>

/** A sentence as it was said, on its note, with what its own room did with it. */
export function VoiceNote(props: {
  said: Said
  own: readonly LineStep[]
  /** The place where somebody stands has no way to itself. */
  here?: boolean
}): JSX.Element {
  const words = useWords()
  const locale = useLocale()
  const { session } = usePlan()
  const told = () => tellStep(props.said, words(), locale())
  const axis = () => props.said.proposal?.axis ?? null
  const foot = () =>
    told().notes.filter((note) => note !== words().terms.axisLong[axis() ?? 'none'])
  return (
    <figure class="note line-note" data-axis={axis() ?? 'none'}>
      <Show when={told().words} fallback={<p>{told().text}</p>}>
        <blockquote>«{told().words}»</blockquote>
      </Show>
      <figcaption class="stack">
        <span class="foot">
          <AxisMark axis={axis()} />
          <span>
            <b>{told().what}</b>
            <Show when={told().day}> · {told().day}</Show>
          </span>
        </span>
        <Show when={foot().length > 0}>
          <span class="small">{foot().join(' · ')}</span>
        </Show>
      </figcaption>
      <For each={props.own}>
        {(step) => {
          const own = () => tellStep(step, words(), locale())
          // Its own room is named just above.
          const isSameRoom = () =>
            step.kind === 'voted' && step.meeting?.id === props.said.meeting?.id
          const what = () => (isSameRoom() ? words().lineage.voted : own().what)
          return (
            <p class="line-own">
              <Icon name={iconOf(step)} />
              <span>
                <b>{what()}.</b> {own().text}
                <Show when={own().notes.length > 0}> ({own().notes.join(' · ')})</Show>
              </span>
            </p>
          )
        }}
      </For>
      <Show when={!props.here && props.said.proposal}>
        <A
          class="button line-jump no-print"
          href={lineAddress(session.plan, { kind: 'proposal', id: props.said.id })}
        >
          {words().lineage.see}
          <span class="unseen"> : {told().words}</span>
          <Icon name="next" />
        </A>
      </Show>
    </figure>
  )
}
