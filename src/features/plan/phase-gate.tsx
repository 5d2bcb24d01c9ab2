import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { makePhaseClosing, makePhaseReopening } from '../../domain/process/phase-course.ts'
import type { StepId } from '../../domain/process/phases.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { newId } from '../../lib/ids.ts'
import { missingAtGate } from '../../phases/gate.ts'
import type { Phase, StepProgress } from '../../phases/phase.ts'
import { random } from '../../store/chance.ts'
import { usePlan } from '../../store/context.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { Icon } from '../../ui/icon.tsx'
import { GateForm, type TypedGate } from './gate-form.tsx'
import { readPhase } from './phase-courses.ts'

/** The gate of a phase: what is missing, closing it all the same, opening it again with a trace. */
export function PhaseGate(props: { phase: Phase; steps: readonly StepProgress[] }): JSX.Element {
  const { session, room } = usePlan()
  const words = useWords()
  const locale = useLocale()
  const [asking, setAsking] = createSignal<'close' | 'reopen'>()
  const course = createMemo(() => readPhase(room, props.phase.number).course)
  const missing = createMemo(() => missingAtGate(props.steps))
  const mayWrite = () => session.grant(room.room) === 'write'
  const day = (iso: string) =>
    new Date(`${iso}T12:00`).toLocaleDateString(locale(), {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    })
  const named = (steps: readonly StepId[]) =>
    new Intl.ListFormat(locale()).format(steps.map((id) => `${id} ${words().phases.steps[id]}`))

  async function write(typed: TypedGate): Promise<string | undefined> {
    const { who, date, text, file } = typed
    const closed = course().closed
    const id = newId<string>(random)
    const made = closed
      ? makePhaseReopening({ closing: closed.id, date, by: who, reason: text }, id)
      : makePhaseClosing(
          {
            phase: props.phase.number,
            date,
            approvedBy: who,
            remarks: text,
            file,
            missing: missing(),
          },
          id,
        )
    if (!made.ok) return words().steps.gateRefused[made.refusal]
    try {
      await room.records.write((pen) => pen.birth(made.value))
      setAsking(undefined)
      return undefined
    } catch (error) {
      return whyNotWritten(error, words().terms)
    }
  }

  return (
    <section class="sheet plan-form stack" aria-labelledby="plan-gate">
      <h2 id="plan-gate">{words().steps.gate}</h2>
      <Show
        when={course().closed}
        fallback={
          <>
            <Show when={missing().length > 0} fallback={<p>{words().steps.gateReady}</p>}>
              <p>
                <b>{words().steps.gateMissing(missing().length)}</b>
              </p>
              <ul class="plan-truths">
                <For each={missing()}>
                  {(id) => (
                    <li>
                      {id} {words().phases.steps[id]}
                    </li>
                  )}
                </For>
              </ul>
              <p class="soft">{words().steps.gateWarns}</p>
            </Show>
            <Show when={mayWrite()}>
              <div class="actions">
                <button type="button" class="button primary" onClick={() => setAsking('close')}>
                  <Icon name="check" /> {words().steps.gateClose}
                </button>
              </div>
            </Show>
          </>
        }
      >
        {(closed) => (
          <>
            <p>
              <span class="stamp done">
                <Icon name="check" /> {words().steps.closed}
              </span>{' '}
              {words().steps.gateClosed(day(closed().date), closed().approvedBy)}
            </p>
            <Show when={closed().missing.length > 0}>
              <p class="soft">{words().steps.gateClosedMissing(named(closed().missing))}</p>
            </Show>
            <Show when={mayWrite()}>
              <div class="actions">
                <button type="button" class="button" onClick={() => setAsking('reopen')}>
                  <Icon name="undo" /> {words().steps.gateReopen}
                </button>
              </div>
            </Show>
          </>
        )}
      </Show>
      <Show when={course().trace.some(({ reopenings }) => reopenings.length > 0)}>
        <h3>{words().steps.gateTrace}</h3>
        <ul class="plan-truths">
          <For each={course().trace}>
            {({ closing, reopenings }) => (
              <>
                <li>{words().steps.gateClosed(day(closing.date), closing.approvedBy)}</li>
                <For each={reopenings}>
                  {({ date, by, reason }) => (
                    <li>{words().steps.gateReopened(day(date), by, reason)}</li>
                  )}
                </For>
              </>
            )}
          </For>
        </ul>
      </Show>
      <Show when={asking()} keyed>
        {(what) => (
          <GateForm
            title={what === 'close' ? words().steps.gateClose : words().steps.gateReopen}
            isReopening={what === 'reopen'}
            onSave={write}
            onClose={() => setAsking(undefined)}
          />
        )}
      </Show>
    </section>
  )
}
