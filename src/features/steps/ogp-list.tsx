import { createMemo, For, type JSX, Show } from 'solid-js'
import { countFates } from '../../domain/merging/fates.ts'
import { ogpChecklist } from '../../domain/process/ogp-checklist.ts'
import { type Planned, phasePlanId } from '../../domain/process/phase-course.ts'
import type { Plan } from '../../domain/process/plan.ts'
import type { Birth } from '../../domain/records/record.ts'
import { announcedMeetings } from '../../domain/strategy/outreach.ts'
import { useWords } from '../../i18n/index.ts'
import { PHASES } from '../../phases/index.ts'
import { usePlan } from '../../store/context.ts'
import type { PlanContent } from '../../store/plan-content.ts'
import { Icon } from '../../ui/icon.tsx'

/** OGP's co-creation standards, each with whether the plan's data show it. */
export function OgpList(props: { plan: Plan; content: PlanContent }): JSX.Element {
  const { room } = usePlan()
  const words = useWords()
  const checks = createMemo(() => {
    const { content } = props
    const proposals = content.proposals()
    const fates = countFates(proposals, content.fates(), content.consolidated())
    const dated = PHASES.filter(({ number }) => {
      const planned: Planned = room.records.get<Planned & Birth>(phasePlanId(number)) ?? {}
      return planned.start && planned.end
    })
    return ogpChecklist({
      plan: props.plan,
      records: content.stepRecords(),
      phasesDated: dated.length,
      announcements: announcedMeetings(content.outreach()).size,
      citizenProposals: proposals.filter(({ origin }) => origin !== 'officials').length,
      proposals: proposals.length,
      pending: fates.pending + fates.conflicts,
      progressReports: room.records.list('progress').length,
    })
  })
  return (
    <section class="sheet steps-sheet stack" aria-labelledby="steps-ogp">
      <h2 id="steps-ogp">{words().ogp.checklist}</h2>
      <p class="soft">{words().ogp.checklistHint}</p>
      <p>
        <b>{words().ogp.met(checks().filter(({ isMet }) => isMet).length, checks().length)}</b>
      </p>
      <ul class="steps-checks">
        <For each={checks()}>
          {({ id, standard, isMet }) => (
            <li>
              <span class={`stamp ${isMet ? 'done' : 'missing'}`}>
                <Show when={isMet}>
                  <Icon name="check" />
                </Show>
                {isMet ? words().ogp.yes : words().ogp.no}
              </span>
              <span>
                {words().ogp.checks[id]}{' '}
                <small class="soft">{words().ogp.standard(standard)}</small>
              </span>
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}
