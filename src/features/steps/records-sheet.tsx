import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import type { Birth, Live } from '../../domain/records/record.ts'
import type { StepDefinition } from '../../domain/steps/definition.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { usePlan } from '../../store/context.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { Icon } from '../../ui/icon.tsx'
import { createToast, ToastPlace } from '../../ui/toast.tsx'
import type { Links } from './links.ts'
import { RecordForm } from './record-form.tsx'
import { RecordRow } from './record-row.tsx'
import { tellValue, wordsOf } from './step-words.ts'

/** The list of one kind of record, with its form: the same for every definition. */
export function RecordsSheet(props: {
  definition: StepDefinition
  links: Links
  mayWrite: boolean
  begins?: Readonly<Record<string, string>>
  follow?: (
    field: string,
    typed: Readonly<Record<string, unknown>>,
  ) => Readonly<Record<string, string>>
  /** More verbs beside «Agregar». */
  verbs?: JSX.Element
}): JSX.Element {
  const { room } = usePlan()
  const words = useWords()
  const locale = useLocale()
  const { current, show } = createToast()
  const [editing, setEditing] = createSignal<Live<Birth> | 'new'>()
  const own = () => wordsOf(props.definition, words())
  const standing = createMemo(() =>
    room.records
      .list<Birth>(props.definition.kind)
      .filter((one) => (one as { withdrawn?: unknown }).withdrawn !== true),
  )
  const isFull = () => props.definition.single === true && standing().length > 0
  const titleOf = (record: Live<Birth>) => {
    const { title } = props.definition
    const value = (record as unknown as Record<string, unknown>)[title]
    return tellValue(props.definition, title, value, {
      words: words(),
      links: props.links,
      locale: locale(),
    })
  }
  const mark = (id: string, withdrawn: boolean) =>
    room.records.write((pen) => pen.field(id, 'withdrawn', withdrawn))
  async function withdraw(record: Live<Birth>) {
    try {
      await mark(record.id, true)
      show({
        text: words().steps.withdrawn(titleOf(record)),
        undo: {
          label: words().terms.undo,
          run: () => void mark(record.id, false).then(() => show({ text: words().terms.saved })),
        },
      })
    } catch (error) {
      show({ text: whyNotWritten(error, words().terms), failed: true })
    }
  }
  return (
    <section class="sheet steps-sheet stack" aria-labelledby={`steps-${props.definition.kind}`}>
      <div class="steps-heading">
        <h2 id={`steps-${props.definition.kind}`}>{own().name}</h2>
        <div class="actions no-print">
          <Show when={props.mayWrite && !isFull()}>
            <button type="button" class="button primary" onClick={() => setEditing('new')}>
              <Icon name="plus" /> {words().steps.add(own().one)}
            </button>
          </Show>
          <Show when={standing().length > 0}>
            <button type="button" class="button" onClick={() => window.print()}>
              <Icon name="print" /> {words().steps.print}
              <span class="unseen">: {own().name}</span>
            </button>
          </Show>
          {props.verbs}
        </div>
      </div>
      <p class="soft">{own().hint}</p>
      <Show when={standing().length > 0} fallback={<p>{own().empty}</p>}>
        <ul>
          <For each={standing()}>
            {(record) => (
              <RecordRow
                definition={props.definition}
                record={record}
                links={props.links}
                onEdit={props.mayWrite ? () => setEditing(record) : undefined}
                onWithdraw={props.mayWrite ? () => void withdraw(record) : undefined}
              />
            )}
          </For>
        </ul>
      </Show>
      <Show when={!props.mayWrite}>
        <p class="soft no-print">{words().steps.readOnly}</p>
      </Show>
      <Show when={editing()} keyed>
        {(record) => (
          <RecordForm
            definition={props.definition}
            record={record === 'new' ? undefined : record}
            links={props.links}
            begins={props.begins ?? {}}
            {...(props.follow && { follow: props.follow })}
            onSaved={() => {
              setEditing(undefined)
              show({ text: words().terms.saved })
            }}
            onClose={() => setEditing(undefined)}
          />
        )}
      </Show>
      <ToastPlace toast={current()} />
    </section>
  )
}
