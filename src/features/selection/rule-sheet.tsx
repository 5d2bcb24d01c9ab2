import { createSignal, For, type JSX, Show } from 'solid-js'
import type { Plan } from '../../domain/process/plan.ts'
import type { SelectionRule } from '../../domain/selection/criterion.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { usePlan } from '../../store/context.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { readNumber, tellNumber } from './tell-number.ts'

const FIELDS = ['criteriaShare', 'votesShare', 'perAxis', 'min', 'max', 'reserve'] as const
type RuleField = (typeof FIELDS)[number]
type Typed = Readonly<Record<RuleField, string>>

/** How criteria and votes become one index, and what the index decides; agreed before it is frozen. */
export function RuleSheet(props: {
  plan: Plan | undefined
  rule: SelectionRule
  mayWrite: boolean
  onSaved: () => void
}): JSX.Element {
  const { room } = usePlan()
  const words = useWords()
  const locale = useLocale()
  const text = () => words().selection
  const [typed, setTyped] = createSignal<Typed>()
  const [refusal, setRefusal] = createSignal<string>()
  const shown = (): Typed => typed() ?? typedOf(props.rule, locale())
  const put = (field: RuleField) => (value: string) => setTyped({ ...shown(), [field]: value })

  async function save(event: SubmitEvent) {
    event.preventDefault()
    const plan = props.plan
    const rule = ruleOf(shown())
    if (rule === undefined || plan === undefined) return setRefusal(text().ruleWrong)
    try {
      await room.records.write((pen) => pen.field(plan.id, 'selectionRule', rule))
      setTyped(undefined)
      setRefusal(undefined)
      props.onSaved()
    } catch (error) {
      setRefusal(whyNotWritten(error, words().terms))
    }
  }
  return (
    <form
      class="sheet selection-sheet stack"
      aria-labelledby="rule-head"
      onSubmit={(event) => void save(event)}
      novalidate
    >
      <h2 id="rule-head">{text().ruleTitle}</h2>
      <p class="selection-formula">
        {text().formula(
          tellNumber(props.rule.criteriaShare, locale()),
          tellNumber(props.rule.votesShare, locale()),
        )}
      </p>
      <p class="soft">{text().formulaHint}</p>
      <Show
        when={props.mayWrite}
        fallback={
          <p>
            {text().ruleTold(
              props.rule.selected.min,
              props.rule.selected.max,
              props.rule.perAxis,
              props.rule.reserve,
            )}
          </p>
        }
      >
        <div class="selection-fields">
          <For each={FIELDS}>
            {(field) => (
              <Field label={text().rule[field]} value={shown()[field]} onInput={put(field)} />
            )}
          </For>
        </div>
        <Show when={refusal()}>
          {(why) => (
            <Notice tone="clash" alert>
              {why()}
            </Notice>
          )}
        </Show>
        <Show when={typed() !== undefined}>
          <div class="actions">
            <button type="submit" class="button primary">
              {words().terms.save}
            </button>
            <button
              type="button"
              class="button"
              onClick={() => {
                setTyped(undefined)
                setRefusal(undefined)
              }}
            >
              {words().terms.cancel}
            </button>
          </div>
        </Show>
      </Show>
    </form>
  )
}

function typedOf(rule: SelectionRule, locale: string): Typed {
  return {
    criteriaShare: tellNumber(rule.criteriaShare, locale),
    votesShare: tellNumber(rule.votesShare, locale),
    perAxis: String(rule.perAxis),
    min: String(rule.selected.min),
    max: String(rule.selected.max),
    reserve: String(rule.reserve),
  }
}

/** Whether it sums and makes sense is asked when it is frozen; here it must be numbers. */
function ruleOf(typed: Typed): SelectionRule | undefined {
  const [criteriaShare, votesShare, perAxis, min, max, reserve] = FIELDS.map((field) =>
    readNumber(typed[field]),
  )
  const all = { criteriaShare, votesShare, perAxis, min, max, reserve }
  if (Object.values(all).some((value) => value === undefined)) return undefined
  const known = all as Record<RuleField, number>
  return {
    criteriaShare: known.criteriaShare,
    votesShare: known.votesShare,
    perAxis: known.perAxis,
    selected: { min: known.min, max: known.max },
    reserve: known.reserve,
  }
}
