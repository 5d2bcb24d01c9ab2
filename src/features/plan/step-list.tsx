import { A } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import type { StepId, StepState } from '../../domain/process/phases.ts'
import { useWords } from '../../i18n/index.ts'
import type { StepProgress } from '../../phases/phase.ts'
import { Icon } from '../../ui/icon.tsx'

/** The steps of a phase, each with what its records show. */
export function StepList(props: {
  steps: readonly StepProgress[]
  /** Address of a step's screen; none where the list only tells. */
  hrefOf?: (id: StepId) => string
}): JSX.Element {
  const words = useWords()
  return (
    <ul class="steps">
      <For each={props.steps}>
        {(step) => (
          <li>
            <Mark state={step.state} />
            <span>
              <span>
                <Show
                  when={props.hrefOf}
                  fallback={
                    <>
                      <b>{step.id}</b> {words().phases.steps[step.id]}
                    </>
                  }
                >
                  {(hrefOf) => (
                    <A class="step-link" href={hrefOf()(step.id)}>
                      <b>{step.id}</b> {words().phases.steps[step.id]}
                    </A>
                  )}
                </Show>
              </span>
              <small class="soft">
                {words().phases.states[step.state]}:{' '}
                {words().phases.facts[step.progress.fact](step.progress.count, step.progress.of)}
              </small>
            </span>
          </li>
        )}
      </For>
    </ul>
  )
}

function Mark(props: { state: StepState }): JSX.Element {
  return (
    <Show
      when={props.state === 'shown'}
      fallback={<i class={`step-mark ${props.state}`} aria-hidden="true" />}
    >
      <Icon name="check" class="step-check" />
    </Show>
  )
}
