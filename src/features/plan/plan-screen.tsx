import { A } from '@solidjs/router'
import { createEffect, createMemo, type JSX, Show } from 'solid-js'
import { useWords } from '../../i18n/index.ts'
import { readFacts } from '../../phases/facts.ts'
import { PHASES } from '../../phases/index.ts'
import { progressOf } from '../../phases/phase.ts'
import { useOpenDevice, usePlan } from '../../store/context.ts'
import { createPlanContent, type PlanContent } from '../../store/plan-content.ts'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Calendar } from './calendar.tsx'
import { countedVotesOf } from './counted-votes.ts'
import { PathOfPhases } from './path.tsx'
import './plan.css'
import { currentPhase } from './current-phase.ts'
import { meetingsForHome } from './meetings-for-home.ts'
import { closedPhases } from './phase-courses.ts'
import { PhasePanel } from './phase-panel.tsx'

/** The plan as a path of eight phases, marked by what its records show, with the next step in the sun. */
export default function PlanScreen(): JSX.Element {
  const place = usePlan()
  const device = useOpenDevice()
  const words = useWords()
  const content = createPlanContent(place)
  const plan = () => content()?.plan()
  const row = () => device.ready.workspace.plans().find((each) => each.plan === place.session.plan)
  const keyAtRisk = () => {
    const known = row()
    return (
      known?.wrappedKey !== undefined &&
      !known.example &&
      !(known.keyFileSaved && known.recoveryPrinted)
    )
  }
  // The first screen shows a plan without opening it: it is told here what there is to show.
  createEffect(() => {
    const known = content()
    const record = plan()
    if (!known || !record) return
    void device.ready.workspace.notePlan(place.session.plan, {
      name: record.name,
      municipality: record.municipality,
      meetings: meetingsForHome(known),
    })
  })
  return (
    <Screen
      title={plan()?.name ?? row()?.name ?? ''}
      subtitle={plan()?.municipality ?? row()?.municipality ?? ''}
      back="/"
      class="plan"
    >
      <Show when={row()?.example}>
        <Notice icon="flask">{words().plan.example}</Notice>
      </Show>
      <Show when={keyAtRisk()}>
        <Notice icon="key">
          {words().plan.keyWarn}{' '}
          <A class="button" href={`/plan/${place.session.plan}/llave`}>
            <Icon name="key" /> {words().plan.keyDo}
          </A>
        </Notice>
      </Show>
      <Show when={content()}>{(known) => <PlanBody content={known()} />}</Show>
    </Screen>
  )
}

function PlanBody(props: { content: PlanContent }): JSX.Element {
  const place = usePlan()
  const words = useWords()
  const facts = createMemo(() => {
    const { content } = props
    const plan = content.plan()
    if (!plan) return undefined
    return readFacts({
      plan,
      meetings: content.meetings(),
      courses: content.courses(),
      actors: content.actors(),
      countedVotes: countedVotesOf(content),
      proposals: content.proposals(),
      fates: content.fates(),
      consolidated: content.consolidated(),
      publications: content.publications(),
      outreach: content.outreach(),
      criteriaFreezes: content.criteriaFreezes(),
      evaluations: content.evaluations(),
      commitments: content.commitments(),
      reviews: content.reviews(),
      approvals: content.approvals(),
      comments: content.comments(),
      stepRecords: content.stepRecords(),
    })
  })
  const progress = createMemo(() => {
    const known = facts()
    return known ? PHASES.map((phase) => ({ phase, steps: progressOf(phase, known) })) : []
  })
  const closed = createMemo(() => closedPhases(place.room))
  const now = createMemo(() => currentPhase(progress(), closed()))
  const heads = () => {
    const meetings = props.content.meetings().filter(({ type }) => type === 'citizen-meeting')
    const counted = meetings.flatMap(({ id }) => props.content.courses().get(id)?.heads ?? [])
    return { meetings: counted.length, people: counted.reduce((sum, each) => sum + each, 0) }
  }
  return (
    <div class="plan-columns">
      <div class="plan-main">
        <PathOfPhases plan={place.session.plan} progress={progress()} now={now()} />
        <section class="sheet plan-thread" aria-label={words().plan.thread}>
          <Knot n={heads().people} label={words().plan.threadPeople(heads().meetings)} />
          <hr />
          <Knot n={facts()?.proposals ?? 0} label={words().plan.threadProposals} />
          <hr />
          <Knot n={facts()?.consolidated ?? 0} label={words().plan.threadConsolidated} />
          <hr />
          <Knot n={facts()?.commitments} label={words().plan.threadCommitments} />
        </section>
        <Calendar content={props.content} />
      </div>
      <Show when={progress().find(({ phase }) => phase.number === now())}>
        {(current) => (
          <PhasePanel
            content={props.content}
            phase={current().phase}
            steps={current().steps}
            facts={facts()}
          />
        )}
      </Show>
    </div>
  )
}

function Knot(props: { n: number | undefined; label: string }): JSX.Element {
  return (
    <div>
      <span class="num" classList={{ soft: !props.n }}>
        {props.n === undefined || props.n === 0 ? '–' : props.n}
      </span>
      {props.label}
    </div>
  )
}
