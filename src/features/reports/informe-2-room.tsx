import { createMemo, createResource, For, type JSX, Show } from 'solid-js'
import { writeInforme2 } from '../../domain/reports/informe-2.ts'
import type { ReportLabels } from '../../domain/reports/labels.ts'
import type { Report } from '../../domain/reports/report.ts'
import { EXPORTS } from '../../exports/index.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { newId } from '../../lib/ids.ts'
import { random } from '../../store/chance.ts'
import { usePlan } from '../../store/context.ts'
import type { PlanContent } from '../../store/plan-content.ts'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { createToast, ToastPlace } from '../../ui/toast.tsx'
import { REPORT_LABELS } from './labels.ts'
import { whatIsMissing } from './missing.ts'
import { issueState, publicationOf } from './publication.ts'
import { ReportSheet } from './report-sheet.tsx'
import { save } from './save-file.ts'

/** The second report, written anew from the records each time it is looked at. */
export function Informe2Room(props: { content: PlanContent }): JSX.Element {
  const locale = useLocale()
  const [labels] = createResource(locale, (language) => REPORT_LABELS[language]())
  return (
    <Show when={labels.latest}>
      {(known) => <Written content={props.content} labels={known()} />}
    </Show>
  )
}

function Written(props: { content: PlanContent; labels: ReportLabels }): JSX.Element {
  const { session, room } = usePlan()
  const words = useWords()
  const locale = useLocale()
  const toast = createToast()
  const now = new Date()

  const report = createMemo<Report | undefined>(() => {
    const content = props.content
    const plan = content.plan()
    if (plan === undefined) return undefined
    return writeInforme2(
      {
        plan,
        meetings: content.meetings(),
        courses: content.courses(),
        proposals: content.proposals(),
        supports: content.supports(),
        consolidated: content.consolidated(),
        fates: content.fates(),
        votes: content.votes(),
        acts: content.acts(),
        totalsActs: content.totalsActs(),
      },
      props.labels,
    )
  })
  const missing = createMemo(() =>
    whatIsMissing({
      meetings: props.content.meetings(),
      closed: props.content.closedMeetings(),
      courses: props.content.courses(),
      proposals: props.content.proposals(),
      today: now.toLocaleDateString('sv'),
    }),
  )
  const names = (meetings: readonly { readonly name: string }[]) => meetings.map(({ name }) => name)
  const mayWrite = () => session.leads() && session.grant(room.room) === 'write'
  const issued = (written: Report) => ({
    document: 'informe-2' as const,
    sources: written.sources,
  })

  /** Leaves the trace; a document in the hand is worth more than its trace, so it never waits for it. */
  async function trace(written: Report) {
    const publication = publicationOf(issued(written), props.content.publications(), {
      id: newId(random),
      device: session.device,
      at: new Date().toISOString(),
    })
    if (!mayWrite() || publication === undefined) return
    try {
      await room.records.write((pen) => pen.birth(publication))
      toast.show({ text: words().documents.traced })
    } catch {
      toast.show({ text: words().documents.notTraced, failed: true })
    }
  }

  function print(written: Report) {
    window.print()
    void trace(written)
  }

  async function download(written: Report, format: (typeof EXPORTS)[number]) {
    const municipality = props.content.plan()?.municipality ?? ''
    save({
      name: `${written.id} ${municipality} ${now.toLocaleDateString('sv')}`,
      extension: format.extension,
      mime: format.mime,
      content: await format.render(written),
    })
    void trace(written)
  }

  return (
    <Show when={report()} fallback={<p>{words().documents.noPlan}</p>}>
      {(written) => (
        <>
          <div class="report-tools no-print">
            <div class="actions">
              <button type="button" class="button primary tall" onClick={() => print(written())}>
                <Icon name="print" /> {words().documents.print}
              </button>
              <For each={EXPORTS}>
                {(format) => (
                  <button type="button" class="button" onClick={() => download(written(), format)}>
                    <Icon name="file" /> {words().documents.download(format.extension)}
                  </button>
                )}
              </For>
            </div>
            <p class="small soft">
              {words().documents.state[issueState(issued(written()), props.content.publications())]}
              {!mayWrite() && ` ${words().documents.noTrace}`}
            </p>
            <Show when={missing().closed.length > 0}>
              <Notice>{words().documents.closed(names(missing().closed))}</Notice>
            </Show>
            <Show when={missing().silent.length > 0}>
              <Notice>{words().documents.silent(names(missing().silent))}</Notice>
            </Show>
          </div>
          <ReportSheet
            report={written()}
            imprint={
              <div class="report-imprint">
                <p>
                  {words().documents.drawnOn(
                    now.toLocaleDateString(locale(), {
                      day: 'numeric',
                      month: 'long',
                      year: 'numeric',
                    }),
                  )}
                </p>
                <Show when={missing().closed.length + missing().silent.length > 0}>
                  <p>
                    {words().documents.without([
                      ...names(missing().closed),
                      ...names(missing().silent),
                    ])}
                  </p>
                </Show>
                <p class="report-hash">{words().documents.sources(written().sources)}</p>
              </div>
            }
          />
          <ToastPlace toast={toast.current()} />
        </>
      )}
    </Show>
  )
}
