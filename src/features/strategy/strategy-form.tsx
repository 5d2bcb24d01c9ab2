import { createSignal, type JSX } from 'solid-js'
import type { Meeting, Zone } from '../../domain/process/plan.ts'
import type { Live } from '../../domain/records/record.ts'
import {
  ADJUSTMENTS,
  AGE_BANDS,
  AUDIENCES,
  GENDERS,
  WORK_METHODS,
} from '../../domain/strategy/meeting-strategy.ts'
import { type StrategyField, strategyChanges } from '../../domain/strategy/strategy-changes.ts'
import { useWords } from '../../i18n/index.ts'
import { usePlan } from '../../store/context.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { CodeChecks } from '../../ui/code-checks.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Choice, Field } from '../../ui/field.tsx'
import { FormActions } from '../../ui/form-actions.tsx'
import { Clashes } from './clashes.tsx'
import { GoalFields } from './goal-fields.tsx'
import { tellField } from './tell-field.ts'
import {
  CONNECTIONS,
  draftOf,
  isSavable,
  isWholeOrEmpty,
  type TypedStrategy,
  typedOf,
} from './typed-strategy.ts'

/** One meeting's strategy; each field that was really changed is written by itself. */
export function StrategyForm(props: {
  entry: Live<Meeting>
  zones: readonly Zone[]
  onSaved: () => void
  onClose: () => void
}): JSX.Element {
  const { room } = usePlan()
  const words = useWords()
  const text = () => words().strategy
  // The form keeps what the person types, whatever arrives meanwhile.
  // eslint-disable-next-line solid/reactivity -- reason: the form begins with the entry as it was opened
  const [typed, setTyped] = createSignal<TypedStrategy>(typedOf(props.entry))
  const [refusal, setRefusal] = createSignal<string>()
  const [tried, setTried] = createSignal(false)
  const put = <F extends StrategyField>(field: F, value: TypedStrategy[F]) =>
    setTyped((now) => ({ ...now, [field]: value }))
  const wrong = (value: string, least = 0) =>
    isWholeOrEmpty(value, least) ? undefined : text().wrongNumber
  const options = <C extends string>(codes: readonly C[], names: Readonly<Record<C, string>>) => [
    { value: '', label: text().unsaid },
    ...codes.map((code) => ({ value: code as string, label: names[code] })),
  ]
  const named = <C extends string>(codes: readonly C[], names: Readonly<Record<C, string>>) =>
    codes.map((id) => ({ id, name: names[id] }))

  async function save(event: SubmitEvent) {
    event.preventDefault()
    setTried(true)
    if (!isSavable(typed())) return
    const changes = strategyChanges(props.entry, draftOf(typed(), props.entry))
    try {
      if (changes.length > 0) {
        await room.records.write((pen) => {
          for (const { field, value } of changes) pen.field(props.entry.id, field, value)
        })
      }
      props.onSaved()
    } catch (error) {
      setRefusal(whyNotWritten(error, words().terms))
    }
  }
  const number = (field: 'minutes' | 'tables' | 'capacity' | 'tablets', least = 0) => (
    <Field
      label={text().field[field]}
      type="number"
      min={least}
      value={typed()[field]}
      onInput={(value) => put(field, value)}
      error={
        field === 'tables' && tried() && typed().tables.trim() === ''
          ? text().wrongNumber
          : wrong(typed()[field], least)
      }
    />
  )

  return (
    <Dialog open title={text().editOf(props.entry.name)} onClose={() => props.onClose()}>
      <form class="stack" onSubmit={(event) => void save(event)} novalidate>
        <Clashes
          entry={props.entry}
          tell={(field, value) => tellField(field, value, words(), props.zones)}
          onTake={(field, value) => put(field, value[field])}
        />
        <div class="strategy-pair">
          <Field
            label={text().field.date}
            type="date"
            value={typed().date}
            onInput={(value) => put('date', value)}
            error={tried() && typed().date === '' ? text().wrongDate : undefined}
          />
          <Field
            label={text().field.time}
            type="time"
            value={typed().time}
            onInput={(value) => put('time', value)}
          />
          {number('minutes')}
          <Choice
            label={text().field.zone}
            value={typed().zone}
            options={[
              { value: '', label: text().unsaid },
              ...props.zones.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(value) => put('zone', value)}
          />
        </div>
        <Field
          label={text().field.venue}
          value={typed().venue}
          maxLength={160}
          onInput={(value) => put('venue', value)}
        />
        <div class="strategy-pair">
          {number('capacity')}
          {number('tables', 1)}
          {number('tablets')}
          <Choice
            label={text().field.workMethod}
            value={typed().workMethod}
            options={options(WORK_METHODS, text().method)}
            onChange={(value) => put('workMethod', value)}
          />
          <Choice
            label={text().field.connectivity}
            value={typed().connectivity}
            options={options(CONNECTIONS, text().connectivity)}
            onChange={(value) => put('connectivity', value)}
          />
          <Choice
            label={text().field.electricity}
            value={typed().electricity}
            options={options(['yes', 'no'], text().electricity)}
            onChange={(value) => put('electricity', value as TypedStrategy['electricity'])}
          />
        </div>
        <CodeChecks
          legend={text().field.audiences}
          codes={AUDIENCES}
          names={text().audience}
          chosen={typed().audiences}
          onChange={(chosen) => put('audiences', chosen)}
        />
        <CodeChecks
          legend={text().field.adjustments}
          codes={ADJUSTMENTS}
          names={text().adjustment}
          chosen={typed().adjustments}
          onChange={(chosen) => put('adjustments', chosen)}
        />
        <details>
          <summary>{text().goals}</summary>
          <div class="stack">
            <p class="soft">{text().goalsHint}</p>
            <GoalFields
              legend={text().field.goalsByGender}
              groups={named(GENDERS, text().gender)}
              typed={typed().goalsByGender}
              onChange={(value) => put('goalsByGender', value)}
              errorOf={wrong}
            />
            <GoalFields
              legend={text().field.goalsByAge}
              groups={named(AGE_BANDS, text().age)}
              typed={typed().goalsByAge}
              onChange={(value) => put('goalsByAge', value)}
              errorOf={wrong}
            />
            <GoalFields
              legend={text().field.goalsByZone}
              groups={props.zones}
              typed={typed().goalsByZone}
              onChange={(value) => put('goalsByZone', value)}
              errorOf={wrong}
            />
          </div>
        </details>
        <FormActions
          submit={words().terms.save}
          cancel={words().terms.cancel}
          onCancel={() => props.onClose()}
          refusal={refusal()}
        />
      </form>
    </Dialog>
  )
}
