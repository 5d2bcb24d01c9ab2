import { createMemo, For, type JSX, Show } from 'solid-js'
import { spreadByName } from '../../domain/actors/spread.ts'
import type { TeamMember } from '../../domain/steps/preparation-records.ts'
import { standingOf } from '../../domain/steps/standing.ts'
import { thanksOf } from '../../domain/steps/thanks.ts'
import { useWords } from '../../i18n/index.ts'
import { usePlan } from '../../store/context.ts'
import type { PlanContent } from '../../store/plan-content.ts'

/** Whom the launch thanks, made from the plan's data, to be read aloud or printed. */
export function ThanksSheet(props: { content: PlanContent }): JSX.Element {
  const { room } = usePlan()
  const words = useWords()
  const thanks = createMemo(() =>
    thanksOf(
      props.content.meetings().filter(({ type }) => type !== 'launch'),
      props.content.courses(),
      spreadByName(props.content.actors()).map(({ name }) => name),
      standingOf(room.records.list<TeamMember>('team-member')),
    ),
  )
  return (
    <section class="sheet steps-sheet stack" aria-labelledby="steps-thanks">
      <h2 id="steps-thanks">{words().steps.thanks}</h2>
      <p class="soft no-print">{words().steps.thanksHint}</p>
      <Show when={thanks().meetings.length === 0 && thanks().organisations.length === 0}>
        <p>{words().steps.thanksNothing}</p>
      </Show>
      <ul class="steps-changes">
        <For each={thanks().meetings}>
          {({ name, tables, people }) => (
            <li>{words().steps.thanksTables(name, tables, people)}</li>
          )}
        </For>
      </ul>
      <Show when={thanks().organisations.length > 0}>
        <h3>{words().steps.thanksOrganisations}</h3>
        <p>{thanks().organisations.join(' · ')}</p>
      </Show>
      <Show when={thanks().team.length > 0}>
        <h3>{words().steps.thanksTeam}</h3>
        <p>{thanks().team.join(' · ')}</p>
      </Show>
    </section>
  )
}
