import { createSignal, type JSX, Show } from 'solid-js'
import { type Planned, POST_MAX, stepPlanId } from '../../domain/process/phase-course.ts'
import type { StepId } from '../../domain/process/phases.ts'
import type { Birth } from '../../domain/records/record.ts'
import { useWords } from '../../i18n/index.ts'
import { usePlan } from '../../store/context.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { createToast, ToastPlace } from '../../ui/toast.tsx'

const FIELDS = ['responsible', 'start', 'end'] as const

/** Who is responsible for a step, and between which dates. */
export function StepPlan(props: { step: StepId; mayWrite: boolean }): JSX.Element {
  const { room } = usePlan()
  const words = useWords()
  const { current, show } = createToast()
  const [typed, setTyped] = createSignal<Planned>({})
  const [refusal, setRefusal] = createSignal<string>()
  const kept = () => (room.records.get<Planned & Birth>(stepPlanId(props.step)) ?? {}) as Planned
  const value = (field: (typeof FIELDS)[number]) => typed()[field] ?? kept()[field] ?? ''
  const isTyped = () => FIELDS.some((field) => typed()[field] !== undefined)
  const isTurned = () =>
    value('start') !== '' && value('end') !== '' && value('end') < value('start')
  async function save(event: SubmitEvent) {
    event.preventDefault()
    try {
      await room.records.write((pen) => {
        for (const field of FIELDS) {
          const now = typed()[field]
          if (now === undefined || now === (kept()[field] ?? '')) continue
          pen.field(stepPlanId(props.step), field, now?.trim() || null)
        }
      })
      setTyped({})
      setRefusal(undefined)
      show({ text: words().steps.whenSaved })
    } catch (error) {
      setRefusal(whyNotWritten(error, words().terms))
    }
  }
  return (
    <form
      class="sheet steps-sheet stack no-print"
      onSubmit={(event) => void save(event)}
      novalidate
    >
      <h2>{words().steps.when}</h2>
      <div class="steps-pair">
        <Field
          label={words().steps.responsible}
          hint={words().steps.responsibleHint}
          value={value('responsible')}
          maxLength={POST_MAX}
          onInput={(responsible) => setTyped((now) => ({ ...now, responsible }))}
        />
        <Field
          label={words().steps.start}
          type="date"
          value={value('start')}
          onInput={(start) => setTyped((now) => ({ ...now, start }))}
        />
        <Field
          label={words().steps.end}
          type="date"
          value={value('end')}
          onInput={(end) => setTyped((now) => ({ ...now, end }))}
        />
      </div>
      <Show when={isTurned()}>
        <Notice>{words().steps.outOfOrder(words().steps.end, words().steps.start)}</Notice>
      </Show>
      <Show when={refusal()}>
        {(why) => (
          <Notice tone="clash" alert>
            {why()}
          </Notice>
        )}
      </Show>
      <Show when={props.mayWrite && isTyped()}>
        <div class="actions">
          <button type="submit" class="button primary">
            {words().terms.save}
          </button>
        </div>
      </Show>
      <ToastPlace toast={current()} />
    </form>
  )
}
