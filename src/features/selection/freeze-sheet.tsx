import { createSignal, For, type JSX, Show } from 'solid-js'
import type { Live } from '../../domain/records/record.ts'
import type { CriteriaFreeze, Criterion, SelectionRule } from '../../domain/selection/criterion.ts'
import {
  FREEZE_REASON_MAX,
  freezeCriteria,
  type standingFreeze,
} from '../../domain/selection/freeze-criteria.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { newId } from '../../lib/ids.ts'
import { random } from '../../store/chance.ts'
import { usePlan } from '../../store/context.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { FormActions } from '../../ui/form-actions.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'

/** The freeze that holds, what changed since, and its history; freezing anew asks why. */
export function FreezeSheet(props: {
  criteria: readonly Live<Criterion>[]
  rule: SelectionRule
  standing: ReturnType<typeof standingFreeze>
  history: readonly CriteriaFreeze[]
  /** Evaluations that tables made already. */
  scored: number
  mayWrite: boolean
  onFrozen: () => void
}): JSX.Element {
  const { session, room } = usePlan()
  const words = useWords()
  const locale = useLocale()
  const text = () => words().selection
  const [asking, setAsking] = createSignal(false)
  const [reason, setReason] = createSignal('')
  const [refusal, setRefusal] = createSignal<string>()
  const before = () => props.standing.freeze
  const attempt = (told: string) =>
    freezeCriteria(
      { criteria: props.criteria, rule: props.rule, before: before(), reason: told },
      { id: newId(random), device: session.device, at: new Date().toISOString() },
    )
  /** What stands in the way, whatever reason is given. */
  const hindrance = () => {
    const tried = attempt('.')
    return tried.ok ? undefined : tried
  }
  const why = (tried: NonNullable<ReturnType<typeof hindrance>>) =>
    text().freezeRefused[tried.refusal](tried.detail ?? '')
  const day = (iso: string) =>
    new Date(iso).toLocaleDateString(locale(), { day: 'numeric', month: 'long', year: 'numeric' })

  async function freeze(event: SubmitEvent) {
    event.preventDefault()
    const tried = attempt(reason())
    if (!tried.ok) return setRefusal(why(tried))
    try {
      await room.records.write((pen) => pen.birth(tried.value))
      setAsking(false)
      setReason('')
      setRefusal(undefined)
      props.onFrozen()
    } catch (error) {
      setRefusal(whyNotWritten(error, words().terms))
    }
  }
  return (
    <section class="sheet selection-sheet stack" aria-labelledby="freeze-head">
      <h2 id="freeze-head">{text().freezeTitle}</h2>
      <Show when={before()} fallback={<p>{text().notFrozen}</p>}>
        {(held) => (
          <p class="selection-frozen">
            <Icon name="lock" />
            <span>
              {text().frozenOn(day(held().at))}
              <small class="soft">{text().fingerprint(held().hash.slice(0, 12))}</small>
            </span>
          </p>
        )}
      </Show>
      <Show when={props.standing.disputed.length > 1}>
        <Notice tone="clash">{text().freezeDisputed}</Notice>
      </Show>
      <Show
        when={hindrance()}
        fallback={
          <>
            <Show when={before()}>
              <Notice>{text().changedSince(props.scored)}</Notice>
            </Show>
            <Show when={props.mayWrite}>
              <button type="button" class="button sun tall" onClick={() => setAsking(true)}>
                <Icon name="lock" /> {before() ? text().freezeAgain : text().freeze}
              </button>
            </Show>
          </>
        }
      >
        {(tried) => (
          <Show
            when={tried().refusal === 'nothing-changed'}
            fallback={<Notice>{why(tried())}</Notice>}
          >
            <p class="soft">{why(tried())}</p>
          </Show>
        )}
      </Show>
      <Show when={props.history.length > 1}>
        <details>
          <summary>{text().history(props.history.length)}</summary>
          <ul class="selection-history">
            <For each={[...props.history].sort((a, b) => (a.at < b.at ? -1 : 1))}>
              {(one) => (
                <li>
                  <b>{day(one.at)}</b> {one.reason ?? text().firstFreeze}
                </li>
              )}
            </For>
          </ul>
        </details>
      </Show>
      <Dialog
        open={asking()}
        title={before() ? text().freezeAgain : text().freeze}
        onClose={() => setAsking(false)}
      >
        <form class="stack" onSubmit={(event) => void freeze(event)} novalidate>
          <p>{text().freezeAsk(props.criteria.length)}</p>
          <Show when={before()}>
            <Show when={props.scored > 0}>
              <Notice tone="clash">{text().scoredAlready(props.scored)}</Notice>
            </Show>
            <Field
              label={text().freezeReason}
              hint={text().freezeReasonHint}
              value={reason()}
              maxLength={FREEZE_REASON_MAX}
              onInput={setReason}
            />
          </Show>
          <FormActions
            submit={text().freezeDo}
            cancel={words().terms.cancel}
            onCancel={() => setAsking(false)}
            refusal={refusal()}
          />
        </form>
      </Dialog>
    </section>
  )
}
