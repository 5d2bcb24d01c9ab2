import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import type { SelectionRule } from '../../domain/selection/criterion.ts'
import { DECISION_REASON_MAX, decide, proposeDecisions } from '../../domain/selection/decide.ts'
import type { DecisionKind } from '../../domain/selection/evaluation.ts'
import type { Ranking } from '../../domain/selection/rank.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { usePlan } from '../../store/context.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { SelectionView } from './selection-view.ts'
import { readNumber, tellOneDecimal } from './tell-number.ts'

/** Decides by place for all that have no decision yet, with a reason that can be edited before and after. */
export function BulkDecisions(props: {
  view: SelectionView
  ranking: Ranking
  rule: SelectionRule
  onSaved: (n: number) => void
}): JSX.Element {
  const { room } = usePlan()
  const words = useWords()
  const locale = useLocale()
  const text = () => words().selection
  // eslint-disable-next-line solid/reactivity -- reason: the form begins with the rule as it was opened
  const [first, setFirst] = createSignal(String(props.rule.selected.max))
  const [reserveReason, setReserveReason] = createSignal<string>()
  const [otherReason, setOtherReason] = createSignal<string>()
  const [refusal, setRefusal] = createSignal<string>()
  const k = () => readNumber(first()) ?? 0
  const open = createMemo(() => {
    const proposed = proposeDecisions(props.ranking, { k: k(), reserve: props.rule.reserve })
    return props.ranking.rows.flatMap((row) => {
      const stands = props.view.decisionOf(row.id)
      const kind = proposed.get(row.id)
      const isOpen = stands.decision === undefined && stands.between.length === 0
      return isOpen && kind !== undefined ? [{ row, kind }] : []
    })
  })
  const count = (kind: DecisionKind) => open().filter((one) => one.kind === kind).length
  const reasons = () => ({
    reserve: reserveReason() ?? text().reserveReason,
    'not-selected': otherReason() ?? text().otherReason,
  })
  const reasonFor = (kind: DecisionKind, place: number, index: string) =>
    kind === 'reserve' || kind === 'not-selected'
      ? text().fillReason(reasons()[kind], place, index)
      : ''

  async function apply(event: SubmitEvent) {
    event.preventDefault()
    const made = open().map(({ row, kind }) => ({
      id: row.id,
      outcome: decide(kind, reasonFor(kind, row.place, tellOneDecimal(row.index, locale())), row),
    }))
    const odd = made.find(({ outcome }) => !outcome.ok)
    if (odd && !odd.outcome.ok) return setRefusal(text().decisionRefused[odd.outcome.refusal])
    try {
      await room.records.write((pen) => {
        for (const { id, outcome } of made) if (outcome.ok) pen.field(id, 'decision', outcome.value)
      })
      setRefusal(undefined)
      props.onSaved(made.length)
    } catch (error) {
      setRefusal(whyNotWritten(error, words().terms))
    }
  }
  return (
    <form
      class="sheet selection-sheet stack"
      aria-labelledby="bulk-head"
      onSubmit={(event) => void apply(event)}
      novalidate
    >
      <h2 id="bulk-head">{text().bulkTitle}</h2>
      <p class="soft">{text().bulkText}</p>
      <Field label={text().bulkFirst} type="number" min={0} value={first()} onInput={setFirst} />
      <p aria-live="polite">
        {text().bulkWould(count('selected'), count('reserve'), count('not-selected'))}
      </p>
      <Reason
        id="bulk-reserve"
        label={text().bulkReserve}
        value={reasons().reserve}
        onInput={setReserveReason}
      />
      <Reason
        id="bulk-others"
        label={text().bulkOthers}
        value={reasons()['not-selected']}
        onInput={setOtherReason}
      />
      <small class="soft">{text().bulkHint}</small>
      <Show when={refusal()}>
        {(why) => (
          <Notice tone="clash" alert>
            {why()}
          </Notice>
        )}
      </Show>
      <button type="submit" class="button sun" disabled={open().length === 0}>
        <Icon name="check" /> {text().bulkDo(open().length)}
      </button>
    </form>
  )
}

function Reason(props: {
  id: string
  label: string
  value: string
  onInput: (text: string) => void
}): JSX.Element {
  return (
    <div class="field">
      <label for={props.id}>{props.label}</label>
      <textarea
        id={props.id}
        class="input"
        rows={3}
        maxLength={DECISION_REASON_MAX - 60}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </div>
  )
}
