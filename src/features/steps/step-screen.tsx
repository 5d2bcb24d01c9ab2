import { A, useParams } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { STEP_IDS, type StepId } from '../../domain/process/phases.ts'
import { definitionsAt } from '../../domain/steps/index.ts'
import { useWords } from '../../i18n/index.ts'
import { STEP_ROOMS } from '../../phases/step-rooms.ts'
import { usePlan } from '../../store/context.ts'
import { createHolidays } from '../../store/holidays.ts'
import { createPlanContent, type PlanContent } from '../../store/plan-content.ts'
import { Icon } from '../../ui/icon.tsx'
import { Screen } from '../../ui/screen.tsx'
import { ChannelCard } from './channel-card.tsx'
import { ConsultationDays, followOpening } from './consultation-days.tsx'
import { InitiativesTable, LiaisonNotice } from './initiatives-table.tsx'
import { createLinks } from './links.ts'
import { MandateNotices } from './mandate-notices.tsx'
import { OgpList } from './ogp-list.tsx'
import { PhaseCalendar } from './phase-calendar.tsx'
import { RecordsSheet } from './records-sheet.tsx'
import { RetentionProposal } from './retention-proposal.tsx'
import { ScopeForm } from './scope-form.tsx'
import { StepPlan } from './step-plan.tsx'
import { TeamBalanceCard } from './team-balance-card.tsx'
import { ThanksSheet } from './thanks-sheet.tsx'
import './steps.css'

/** One step of the process: who and when, its records, and what its records show. */
export default function StepScreen(): JSX.Element {
  const params = useParams<{ step: string }>()
  const place = usePlan()
  const words = useWords()
  const content = createPlanContent(place)
  const step = () => STEP_IDS.find((id) => id === params.step)
  const title = () => {
    const id = step()
    return id ? `${id} ${words().phases.steps[id]}` : words().steps.townHall
  }
  const back = () => {
    const id = step()
    const plan = `/plan/${place.session.plan}`
    return id ? `${plan}/fase/${id.split('.')[0]}` : plan
  }
  return (
    <Screen
      title={title()}
      subtitle={content()?.plan()?.name ?? ''}
      back={back()}
      class="steps-screen stack"
    >
      <Show when={content()}>
        {(known) => (
          // Another step is another form: nothing typed in one shows in the next.
          <Show when={params.step} keyed>
            <StepBody content={known()} step={step()} />
          </Show>
        )}
      </Show>
    </Screen>
  )
}

function StepBody(props: { content: PlanContent; step: StepId | undefined }): JSX.Element {
  const { session, room } = usePlan()
  const words = useWords()
  const links = createLinks(() => props.content, room)
  const mayWrite = () => session.grant(room.room) === 'write'
  const followsOpening = followOpening(createHolidays(room))
  const definitions = () =>
    definitionsAt(props.step ?? 'town-hall').filter(({ kind }) => kind !== 'scope')
  const elsewhere = () => props.step && STEP_ROOMS[props.step]
  const isAt = (step: StepId) => props.step === step
  return (
    <>
      <Show when={elsewhere()}>
        {(path) => (
          <div class="actions no-print">
            <A class="button primary" href={`/plan/${session.plan}/${path()}`}>
              {words().steps.goThere} <Icon name="arrow" />
            </A>
          </div>
        )}
      </Show>
      <Show when={isAt('1.1')}>
        <MandateNotices plan={props.content.plan()} />
      </Show>
      <Show when={isAt('1.2')}>
        <TeamBalanceCard links={links} />
      </Show>
      <Show when={isAt('1.3') && props.content.plan()}>
        {(plan) => (
          <>
            <ScopeForm plan={plan()} links={links} mayWrite={mayWrite()} />
            <PhaseCalendar implementation={plan().start} mayWrite={mayWrite()} />
          </>
        )}
      </Show>
      <Show when={isAt('1.4')}>
        <section class="sheet steps-sheet stack no-print">
          <h2>{words().steps.induction}</h2>
          <p class="soft">{words().steps.inductionHint}</p>
          <div class="actions">
            <A class="button primary" href={`/plan/${session.plan}/induccion`}>
              <Icon name="projector" /> {words().steps.slides}
            </A>
            <A class="button" href={`/plan/${session.plan}/induccion/preguntas`}>
              <Icon name="list" /> {words().steps.quiz}
            </A>
          </div>
        </section>
        <LiaisonNotice />
      </Show>
      <For each={definitions()}>
        {(definition) => (
          <RecordsSheet
            definition={definition}
            links={links}
            mayWrite={mayWrite()}
            {...(definition.kind === 'consultation' && { follow: followsOpening })}
            verbs={
              <Show when={definition.kind === 'retention-rule' && mayWrite()}>
                <RetentionProposal />
              </Show>
            }
          />
        )}
      </For>
      <Show when={isAt('2.1')}>
        <InitiativesTable plan={props.content.plan()} />
      </Show>
      <Show when={isAt('2.6')}>
        <ChannelCard plan={props.content.plan()} />
      </Show>
      <Show when={isAt('6.1')}>
        <ConsultationDays />
      </Show>
      <Show when={isAt('8.2')}>
        <ThanksSheet content={props.content} />
      </Show>
      <Show when={props.step === undefined && props.content.plan()}>
        {(plan) => <OgpList plan={plan()} content={props.content} />}
      </Show>
      <Show when={props.step}>{(step) => <StepPlan step={step()} mayWrite={mayWrite()} />}</Show>
    </>
  )
}
