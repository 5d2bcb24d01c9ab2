import { For, type JSX, Match, Show, Switch } from 'solid-js'
import { useWords } from '../../../i18n/index.ts'
import { Icon } from '../../../ui/icon.tsx'
import type { MapDesk } from '../desk.ts'
import { STEPS, type Step } from '../views.ts'
import { GoalsStep } from './goals-step.tsx'
import { InfluenceStep } from './influence-step.tsx'
import { LinksStep } from './links-step.tsx'
import { WhoStep } from './who-step.tsx'
import './steps.css'

/** A table's map in a guided order, one question a screen; anyone may jump to any step. */
export function StepsView(props: {
  desk: MapDesk
  step: Step
  onStep: (step: Step) => void
  onBoard: () => void
  /** The switches of the screen. */
  bar: JSX.Element
}): JSX.Element {
  const words = useWords()
  const text = () => words().actorViews
  const all = () => props.desk.actors().length
  const said = (field: 'interest' | 'influence') =>
    props.desk.actors().filter((actor) => actor[field] !== null).length
  const stateOf = (step: Step): string => {
    if (step === 'who') return text().step.who.state(all())
    if (step === 'links') return text().step.links.state(props.desk.relations().length)
    return text().doneOf(said(step === 'goals' ? 'interest' : 'influence'), all())
  }
  const isDone = (step: Step): boolean => {
    if (step === 'who') return all() > 0
    if (step === 'links') return props.desk.relations().length > 0
    return all() > 0 && said(step === 'goals' ? 'interest' : 'influence') === all()
  }
  const next = () => STEPS[STEPS.indexOf(props.step) + 1]

  return (
    <>
      <div class="actors-bar">{props.bar}</div>
      <nav class="steps-bar" aria-label={text().stepsLabel}>
        <ol>
          <For each={STEPS}>
            {(step, at) => (
              <li>
                <button
                  type="button"
                  class="steps-way"
                  classList={{ done: isDone(step) }}
                  aria-current={props.step === step ? 'step' : undefined}
                  onClick={() => props.onStep(step)}
                >
                  <i aria-hidden="true">
                    <Show when={isDone(step) && props.step !== step} fallback={at() + 1}>
                      <Icon name="check" />
                    </Show>
                  </i>
                  <span>
                    <b>{text().step[step].name}</b>
                    <small>{stateOf(step)}</small>
                  </span>
                </button>
              </li>
            )}
          </For>
        </ol>
      </nav>
      <section class="steps-question" aria-labelledby="steps-question">
        <h2 id="steps-question">{text().step[props.step].question}</h2>
        <Switch>
          <Match when={props.step === 'who'}>
            <WhoStep desk={props.desk} />
          </Match>
          <Match when={props.step === 'links'}>
            <LinksStep desk={props.desk} />
          </Match>
          <Match when={props.step === 'goals'}>
            <GoalsStep desk={props.desk} />
          </Match>
          <Match when={props.step === 'influence'}>
            <InfluenceStep desk={props.desk} />
          </Match>
        </Switch>
        <Show
          when={next()}
          fallback={
            <button type="button" class="button primary tall" onClick={() => props.onBoard()}>
              <Icon name="map" /> {text().toBoard}
            </button>
          }
        >
          {(step) => (
            <button type="button" class="button primary tall" onClick={() => props.onStep(step())}>
              {text().nextStep(text().step[step()].name)} <Icon name="next" />
            </button>
          )}
        </Show>
      </section>
    </>
  )
}
