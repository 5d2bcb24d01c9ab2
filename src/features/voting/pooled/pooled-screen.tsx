import { createMemo, createResource, For, type JSX, Show } from 'solid-js'
import { titleOf } from '../../../domain/proposals/capture.ts'
import { poolGroups } from '../../../domain/voting/pool-groups.ts'
import { useWords } from '../../../i18n/index.ts'
import { useOpenDevice, usePlan } from '../../../store/context.ts'
import { readOpenedBallots } from '../../../store/opened-ballots.ts'
import { createPlanContent, type PlanContent } from '../../../store/plan-content.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { GroupSheet } from './group-sheet.tsx'
import type { PoolNames } from './names.ts'
import '../voting.css'
import '../methods.css'
import './pooled.css'

/** What the meetings of a plan that asked the same come to together. Derived anew from their signed counts. */
export default function PooledScreen(): JSX.Element {
  const place = usePlan()
  const words = useWords()
  const content = createPlanContent(place)
  return (
    <Screen
      title={words().pooled.title}
      subtitle={content()?.plan()?.name ?? ''}
      back={`/plan/${place.session.plan}`}
      class="pooled"
    >
      <p>{words().pooled.intro}</p>
      <Notice icon="people">{words().pooled.samePerson}</Notice>
      <Show when={content()} fallback={<p role="status">{words().pooled.opening}</p>}>
        {(known) => <Groups content={known()} />}
      </Show>
    </Screen>
  )
}

function Groups(props: { content: PlanContent }): JSX.Element {
  const place = usePlan()
  const device = useOpenDevice()
  const words = useWords()
  const [opened] = createResource(
    // Read again whenever an act arrives: this tablet may just have counted it.
    () => ({ acts: props.content.acts().length }),
    () => readOpenedBallots(device.ready.workspace.db, place.session.plan),
  )
  const groups = createMemo(() => {
    const ballots = opened.latest
    if (ballots === undefined) return undefined
    const { content } = props
    return poolGroups(
      { votes: content.votes(), acts: content.acts(), totalsActs: content.totalsActs() },
      ballots,
    )
  })
  const several = () =>
    groups()?.filter(({ counted, leftOut }) => counted.length + leftOut.length > 1) ?? []
  const alone = () =>
    groups()?.filter(({ counted, leftOut }) => counted.length + leftOut.length === 1) ?? []
  const names = useNames(() => props.content)
  return (
    <>
      <Show when={props.content.closedMeetings().length}>
        {(n) => <Notice>{words().pooled.closed(n())}</Notice>}
      </Show>
      <Show when={groups()?.length === 0}>
        <p class="sheet vote-card">{words().pooled.none}</p>
      </Show>
      <For each={several()}>{(group) => <GroupSheet group={group} names={names()} />}</For>
      <Show when={alone().length > 0}>
        <section class="sheet vote-card stack">
          <h2>{words().pooled.alone}</h2>
          <ul class="pooled-list">
            <For each={alone().flatMap(({ counted, leftOut }) => [...counted, ...leftOut])}>
              {(vote) => (
                <li>
                  <span>
                    <b>{names().meeting(vote.meeting)}</b>:{' '}
                    {vote.question ?? words().pooled.paperQuestion}
                  </span>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
    </>
  )
}

/** Names meetings, and options of which no ballot says the label. */
function useNames(content: () => PlanContent): () => PoolNames {
  return createMemo(() => {
    const known = content()
    const meetings = new Map(known.meetings().map(({ id, name }) => [id as string, name]))
    const options = new Map<string, string>([
      ...known.proposals().map((one) => [one.id, titleOf(one)] as const),
      ...known.consolidated().map(({ id, title }) => [id, title] as const),
    ])
    return {
      meeting: (id) => meetings.get(id) ?? id.slice(0, 8),
      option: (id) => options.get(id) ?? id.slice(0, 8),
    }
  })
}
