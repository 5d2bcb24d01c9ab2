import { createMemo, createResource, createSignal, type JSX, Show } from 'solid-js'
import { recogniseColumns } from '../../domain/exchange/import-columns.ts'
import { importWrites, previewImport } from '../../domain/exchange/import-preview.ts'
import { type ImportPlace, readSheet } from '../../domain/exchange/import-rows.ts'
import type { Meeting, Plan } from '../../domain/process/plan.ts'
import type { Proposal } from '../../domain/proposals/proposal.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import type { DecodedFile } from '../../imports/decoded-file.ts'
import { useMeeting } from '../../store/context.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { Choice } from '../../ui/field.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { createToast, ToastPlace } from '../../ui/toast.tsx'
import './exchange.css'
import { PreviewSheet } from './preview-sheet.tsx'
import { readInWorker } from './read-in-worker.ts'
import { loadWordsOfCodes } from './words-of-codes.ts'

/** Proposals from another tool's file: what each row would do is shown first, then one tap keeps all of it. */
export default function ImportScreen(): JSX.Element {
  const place = useMeeting()
  const words = useWords()
  const locale = useLocale()
  const toast = createToast()
  const { records } = place.course
  const [codes] = createResource(loadWordsOfCodes)
  const [opened, setOpened] = createSignal<{ name: string; file: DecodedFile }>()
  const [busy, setBusy] = createSignal<string>()
  const [refusal, setRefusal] = createSignal<string>()
  const [sheet, setSheet] = createSignal(0)
  const [table, setTable] = createSignal(1)
  const mayWrite = () => place.session.grant(place.course.room) === 'write'
  const language = () => place.room.records.list<Plan>('plan')[0]?.language ?? locale()

  const importPlace = createMemo((): ImportPlace | undefined => {
    const known = codes()
    const { id, name, tables } = place.entry()
    return (
      known && {
        ...known,
        meeting: { id, name, tables: Math.max(tables, 1) },
        otherMeetings: place.room.records
          .list<Meeting>('meeting')
          .filter((one) => one.id !== place.meeting),
        table: table(),
        language: language(),
      }
    )
  })
  const reading = createMemo(() => {
    const [known, at] = [opened(), importPlace()]
    const chosen = known?.file.tables[sheet()]
    return chosen && at && readSheet(chosen, at)
  })
  const preview = createMemo(() => {
    const read = reading()
    return read?.ok ? previewImport(read.rows, records.list<Proposal>('proposal')) : undefined
  })

  async function open(file: File) {
    setOpened(undefined)
    setRefusal(undefined)
    setBusy(file.name)
    const read = await readInWorker(file).catch(() => undefined)
    setBusy(undefined)
    if (read?.ok) {
      const { tables } = read.value
      const says = tables.map(({ headings }) => recogniseColumns(headings, language()).at)
      const best = says.findIndex(({ text }) => text !== undefined)
      setSheet(best === -1 ? 0 : best)
      setOpened({ name: file.name, file: read.value })
      return
    }
    const { refusals, refused } = words().exchange
    const why = refusals[read?.refusal ?? 'not-a-table']
    setRefusal(refused(file.name, why, read?.detail))
  }

  async function apply() {
    const [found, at] = [preview(), importPlace()]
    if (found === undefined || at === undefined || !found.mayApply) return
    const stamp = { at: new Date().toISOString(), device: place.session.device }
    const writes = importWrites(found, at, stamp)
    if (!writes.ok) return
    const { births, changes } = writes.value
    const n = found.counts.new + found.counts.updated
    try {
      await records.write((pen) => {
        for (const birth of births) pen.birth(birth)
        for (const { id, field, value } of changes) pen.field(id, field, value)
      })
      toast.show({ text: words().exchange.applied(n) })
    } catch (error) {
      const text = whyNotWritten(error, words().terms)
      toast.show({ text, failed: true })
    }
  }

  return (
    <Screen
      title={words().exchange.importTitle}
      subtitle={place.entry().name}
      back={`/plan/${place.session.plan}/encuentro/${place.meeting}`}
      class="exchange"
    >
      <Show when={mayWrite()} fallback={<Notice>{words().exchange.readOnly}</Notice>}>
        <section class="sheet stack">
          <p>{words().exchange.importText}</p>
          <div class="actions">
            <FileButton
              class="button primary tall"
              accept=".csv,.tsv,.txt,.xlsx,.json,.zip"
              onFile={(file) => void open(file)}
            >
              <Icon name="file" /> {words().exchange.choose}
            </FileButton>
          </div>
          <p role="status">{busy() && words().exchange.reading(busy() ?? '')}</p>
          <Show when={refusal()}>
            {(text) => (
              <Notice tone="clash" alert>
                {text()}
              </Notice>
            )}
          </Show>
          <Show when={opened()}>
            {(known) => (
              <>
                <Show when={known().file.tables.length > 1}>
                  <Choice
                    label={words().exchange.whichSheet}
                    value={String(sheet())}
                    options={known().file.tables.map(({ name }, at) => ({
                      value: String(at),
                      label: name,
                    }))}
                    onChange={(at) => setSheet(Number(at))}
                  />
                </Show>
                <Choice
                  label={words().exchange.whichTable}
                  value={String(table())}
                  options={Array.from({ length: Math.max(place.entry().tables, 1) }, (_, at) => ({
                    value: String(at + 1),
                    label: words().terms.table(at + 1),
                  }))}
                  onChange={(n) => setTable(Number(n))}
                />
              </>
            )}
          </Show>
        </section>
        <Show when={opened()}>
          {(known) => (
            <Show when={reading()}>
              {(read) => (
                <PreviewSheet
                  name={known().name}
                  file={known().file}
                  reading={read()}
                  preview={preview()}
                  onApply={() => void apply()}
                />
              )}
            </Show>
          )}
        </Show>
      </Show>
      <ToastPlace toast={toast.current()} />
    </Screen>
  )
}
