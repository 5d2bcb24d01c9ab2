import { A, useParams } from '@solidjs/router'
import { createMemo, For, type JSX, Show } from 'solid-js'
import { useLocale, useWords } from '../../i18n/index.ts'
import { readFacts } from '../../phases/facts.ts'
import { PHASES } from '../../phases/index.ts'
import { progressOf } from '../../phases/phase.ts'
import { usePlan } from '../../store/context.ts'
import { createPlanContent } from '../../store/plan-content.ts'
import { Icon } from '../../ui/icon.tsx'
import { Screen } from '../../ui/screen.tsx'
import { countedVotesOf } from './counted-votes.ts'
import './plan.css'
import { readPhase } from './phase-courses.ts'
import { PhaseGate } from './phase-gate.tsx'
import { StepList } from './step-list.tsx'
import { tellDates } from './tell-dates.ts'

/** One phase: its steps with what the records show, and its meetings. */
export default function PhaseScreen(): JSX.Element {
  const params = useParams<{ phase: string }>()
  const place = usePlan()
  const words = useWords()
  const locale = useLocale()
  const content = createPlanContent(place)
  const phase = () => PHASES.find(({ number }) => String(number) === params.phase)
  const steps = createMemo(() => {
    const [known, shown] = [content(), phase()]
    const plan = known?.plan()
    if (!known || !shown || !plan) return []
    return progressOf(
      shown,
      readFacts({
        plan,
        meetings: known.meetings(),
        courses: known.courses(),
        actors: known.actors(),
        countedVotes: countedVotesOf(known),
        proposals: known.proposals(),
        fates: known.fates(),
        consolidated: known.consolidated(),
        publications: known.publications(),
        outreach: known.outreach(),
        criteriaFreezes: known.criteriaFreezes(),
        evaluations: known.evaluations(),
        commitments: known.commitments(),
        reviews: known.reviews(),
        approvals: known.approvals(),
        comments: known.comments(),
        stepRecords: known.stepRecords(),
      }),
    )
  })
  const meetings = () =>
    content()
      ?.meetings()
      .filter((meeting) => meeting.phase === phase()?.number) ?? []
  return (
    <Show when={phase()}>
      {(shown) => (
        <Screen
          title={words().plan.phaseOf(shown().number, words().phases.phases[shown().id].name)}
          subtitle={content()?.plan()?.name ?? ''}
          back={`/plan/${place.session.plan}`}
          class="plan-narrow stack"
        >
          <section class="sheet plan-form stack">
            <p>{words().phases.phases[shown().id].aim}</p>
            <Show
              when={tellDates(readPhase(place.room, shown().number).planned, words(), locale())}
            >
              {(dates) => (
                <p>
                  <b>{dates()}</b>
                </p>
              )}
            </Show>
            <StepList steps={steps()} hrefOf={(id) => `/plan/${place.session.plan}/paso/${id}`} />
            <Show when={shown().id === 'citizenMeetings'}>
              <A class="button" href={`/plan/${place.session.plan}/estrategia`}>
                <Icon name="flag" /> {words().strategy.title}
              </A>
            </Show>
            <Show when={shown().id === 'selection'}>
              <div class="actions">
                <A class="button" href={`/plan/${place.session.plan}/criterios`}>
                  <Icon name="seal" /> {words().selection.criteriaTitle}
                </A>
                <A class="button" href={`/plan/${place.session.plan}/resultados`}>
                  <Icon name="list" /> {words().selection.resultsTitle}
                </A>
              </div>
            </Show>
            <Show when={shown().id === 'draft'}>
              <A class="button" href={`/plan/${place.session.plan}/compromisos`}>
                <Icon name="document" /> {words().commitments.title}
              </A>
            </Show>
            <Show when={shown().id === 'publicConsultation' || shown().id === 'accountability'}>
              <A class="button" href={`/plan/${place.session.plan}/consulta`}>
                <Icon name="hand" /> {words().consultation.title}
              </A>
            </Show>
            <Show when={shown().id === 'accountability'}>
              <A class="button" href={`/plan/${place.session.plan}/linea`}>
                <Icon name="search" /> {words().lineage.searchHead}
              </A>
            </Show>
            <Show when={shown().id === 'selection' && place.session.role === 'coordinator'}>
              <A class="button" href={`/plan/${place.session.plan}/votaciones`}>
                <Icon name="ballot-box" /> {words().pooled.title}
              </A>
            </Show>
          </section>
          <PhaseGate phase={shown()} steps={steps()} />
          <Show when={meetings().length > 0}>
            <section class="sheet plan-form stack">
              <h2>{words().plan.phaseMeetings}</h2>
              <ul>
                <For each={meetings()}>
                  {(meeting) => (
                    <li class="plan-meeting">
                      <span>
                        <b>{meeting.name}</b>
                        <small class="soft">{words().terms.meetingType[meeting.type]}</small>
                      </span>
                      <Show when={content()?.opened.has(meeting.id)}>
                        <A
                          class="button"
                          href={`/plan/${place.session.plan}/encuentro/${meeting.id}`}
                        >
                          {words().plan.go} <Icon name="next" />
                        </A>
                      </Show>
                    </li>
                  )}
                </For>
              </ul>
            </section>
          </Show>
        </Screen>
      )}
    </Show>
  )
}
