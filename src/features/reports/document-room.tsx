import { createMemo, createResource, For, type JSX, onCleanup, Show } from 'solid-js'
import type { DocumentId } from '../../domain/reports/document-ids.ts'
import { gatherInput, unwrittenPlan } from '../../domain/reports/gather-input.ts'
import type { Report } from '../../domain/reports/report.ts'
import { EXPORTS } from '../../exports/index.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { newId } from '../../lib/ids.ts'
import { random } from '../../store/chance.ts'
import { usePlan } from '../../store/context.ts'
import type { PlanContent } from '../../store/plan-content.ts'
import { createProvisionalCounts } from '../../store/provisional-counts.ts'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { createToast, ToastPlace } from '../../ui/toast.tsx'
import { makeDocumentWriter } from './ask-writer.ts'
import { createMissing } from './missing.ts'
import { issueState, publicationOf } from './publication.ts'
import { ReportSheet } from './report-sheet.tsx'
import { save } from './save-file.ts'
import { shelvesOf } from './shelf-of.ts'
import type { WriteQuestion, WrittenFile } from './write-call.ts'

/** Word and LibreOffice stand first: what most people take along. */
const FIRST = 2

/** One of the plan's documents, written anew from the records each time they change, away from the page. */
export function DocumentRoom(props: { content: PlanContent; document: DocumentId }): JSX.Element {
  const { session, room } = usePlan()
  const words = useWords()
  const locale = useLocale()
  const toast = createToast()
  const today = new Date().toLocaleDateString('sv')
  const text = () => words().documents
  const writer = makeDocumentWriter()
  onCleanup(() => writer.stop())
  const provisional = createProvisionalCounts(props.content)

  // eslint-disable-next-line solid/reactivity -- reason: a screen's content is one for its life
  const missing = createMissing(props.content, today)
  const input = createMemo(() =>
    gatherInput(
      shelvesOf(room, props.content, provisional()),
      unwrittenPlan(session.plan, locale()),
    ),
  )
  const question = createMemo(
    (): WriteQuestion => ({
      input: input(),
      document: props.document,
      language: locale(),
      occasion: {
        day: today,
        without: [...missing().closed, ...missing().silent],
      },
    }),
  )
  const [written] = createResource(question, writer.write)
  const report = createMemo<Report | undefined>(
    () => {
      if (written.error !== undefined) return undefined
      const latest = written.latest?.report
      // Another document was chosen: the one before is not shown under its name.
      return latest?.id === props.document ? latest : undefined
    },
    undefined,
    // Written anew from the same records it is the same: the sheet on screen stays.
    {
      equals: (a, b) => a?.sources === b?.sources && a?.id === b?.id && a?.language === b?.language,
    },
  )
  const mayWrite = () => session.leads() && session.grant(room.room) === 'write'
  const issued = ({ id, sources }: WrittenFile['issued']) => ({
    document: id as DocumentId,
    sources,
  })

  /** Leaves the trace; a document in the hand is worth more than its trace, so it never waits for it. */
  async function trace(given: WrittenFile['issued']) {
    const publication = publicationOf(issued(given), props.content.publications(), {
      id: newId(random),
      device: session.device,
      at: new Date().toISOString(),
    })
    if (!mayWrite() || publication === undefined) return
    try {
      await room.records.write((pen) => pen.birth(publication))
      toast.show({ text: text().traced(given.title) })
    } catch {
      toast.show({ text: text().notTraced, failed: true })
    }
  }

  function print(given: Report) {
    window.print()
    void trace(given)
  }

  async function download(format: (typeof EXPORTS)[number]) {
    try {
      const { issued: given, content } = await writer.file({ ...question(), format: format.id })
      save({
        name: `${given.id} ${props.content.plan()?.municipality ?? ''} ${today}`,
        extension: format.extension,
        mime: format.mime,
        content,
      })
      void trace(given)
    } catch {
      toast.show({ text: text().failed, failed: true })
    }
  }

  const downloadButton = (format: (typeof EXPORTS)[number]) => (
    <button type="button" class="button" onClick={() => download(format)}>
      <Icon name="file" /> {text().download(text().formats[format.id] ?? format.extension)}
    </button>
  )

  return (
    <>
      <Show when={written.error !== undefined}>
        <Notice>{text().failed}</Notice>
      </Show>
      <Show
        when={report()}
        fallback={
          <Show when={written.error === undefined}>
            <p role="status">{text().writing}</p>
          </Show>
        }
      >
        {(given) => (
          <>
            <div class="report-tools no-print">
              <div class="actions">
                <button type="button" class="button primary tall" onClick={() => print(given())}>
                  <Icon name="print" /> {text().print}
                </button>
                <For each={EXPORTS.slice(0, FIRST)}>{downloadButton}</For>
              </div>
              <details class="report-lacking">
                <summary>{text().others}</summary>
                <div class="actions">
                  <For each={EXPORTS.slice(FIRST)}>{downloadButton}</For>
                </div>
              </details>
              <p class="small soft">
                {text().state[issueState(issued(given()), props.content.publications())]}
                {!mayWrite() && ` ${text().noTrace}`}
              </p>
              <Show when={missing().closed.length > 0}>
                <Notice>{text().closed(missing().closed)}</Notice>
              </Show>
              <Show when={missing().silent.length > 0}>
                <Notice>{text().silent(missing().silent)}</Notice>
              </Show>
              <Show when={(written.latest?.lacking.length ?? 0) > 0}>
                <details class="report-lacking">
                  <summary>{text().lacking(written.latest?.lacking.length ?? 0)}</summary>
                  <ul class="report-list">
                    <For each={written.latest?.lacking}>{(each) => <li>{each}</li>}</For>
                  </ul>
                </details>
              </Show>
            </div>
            <ReportSheet report={given()} />
            <ToastPlace toast={toast.current()} />
          </>
        )}
      </Show>
    </>
  )
}
