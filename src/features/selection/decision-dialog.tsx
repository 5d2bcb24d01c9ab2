import { createSignal, For, type JSX, Show } from 'solid-js'
import { DECISION_REASON_MAX, decide, type decisionOf } from '../../domain/selection/decide.ts'
import { DECISIONS, type DecisionKind } from '../../domain/selection/evaluation.ts'
import type { RankRow } from '../../domain/selection/rank.ts'
import { useWords } from '../../i18n/index.ts'
import { usePlan } from '../../store/context.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Choice } from '../../ui/field.tsx'
import { FormActions } from '../../ui/form-actions.tsx'
import { Notice } from '../../ui/notice.tsx'

/** One proposal's decision, with its reason in plain words. */
export function DecisionDialog(props: {
  id: string
  title: string
  row: RankRow | undefined
  decided: ReturnType<typeof decisionOf>
  onSaved: () => void
  onClose: () => void
}): JSX.Element {
  const { room } = usePlan()
  const words = useWords()
  const text = () => words().selection
  // eslint-disable-next-line solid/reactivity -- reason: the form begins with the decision as it was opened
  const opened = props.decided.decision ?? props.decided.between[0]
  const [kind, setKind] = createSignal<DecisionKind>(opened?.decision ?? 'selected')
  const [reason, setReason] = createSignal(opened?.reason ?? '')
  const [refusal, setRefusal] = createSignal<string>()

  async function save(event: SubmitEvent) {
    event.preventDefault()
    const made = decide(kind(), reason(), props.row)
    if (!made.ok) return setRefusal(text().decisionRefused[made.refusal])
    try {
      await room.records.write((pen) => pen.field(props.id, 'decision', made.value))
      props.onSaved()
    } catch (error) {
      setRefusal(whyNotWritten(error, words().terms))
    }
  }
  return (
    <Dialog open title={props.title} onClose={() => props.onClose()}>
      <form class="stack" onSubmit={(event) => void save(event)} novalidate>
        <Show when={props.decided.between.length > 1}>
          <Notice tone="clash">
            <p>{text().decisionClashText}</p>
            <ul>
              <For each={props.decided.between}>
                {(one) => (
                  <li>
                    <b>{text().decision[one.decision]}</b> {one.reason}
                  </li>
                )}
              </For>
            </ul>
          </Notice>
        </Show>
        <Choice
          label={text().decisionLabel}
          value={kind()}
          options={DECISIONS.map((value) => ({ value, label: text().decision[value] }))}
          onChange={setKind}
        />
        <div class="field">
          <label for="decision-reason">
            {kind() === 'selected' ? text().reasonOptional : text().reason}
          </label>
          <textarea
            id="decision-reason"
            class="input"
            rows={4}
            maxLength={DECISION_REASON_MAX}
            value={reason()}
            aria-describedby="decision-hint"
            onInput={(event) => setReason(event.currentTarget.value)}
          />
          <small class="soft" id="decision-hint">
            {text().reasonHint}
          </small>
        </div>
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
