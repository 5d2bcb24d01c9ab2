import { A } from '@solidjs/router'
import { createMemo, type JSX, Show } from 'solid-js'
import { useWords } from '../../i18n/index.ts'
import type { Phase, PlanFacts, StepProgress } from '../../phases/phase.ts'
import { useOpenDevice, usePlan } from '../../store/context.ts'
import type { PlanContent } from '../../store/plan-content.ts'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { nextStep } from './next-step.ts'
import { StepList } from './step-list.tsx'

/** The phase in the sun: its next step on the only yellow field, then its steps. */
export function PhasePanel(props: {
  content: PlanContent
  phase: Phase
  steps: readonly StepProgress[]
  facts: PlanFacts | undefined
}): JSX.Element {
  const place = usePlan()
  const device = useOpenDevice()
  const words = useWords()
  const missingStep = () => {
    const step = props.steps.find(({ state }) => state === 'missing')
    return step && { step: step.id, phase: props.phase.number }
  }
  const next = createMemo(() => {
    const row = device.ready.workspace.plans().find((each) => each.plan === place.session.plan)
    return nextStep({
      role: place.session.role,
      keyAtRisk: row?.wrappedKey !== undefined && !row.example && !row.keyFileSaved,
      meetings: props.content.meetings(),
      courses: props.content.courses(),
      readable: new Set(props.content.opened.keys()),
      pending: props.facts?.fates.pending ?? 0,
      proposals: props.facts?.proposals ?? 0,
      missing: missingStep(),
      reportPrinted: (props.facts?.reportsPrinted['informe-2'] ?? 0) > 0,
      today: new Date().toLocaleDateString('sv'),
    })
  })
  const label = () => {
    const step = next()
    const { plan } = words()
    switch (step.kind) {
      case 'key':
        return plan.nextKey
      case 'meeting':
        return plan.nextMeeting
      case 'capture':
        return plan.nextCapture(step.name)
      case 'merge':
        return plan.nextMerge(step.pending)
      case 'report':
        return plan.nextReport
      case 'step':
        return plan.nextStep(step.step, words().phases.steps[step.step])
    }
  }
  const href = () => {
    const base = `/plan/${place.session.plan}`
    const step = next()
    if (step.kind === 'key') return `${base}/llave`
    if (step.kind === 'capture') return `${base}/encuentro/${step.meeting}`
    if (step.kind === 'merge') return `${base}/fusion`
    if (step.kind === 'step') return `${base}/paso/${step.step}`
    if (step.kind === 'report') return `${base}/documentos`
    return `${base}#calendario`
  }
  return (
    <section class="sheet plan-panel" aria-labelledby="plan-phase">
      <h2 id="plan-phase">
        {words().plan.phaseOf(props.phase.number, words().phases.phases[props.phase.id].name)}
      </h2>
      <p class="soft">{words().phases.phases[props.phase.id].aim}</p>
      <div class="plan-next">
        <p>
          {words().plan.next}: {label()}
        </p>
        <A class="button primary wide" href={href()}>
          {label()} <Icon name="arrow" />
        </A>
      </div>
      <StepList steps={props.steps} hrefOf={(id) => `/plan/${place.session.plan}/paso/${id}`} />
      <nav class="stack" aria-label={words().plan.documents}>
        <A class="button" href={`/plan/${place.session.plan}/estrategia`}>
          <Icon name="flag" /> {words().strategy.title}
        </A>
        <A class="button" href={`/plan/${place.session.plan}/fusion`}>
          <Icon name="merge" /> {words().plan.merge}
        </A>
        <Show when={place.session.role === 'coordinator'}>
          <A class="button" href={`/plan/${place.session.plan}/votaciones`}>
            <Icon name="ballot-box" /> {words().pooled.title}
          </A>
        </Show>
        <A class="button" href={`/plan/${place.session.plan}/documentos`}>
          <Icon name="document" /> {words().plan.documents}
        </A>
        <A class="button" href={`/plan/${place.session.plan}/llave`}>
          <Icon name="key" /> {words().plan.key}
        </A>
        <Show when={place.session.role === 'coordinator'}>
          <A class="button" href={`/plan/${place.session.plan}/paso/municipio`}>
            <Icon name="building" /> {words().steps.townHall}
          </A>
          <A class="button" href={`/plan/${place.session.plan}/aviso`}>
            <Icon name="lock" /> {words().people.noticeTitle}
          </A>
          <A class="button" href={`/plan/${place.session.plan}/tabletas`}>
            <Icon name="tablets" /> {words().access.title}
          </A>
        </Show>
      </nav>
      <Notice>{words().plan.warns}</Notice>
    </section>
  )
}
