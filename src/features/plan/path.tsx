import { A } from '@solidjs/router'
import { createMemo, For, type JSX, Show } from 'solid-js'
import type { PhaseNumber } from '../../domain/process/plan.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import type { PlanId } from '../../lib/ids.ts'
import type { Phase, StepProgress } from '../../phases/phase.ts'
import { usePlan } from '../../store/context.ts'
import { Icon } from '../../ui/icon.tsx'
import { isShown } from './current-phase.ts'
import { closedPhases, readPhase } from './phase-courses.ts'
import { shortDay, tellDates } from './tell-dates.ts'

/** The eight phases along a road: done = petrol disc and tick, now = large sun, the rest hollow. */
export function PathOfPhases(props: {
  plan: PlanId
  progress: readonly { readonly phase: Phase; readonly steps: readonly StepProgress[] }[]
  now: number
}): JSX.Element {
  const { room } = usePlan()
  const words = useWords()
  const locale = useLocale()
  const closed = createMemo(() => closedPhases(room))
  /** The day it was closed, or the dates it is planned for; nothing where nobody said. */
  const told = (phase: PhaseNumber) => {
    const { planned, course } = readPhase(room, phase)
    return course.closed
      ? words().steps.closedOn(shortDay(course.closed.date, locale()))
      : tellDates(planned, words(), locale())
  }
  const shown = (steps: readonly StepProgress[]) =>
    steps.filter(({ state }) => state === 'shown' || state === 'partly').length
  return (
    <nav class="path" aria-label={words().plan.path}>
      <svg class="path-road" viewBox="0 0 828 400" aria-hidden="true" preserveAspectRatio="none">
        <path d="M100 46H690C836 46 836 276 690 276H100" />
        <path class="path-dashes" d="M100 46H690C836 46 836 276 690 276H100" />
        <path class="path-behind" d={behind(props.now)} />
      </svg>
      <ol>
        <For each={props.progress}>
          {({ phase, steps }) => (
            <li class={`path-at path-${phase.number}`}>
              <A
                href={`/plan/${props.plan}/fase/${phase.number}`}
                class="path-stop"
                classList={{
                  done: isShown(steps) || closed().has(phase.number),
                  begun: shown(steps) > 0,
                  now: phase.number === props.now,
                }}
                aria-current={phase.number === props.now ? 'step' : undefined}
              >
                <span class="num path-disc">
                  {phase.number}
                  <Show when={isShown(steps) || closed().has(phase.number)}>
                    <Icon name="check" />
                  </Show>
                </span>
                <span class="path-name">{words().phases.phases[phase.id].name}</span>
                <small>
                  {told(phase.number) ??
                    (shown(steps) > 0
                      ? words().plan.stepsShown(shown(steps), steps.length)
                      : words().plan.steps(steps.length))}
                </small>
              </A>
            </li>
          )}
        </For>
      </ol>
    </nav>
  )
}

/** Where the eight stops lie along the road, from left to right above and back below. */
const STOPS = [100, 296, 492, 690] as const

/** The stretch of road up to the phase in the sun. */
function behind(now: number): string {
  const upper = STOPS[Math.min(now, 4) - 1] ?? 100
  if (now <= 4) return `M100 46H${upper}`
  return `M100 46H690C836 46 836 276 690 276H${STOPS[8 - now] ?? 690}`
}
