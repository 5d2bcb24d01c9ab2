import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import {
  calendarDoubts,
  type Planned,
  POST_MAX,
  phasePlanId,
  usualCalendar,
} from '../../domain/process/phase-course.ts'
import type { PhaseNumber } from '../../domain/process/plan.ts'
import type { Birth } from '../../domain/records/record.ts'
import { isDay } from '../../domain/steps/settle.ts'
import { useWords } from '../../i18n/index.ts'
import { PHASES } from '../../phases/index.ts'
import { usePlan } from '../../store/context.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { createToast, ToastPlace } from '../../ui/toast.tsx'

const FIELDS = ['start', 'end', 'responsible'] as const

/** Dates and who is responsible for each phase: proposed from the day it all begins, changed by hand, printed. */
export function PhaseCalendar(props: {
  /** ISO date on which the plan begins to be carried out. */
  implementation: string | undefined
  mayWrite: boolean
}): JSX.Element {
  const { room } = usePlan()
  const words = useWords()
  const { current, show } = createToast()
  const [begins, setBegins] = createSignal('')
  const [typed, setTyped] = createSignal<Readonly<Record<number, Planned>>>({})
  const [refusal, setRefusal] = createSignal<string>()
  const kept = (phase: PhaseNumber): Planned =>
    room.records.get<Planned & Birth>(phasePlanId(phase)) ?? {}
  const shown = (phase: PhaseNumber): Planned => ({ ...kept(phase), ...typed()[phase] })
  const put = (phase: PhaseNumber, change: Planned) =>
    setTyped((now) => ({ ...now, [phase]: { ...now[phase], ...change } }))
  const nameOf = (phase: PhaseNumber) =>
    words().plan.phaseOf(phase, words().phases.phases[PHASES[phase - 1]?.id ?? 'launch'].name)
  const doubts = createMemo(() =>
    calendarDoubts(
      PHASES.map(({ number }) => shown(number)),
      props.implementation,
    ),
  )
  const propose = () => {
    const usual = usualCalendar(begins())
    setTyped((now) =>
      Object.fromEntries(
        PHASES.map(({ number }, at) => [number, { ...now[number], ...usual[at] }]),
      ),
    )
    show({ text: words().steps.calendarProposed })
  }
  async function save(event: SubmitEvent) {
    event.preventDefault()
    try {
      await room.records.write((pen) => {
        for (const { number } of PHASES) {
          for (const field of FIELDS) {
            const now = typed()[number]?.[field]
            if (now === undefined || now === (kept(number)[field] ?? '')) continue
            pen.field(phasePlanId(number), field, now?.trim() || null)
          }
        }
      })
      setTyped({})
      setRefusal(undefined)
      show({ text: words().steps.calendarSaved })
    } catch (error) {
      setRefusal(whyNotWritten(error, words().terms))
    }
  }
  return (
    <form class="sheet steps-sheet stack" onSubmit={(event) => void save(event)} novalidate>
      <div class="steps-heading">
        <h2>{words().steps.calendar}</h2>
        <button type="button" class="button no-print" onClick={() => window.print()}>
          <Icon name="print" /> {words().steps.print}
          <span class="unseen">: {words().steps.calendar}</span>
        </button>
      </div>
      <p class="soft no-print">{words().steps.calendarHint}</p>
      <Show when={props.mayWrite}>
        <div class="actions steps-begins no-print">
          <Field
            label={words().steps.calendarBegins}
            type="date"
            value={begins()}
            onInput={setBegins}
          />
          <button type="button" class="button" disabled={!isDay(begins())} onClick={propose}>
            {words().steps.calendarPropose}
          </button>
        </div>
      </Show>
      <div>
        <For each={PHASES}>
          {({ number }) => (
            <fieldset class="steps-phase">
              <legend class="unseen">{nameOf(number)}</legend>
              <b aria-hidden="true">{nameOf(number)}</b>
              <Field
                label={words().steps.start}
                type="date"
                value={shown(number).start ?? ''}
                onInput={(start) => put(number, { start })}
              />
              <Field
                label={words().steps.end}
                type="date"
                value={shown(number).end ?? ''}
                onInput={(end) => put(number, { end })}
              />
              <Field
                label={words().steps.calendarWho}
                value={shown(number).responsible ?? ''}
                maxLength={POST_MAX}
                onInput={(responsible) => put(number, { responsible })}
              />
            </fieldset>
          )}
        </For>
      </div>
      <For each={doubts()}>
        {({ phase, doubt }) => <Notice>{words().steps.calendarDoubt[doubt](nameOf(phase))}</Notice>}
      </For>
      <Show when={refusal()}>
        {(why) => (
          <Notice tone="clash" alert>
            {why()}
          </Notice>
        )}
      </Show>
      <Show when={props.mayWrite && Object.keys(typed()).length > 0}>
        <div class="actions no-print">
          <button type="submit" class="button primary">
            {words().steps.calendarSave}
          </button>
        </div>
      </Show>
      <ToastPlace toast={current()} />
    </form>
  )
}
