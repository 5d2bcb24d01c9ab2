import { createSignal, For, type JSX } from 'solid-js'
import { type Criterion, SCORERS, type Scorer } from '../../domain/selection/criterion.ts'
import {
  CRITERION_NAME_MAX,
  CRITERION_QUESTION_MAX,
  makeCriterion,
  pointsOf,
  SCALE_MAX,
} from '../../domain/selection/make-criterion.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { newId } from '../../lib/ids.ts'
import { random } from '../../store/chance.ts'
import { usePlan } from '../../store/context.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Choice, Field } from '../../ui/field.tsx'
import { FormActions } from '../../ui/form-actions.tsx'
import { readNumber, tellNumber } from './tell-number.ts'

const CHANGEABLE = [
  'name',
  'question',
  'scale',
  'levels',
  'weight',
  'threshold',
  'scoredBy',
] as const

/** One criterion, new or changed; each field that is another is written by itself. */
export function CriterionDialog(props: {
  criterion: Criterion | undefined
  /** The place of a new one. */
  place: number
  onSaved: () => void
  onClose: () => void
}): JSX.Element {
  const { room } = usePlan()
  const words = useWords()
  const locale = useLocale()
  const text = () => words().selection
  // The form keeps what the person types, whatever arrives meanwhile.
  // eslint-disable-next-line solid/reactivity -- reason: the form begins with the criterion as it was opened
  const opened = props.criterion
  const number = (value: number | undefined) =>
    value === undefined ? '' : tellNumber(value, locale())
  const [name, setName] = createSignal(opened?.name ?? '')
  const [question, setQuestion] = createSignal(opened?.question ?? '')
  const [max, setMax] = createSignal(String(opened?.scale.max ?? 5))
  const [weight, setWeight] = createSignal(number(opened?.weight))
  const [least, setLeast] = createSignal(number(opened?.threshold))
  const [scoredBy, setScoredBy] = createSignal<Scorer>(opened?.scoredBy ?? 'mixed')
  const [levels, setLevels] = createSignal<readonly string[]>(opened?.levels ?? [])
  const [refusal, setRefusal] = createSignal<string>()
  const scale = () => ({ min: opened?.scale.min ?? 1, max: Number(max()) })

  async function save(event: SubmitEvent) {
    event.preventDefault()
    const made = makeCriterion(
      {
        name: name(),
        question: question(),
        scale: scale(),
        weight: readNumber(weight()) ?? 0,
        threshold: least().trim() === '' ? undefined : (readNumber(least()) ?? -1),
        levels: pointsOf(scale()).map((_, at) => levels()[at] ?? ''),
        scoredBy: scoredBy(),
        place: opened?.place ?? props.place,
      },
      opened?.id ?? newId(random),
    )
    if (!made.ok) {
      setRefusal(text().criterionRefused[made.refusal])
      return
    }
    const next = made.value
    try {
      await room.records.write((pen) => {
        if (opened === undefined) return pen.birth(next)
        for (const field of CHANGEABLE) {
          const before = room.records.get<Criterion>(next.id)
          const isClash = before?.conflicts?.[field] !== undefined
          if (isClash || JSON.stringify(next[field]) !== JSON.stringify(before?.[field])) {
            pen.field(next.id, field, next[field])
          }
        }
      })
      props.onSaved()
    } catch (error) {
      setRefusal(whyNotWritten(error, words().terms))
    }
  }
  return (
    <Dialog
      open
      title={opened ? text().editOf(opened.name) : text().add}
      onClose={() => props.onClose()}
    >
      <form class="stack" onSubmit={(event) => void save(event)} novalidate>
        <Field
          label={text().field.name}
          value={name()}
          maxLength={CRITERION_NAME_MAX}
          onInput={setName}
        />
        <Field
          label={text().field.question}
          hint={text().field.questionHint}
          value={question()}
          maxLength={CRITERION_QUESTION_MAX}
          onInput={setQuestion}
        />
        <div class="selection-fields">
          <Field
            label={text().field.weight}
            hint={text().field.weightHint}
            value={weight()}
            onInput={setWeight}
          />
          <Choice
            label={text().field.scale}
            value={max()}
            options={Array.from({ length: SCALE_MAX - 2 }, (_, at) => String(at + 3)).map(
              (value) => ({ value, label: text().scale(scale().min, Number(value)) }),
            )}
            onChange={setMax}
          />
          <Choice
            label={text().field.scoredBy}
            value={scoredBy()}
            options={SCORERS.map((value) => ({ value, label: text().scoredBy[value] }))}
            onChange={setScoredBy}
          />
          <Field
            label={text().field.least}
            hint={text().field.leastHint}
            value={least()}
            onInput={setLeast}
          />
        </div>
        <details>
          <summary>{text().field.levels}</summary>
          <div class="stack">
            <For each={pointsOf(scale())}>
              {(points, at) => (
                <Field
                  label={text().field.level(points)}
                  value={levels()[at()] ?? ''}
                  maxLength={120}
                  onInput={(value) =>
                    setLevels((now) =>
                      pointsOf(scale()).map((_, n) => (n === at() ? value : (now[n] ?? ''))),
                    )
                  }
                />
              )}
            </For>
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
