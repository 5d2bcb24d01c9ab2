import { A } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { AXES, type Plan } from '../../domain/process/plan.ts'
import type { Live } from '../../domain/records/record.ts'
import { daysAfter } from '../../domain/steps/days.ts'
import { fieldsOf } from '../../domain/steps/definition.ts'
import { planScope } from '../../domain/steps/preparation-records.ts'
import { scopeChanges, scopeOf } from '../../domain/steps/scope.ts'
import {
  datesOutOfOrder,
  type FieldFault,
  isDay,
  settleFields,
  typedRecord,
} from '../../domain/steps/settle.ts'
import { monthsAfter } from '../../domain/steps/team-balance.ts'
import { zonesOf } from '../../domain/strategy/zones.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { usePlan } from '../../store/context.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { Notice } from '../../ui/notice.tsx'
import { createToast, ToastPlace } from '../../ui/toast.tsx'
import { createDraft } from './draft.ts'
import { FieldInput } from './field-input.tsx'
import type { Links } from './links.ts'
import { fieldWords, tellValue, wordsOf } from './step-words.ts'

/** Years of implementation where nobody chose otherwise. */
const USUAL_MONTHS = 24

/** What the plan will be: the scope's fields, written on the plan's own record. */
export function ScopeForm(props: {
  plan: Live<Plan>
  links: Links
  mayWrite: boolean
}): JSX.Element {
  const { room, session } = usePlan()
  const words = useWords()
  const locale = useLocale()
  const { current, show } = createToast()
  // Held against the plan as it was opened: what another tablet changed meanwhile stays.
  // eslint-disable-next-line solid/reactivity -- reason: the form begins with the plan as it was opened
  const [opened, setOpened] = createSignal<Plan>(props.plan)
  const begins = typedRecord(planScope, { axes: [...AXES], ...scopeOf(opened()) })
  const draft = createDraft('paso-scope', begins)
  const [faults, setFaults] = createSignal<readonly FieldFault[]>([])
  const [refusal, setRefusal] = createSignal<string>()
  const label = (field: string) => fieldWords(planScope, field, words()).label
  const errorOf = (field: string) => {
    const fault = faults().find((each) => each.field === field)
    return fault && words().steps.refused[fault.refusal]
  }
  const clashes = () =>
    Object.entries(props.plan.conflicts ?? {}).filter(
      ([field]) => field in planScope.fields || field === 'commitments',
    )
  const tell = (field: string, value: unknown) => {
    if (field === 'commitments') {
      const { min = '', max = '' } = (value ?? {}) as { min?: number; max?: number }
      return `${min}–${max}`
    }
    return tellValue(planScope, field, value, {
      words: words(),
      links: props.links,
      locale: locale(),
    })
  }
  const start = () => String(draft.typed()['start'] ?? '')
  const twoYears = () =>
    draft.put({ ...draft.typed(), end: daysAfter(monthsAfter(start(), USUAL_MONTHS), -1) })

  async function save(event: SubmitEvent) {
    event.preventDefault()
    const settled = settleFields(planScope, draft.typed())
    setFaults(settled.ok ? [] : settled.faults)
    if (!settled.ok) {
      setRefusal(words().steps.faults(settled.faults.length))
      return
    }
    const changes = scopeChanges(opened(), settled.values)
    if (!changes.ok) {
      setRefusal(words().steps.scopeMinMax)
      return
    }
    try {
      await room.records.write((pen) => {
        for (const { field, value } of changes.value) pen.field(props.plan.id, field, value)
      })
      setOpened(props.plan)
      await draft.forget()
      setRefusal(undefined)
      show({ text: words().steps.scopeSaved })
    } catch (error) {
      setRefusal(whyNotWritten(error, words().terms))
    }
  }
  const take = (field: string, value: unknown) =>
    void room.records
      .write((pen) => pen.field(props.plan.id, field, value))
      .then(
        () => show({ text: words().terms.saved }),
        (error) => setRefusal(whyNotWritten(error, words().terms)),
      )
  const zones = () => zonesOf(props.plan).map(({ name }) => name)

  return (
    <form class="sheet steps-sheet stack" onSubmit={(event) => void save(event)} novalidate>
      <h2>{wordsOf(planScope, words()).name}</h2>
      <p class="soft">{wordsOf(planScope, words()).hint}</p>
      <For each={clashes()}>
        {([field, heads]) => (
          <Notice tone="clash">
            <p>
              {words().steps.conflict(
                field === 'commitments' ? label('minCommitments') : label(field),
              )}
            </p>
            <div class="actions">
              <For each={heads}>
                {({ value }) => (
                  <button type="button" class="button" onClick={() => take(field, value)}>
                    {words().steps.take(tell(field, value))}
                  </button>
                )}
              </For>
            </div>
          </Notice>
        )}
      </For>
      <div class="steps-pair">
        <For
          each={fieldsOf(planScope).filter(([, { type }]) => type === 'number' || type === 'date')}
        >
          {([field, shape]) => (
            <FieldInput
              definition={planScope}
              field={field}
              shape={shape}
              value={draft.typed()[field] ?? ''}
              onChange={(value) => draft.put({ ...draft.typed(), [field]: value })}
              links={props.links}
              error={errorOf(field)}
            />
          )}
        </For>
      </div>
      <Show when={props.mayWrite && isDay(start())}>
        <div class="actions">
          <button type="button" class="button" onClick={twoYears}>
            {words().steps.scopeTwoYears}
          </button>
        </div>
      </Show>
      <For each={datesOutOfOrder(planScope, draft.typed())}>
        {({ field, after }) => (
          <Notice>{words().steps.outOfOrder(label(field), label(after))}</Notice>
        )}
      </For>
      <For
        each={fieldsOf(planScope).filter(([, { type }]) => type !== 'number' && type !== 'date')}
      >
        {([field, shape]) => (
          <FieldInput
            definition={planScope}
            field={field}
            shape={shape}
            value={draft.typed()[field] ?? ''}
            onChange={(value) => draft.put({ ...draft.typed(), [field]: value })}
            links={props.links}
            error={errorOf(field)}
          />
        )}
      </For>
      <p>
        {zones().length > 0
          ? words().steps.scopeZonesAre(new Intl.ListFormat(locale()).format(zones()))
          : words().steps.scopeNoZones}{' '}
        <A href={`/plan/${session.plan}/estrategia`}>{words().steps.scopeZones}</A>
      </p>
      <Show when={refusal()}>
        {(why) => (
          <Notice tone="clash" alert>
            {why()}
          </Notice>
        )}
      </Show>
      <Show when={props.mayWrite} fallback={<p>{words().steps.readOnly}</p>}>
        <div class="actions">
          <button type="submit" class="button primary">
            {words().steps.scopeSave}
          </button>
        </div>
      </Show>
      <ToastPlace toast={current()} />
    </form>
  )
}
