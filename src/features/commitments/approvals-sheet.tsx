import { createSignal, For, type JSX, Show } from 'solid-js'
import type { Approval, Commitment } from '../../domain/commitments/commitment.ts'
import { makeApproval } from '../../domain/commitments/make-commitment.ts'
import type { Live } from '../../domain/records/record.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { newId } from '../../lib/ids.ts'
import { random } from '../../store/chance.ts'
import { usePlan } from '../../store/context.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Choice, Field } from '../../ui/field.tsx'
import { FormActions } from '../../ui/form-actions.tsx'
import { Icon } from '../../ui/icon.tsx'
import { fixSheet } from './sheet-versions.ts'

const RESULTS = ['approved', 'approved-with-changes', 'returned'] as const

/** Step 5.3: who decided on the draft, when and how. Every decision stays, also one that sent it back. */
export function ApprovalsSheet(props: {
  approvals: readonly Approval[]
  /** The sheets that are before whoever decides. */
  commitments: readonly Live<Commitment>[]
  mayWrite: boolean
  onSaid: (text: string, failed?: boolean) => void
}): JSX.Element {
  const place = usePlan()
  const words = useWords()
  const locale = useLocale()
  const text = () => words().commitments
  const [adding, setAdding] = createSignal(false)
  const [body, setBody] = createSignal('')
  const [date, setDate] = createSignal(new Date().toLocaleDateString('sv'))
  const [result, setResult] = createSignal<Approval['result']>('approved')
  const [remarks, setRemarks] = createSignal('')
  const [record, setRecord] = createSignal('')
  const [refusal, setRefusal] = createSignal<string>()
  const byDate = () => [...props.approvals].sort((a, b) => (a.date < b.date ? -1 : 1))
  const day = (iso: string) =>
    new Date(`${iso}T12:00`).toLocaleDateString(locale(), {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    })

  async function add(event: SubmitEvent) {
    event.preventDefault()
    const fixed = props.commitments.map((one) => fixSheet(place, one, 'approval'))
    const made = makeApproval(
      {
        ...{ body: body(), date: date(), result: result(), remarks: remarks(), record: record() },
        versions: fixed.map(({ version }) => version.id),
      },
      newId(random),
    )
    if (!made.ok) return setRefusal(text().approvalRefused[made.refusal])
    try {
      await place.room.records.write((pen) => {
        for (const { version, isNew } of fixed) if (isNew) pen.birth(version)
        pen.birth(made.value)
      })
      setAdding(false)
      setRefusal(undefined)
      setRemarks('')
      props.onSaid(words().terms.saved)
    } catch (error) {
      setRefusal(whyNotWritten(error, words().terms))
    }
  }
  return (
    <section class="sheet commitments-sheet stack" aria-labelledby="approvals-head">
      <h2 id="approvals-head">{text().approvals}</h2>
      <Show when={byDate().length > 0} fallback={<p class="soft">{text().noApproval}</p>}>
        <ul class="commitments-list">
          <For each={byDate()}>
            {(one) => (
              <li class="commitments-approval">
                <span class={`stamp ${one.result === 'returned' ? 'missing' : 'done'}`}>
                  <Icon name={one.result === 'returned' ? 'undo' : 'check'} />{' '}
                  {text().approvalResult[one.result]}
                </span>
                <span>
                  <b>{one.body}</b>, {day(one.date)}
                  <small class="soft">
                    {[one.remarks, one.record].filter(Boolean).join(' · ')}
                  </small>
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.mayWrite}>
        <div class="actions">
          <button type="button" class="button" onClick={() => setAdding(true)}>
            <Icon name="seal" /> {text().addApproval}
          </button>
        </div>
      </Show>
      <Dialog open={adding()} title={text().addApproval} onClose={() => setAdding(false)}>
        <form class="stack" onSubmit={(event) => void add(event)} novalidate>
          <Field
            label={text().approvalBody}
            hint={text().approvalBodyHint}
            value={body()}
            onInput={setBody}
          />
          <Field label={text().date} type="date" value={date()} onInput={setDate} />
          <Choice
            label={text().approvalLabel}
            value={result()}
            options={RESULTS.map((value) => ({ value, label: text().approvalResult[value] }))}
            onChange={setResult}
          />
          <Field label={text().remarks} value={remarks()} onInput={setRemarks} />
          <Field
            label={text().record}
            hint={text().recordHint}
            value={record()}
            onInput={setRecord}
          />
          <FormActions
            submit={words().terms.save}
            cancel={words().terms.cancel}
            onCancel={() => setAdding(false)}
            refusal={refusal()}
          />
        </form>
      </Dialog>
    </section>
  )
}
