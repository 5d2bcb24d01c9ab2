import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import type { Birth, Live } from '../../domain/records/record.ts'
import { fieldsOf, type StepDefinition } from '../../domain/steps/definition.ts'
import {
  changedFields,
  datesOutOfOrder,
  emptyRecord,
  type FieldFault,
  makeStepRecord,
  settleFields,
  typedRecord,
} from '../../domain/steps/settle.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { newId } from '../../lib/ids.ts'
import { random } from '../../store/chance.ts'
import { usePlan } from '../../store/context.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { FormActions } from '../../ui/form-actions.tsx'
import { Notice } from '../../ui/notice.tsx'
import { createDraft } from './draft.ts'
import { FieldInput } from './field-input.tsx'
import type { Links } from './links.ts'
import { fieldWords, tellValue, wordsOf } from './step-words.ts'

/** Adds a record or changes one: each field that was really changed is written by itself. */
export function RecordForm(props: {
  definition: StepDefinition
  /** Absent: a new one. */
  record: Live<Birth> | undefined
  links: Links
  /** What a new one begins with, beside the definition's own. */
  begins?: Readonly<Record<string, string>>
  /** Fields that follow from one that was just typed. */
  follow?: (
    field: string,
    typed: Readonly<Record<string, unknown>>,
  ) => Readonly<Record<string, string>>
  onSaved: () => void
  onClose: () => void
}): JSX.Element {
  const { room } = usePlan()
  const words = useWords()
  const locale = useLocale()
  // The form keeps what the person types, whatever arrives meanwhile.
  /* eslint-disable solid/reactivity -- reason: the form begins with the record as it was opened */
  const { definition, record } = props
  const begins = record
    ? typedRecord(definition, record as unknown as Record<string, unknown>)
    : { ...emptyRecord(definition), ...props.begins }
  /* eslint-enable solid/reactivity */
  const draft = createDraft(`paso-${definition.kind}-${record?.id ?? 'nuevo'}`, begins)
  const [faults, setFaults] = createSignal<readonly FieldFault[]>([])
  const [refusal, setRefusal] = createSignal<string>()
  const own = () => wordsOf(definition, words())
  const label = (field: string) => fieldWords(definition, field, words()).label
  const errorOf = (field: string) => {
    const fault = faults().find((each) => each.field === field)
    return fault && words().steps.refused[fault.refusal]
  }
  const doubts = createMemo(() => datesOutOfOrder(definition, draft.typed()))
  const conflicts = () =>
    Object.entries(record?.conflicts ?? {}).flatMap(([field, heads]) => {
      const values = [...new Map(heads.map(({ value }) => [JSON.stringify(value), value])).values()]
      return values.length > 1 ? [{ field, values }] : []
    })
  const tell = (field: string, value: unknown) =>
    tellValue(definition, field, value, {
      words: words(),
      links: props.links,
      locale: locale(),
    }) || words().steps.unsaid

  async function save(event: SubmitEvent) {
    event.preventDefault()
    const settled = settleFields(definition, draft.typed())
    setFaults(settled.ok ? [] : settled.faults)
    if (!settled.ok) {
      setRefusal(words().steps.faults(settled.faults.length))
      const first = (event.currentTarget as HTMLElement | null)?.querySelector<HTMLElement>(
        '[aria-invalid="true"]',
      )
      first?.focus()
      return
    }
    try {
      await room.records.write((pen) => {
        if (record === undefined) {
          pen.birth(makeStepRecord(definition, settled.values, newId<string>(random)))
          return
        }
        // Held against the record as it was opened: what another tablet changed meanwhile stays.
        const before = record as unknown as Record<string, unknown>
        for (const { field, value } of changedFields(definition, before, settled.values)) {
          pen.field(record.id, field, value)
        }
      })
      await draft.forget()
      props.onSaved()
    } catch (error) {
      setRefusal(whyNotWritten(error, words().terms))
    }
  }
  async function take(field: string, value: unknown) {
    if (record === undefined) return
    try {
      await room.records.write((pen) => pen.field(record.id, field, value))
      props.onSaved()
    } catch (error) {
      setRefusal(whyNotWritten(error, words().terms))
    }
  }

  return (
    <Dialog open title={own().one} onClose={() => props.onClose()}>
      <form class="stack" onSubmit={(event) => void save(event)} novalidate>
        <Show when={draft.isBack()}>
          <Notice>
            <p>{words().steps.draftBack}</p>
            <button type="button" class="button" onClick={() => void draft.drop()}>
              {words().steps.draftDrop}
            </button>
          </Notice>
        </Show>
        <For each={conflicts()}>
          {({ field, values }) => (
            <Notice tone="clash">
              <p>{words().steps.conflict(label(field))}</p>
              <div class="actions">
                <For each={values}>
                  {(value) => (
                    <button type="button" class="button" onClick={() => void take(field, value)}>
                      {words().steps.take(tell(field, value))}
                    </button>
                  )}
                </For>
              </div>
            </Notice>
          )}
        </For>
        <For each={fieldsOf(definition)}>
          {([field, shape]) => (
            <FieldInput
              definition={definition}
              field={field}
              shape={shape}
              value={draft.typed()[field] ?? ''}
              onChange={(value) => {
                const typed = { ...draft.typed(), [field]: value }
                draft.put({ ...typed, ...props.follow?.(field, typed) })
              }}
              links={props.links}
              error={errorOf(field)}
            />
          )}
        </For>
        <For each={doubts()}>
          {({ field, after }) => (
            <Notice>{words().steps.outOfOrder(label(field), label(after))}</Notice>
          )}
        </For>
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
