import { useParams } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { STEP_IDS, type StepId } from '../../domain/process/phases.ts'
import { definitionsAt } from '../../domain/steps/index.ts'
import { useWords } from '../../i18n/index.ts'
import { usePlan } from '../../store/context.ts'
import { createPlanContent, type PlanContent } from '../../store/plan-content.ts'
import { Screen } from '../../ui/screen.tsx'
import { createLinks } from './links.ts'
import { RecordsSheet } from './records-sheet.tsx'
import { StepPlan } from './step-plan.tsx'
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
      <Show when={content()}>{(known) => <StepBody content={known()} step={step()} />}</Show>
    </Screen>
  )
}

function StepBody(props: { content: PlanContent; step: StepId | undefined }): JSX.Element {
  const { session, room } = usePlan()
  const links = createLinks(() => props.content, room)
  const mayWrite = () => session.grant(room.room) === 'write'
  const definitions = () =>
    definitionsAt(props.step ?? 'town-hall').filter(({ kind }) => kind !== 'scope')
  return (
    <>
      <For each={definitions()}>
        {(definition) => (
          <RecordsSheet definition={definition} links={links} mayWrite={mayWrite()} />
        )}
      </For>
      <Show when={props.step}>{(step) => <StepPlan step={step()} mayWrite={mayWrite()} />}</Show>
    </>
  )
}
