import { A } from '@solidjs/router'
import { createMemo, For, type JSX, Show } from 'solid-js'
import type { Commitment } from '../../domain/commitments/commitment.ts'
import { lineAddress } from '../../domain/lineage/line-address.ts'
import { useWords } from '../../i18n/index.ts'
import { usePlan } from '../../store/context.ts'
import type { PlanSayings } from '../../store/plan-content.ts'
import { AxisMark, Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'

/** The sentences a commitment came from, as they were said, and what joined them. */
export function Voices(props: { content: PlanSayings; commitment: Commitment }): JSX.Element {
  const { session } = usePlan()
  const words = useWords()
  const text = () => words().commitments
  const sayings = createMemo(() => {
    const byId = new Map(props.content.proposals().map((one) => [one.id, one]))
    const meetings = new Map(props.content.meetings().map(({ id, name }) => [id, name]))
    return props.commitment.origins.map((id) => {
      const proposal = byId.get(id)
      return {
        id,
        proposal,
        where:
          proposal &&
          [meetings.get(proposal.meeting), words().terms.table(proposal.table)]
            .filter(Boolean)
            .join(', '),
      }
    })
  })
  const joined = () =>
    props.content.consolidated().filter(({ id }) => props.commitment.from.includes(id))
  return (
    <section class="commitment-voices stack" aria-labelledby="voices-head">
      <h2 id="voices-head">{text().voices}</h2>
      <Show when={sayings().length > 0} fallback={<Notice>{text().noVoices}</Notice>}>
        <For each={sayings()}>
          {(one) => (
            <Show when={one.proposal} fallback={<p class="soft">{text().voiceElsewhere}</p>}>
              {(proposal) => (
                <figure class="note" data-axis={proposal().axis ?? 'none'}>
                  <blockquote>«{proposal().text}»</blockquote>
                  <figcaption class="foot">
                    <AxisMark axis={proposal().axis} />
                    <span>{[proposal().label, one.where].filter(Boolean).join(' · ')}</span>
                  </figcaption>
                </figure>
              )}
            </Show>
          )}
        </For>
      </Show>
      <For each={joined()}>
        {(one) => (
          <p class="commitment-joined">
            <Icon name="merge" />
            <span>{text().joinedIn(one.label ?? '', one.title)}</span>
          </p>
        )}
      </For>
      <A
        class="button"
        href={lineAddress(session.plan, { kind: 'commitment', id: props.commitment.id })}
      >
        <Icon name="next" /> {words().lineage.see}
      </A>
      <A class="button" href={`/plan/${session.plan}/resultados`}>
        <Icon name="list" /> {text().toResults}
      </A>
    </section>
  )
}
