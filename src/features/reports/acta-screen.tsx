import { createMemo, createResource, For, type JSX, Show } from 'solid-js'
import type { AgendaBlock, AgendaPress } from '../../domain/agenda/agenda.ts'
import type { TableMinutes } from '../../domain/minutes/minutes.ts'
import { AXES, type Meeting, type Plan } from '../../domain/process/plan.ts'
import type { Consolidated, Support } from '../../domain/proposals/proposal.ts'
import { writeActa } from '../../domain/reports/acta.ts'
import type { ToldCourse } from '../../domain/reports/acta-sources.ts'
import type { RoomGroup, RoomProposal, RoomSplit } from '../../domain/room-groups/room-group.ts'
import type { Act, TotalsAct } from '../../domain/voting/act-records.ts'
import type { Vote } from '../../domain/voting/vote.ts'
import { EXPORTS } from '../../exports/index.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { useMeeting } from '../../store/context.ts'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { ACTA_LABELS, REPORT_LABELS } from './labels.ts'
import { ReportSheet } from './report-sheet.tsx'
import './reports.css'
import { save } from './save-file.ts'

/** The meeting's acta, written anew from the records each time it is looked at, and printed before people leave. */
export default function ActaScreen(): JSX.Element {
  const place = useMeeting()
  const words = useWords()
  const locale = useLocale()
  const text = () => words().actaScreen
  const made = new Date()
  const [labels] = createResource(locale, async (language) => {
    const [shared, acta] = await Promise.all([REPORT_LABELS[language](), ACTA_LABELS[language]()])
    return { labels: shared, acta }
  })
  const clock = (instant: number | Date) =>
    new Date(instant).toLocaleTimeString(locale(), { hour: '2-digit', minute: '2-digit' })
  const plan = createMemo(
    (): Plan =>
      place.room.records.list<Plan>('plan')[0] ?? {
        kind: 'plan',
        id: place.session.plan,
        v: 1,
        name: '',
        municipality: '',
        zones: [],
        axes: AXES,
        language: locale(),
      },
  )
  const meeting = (): Meeting => ({ kind: 'meeting', v: 1, phase: 3, ...place.entry() })
  const report = createMemo(() => {
    const known = labels.latest
    if (known === undefined) return undefined
    const { records } = place.course
    const paper = place.paper.records
    return writeActa(
      {
        plan: plan(),
        meeting: meeting(),
        course: (records.get(place.meeting) ?? {}) as ToldCourse,
        blocks: records.list<AgendaBlock>('agenda-block'),
        presses: records.list<AgendaPress>('agenda-press'),
        minutes: records.list<TableMinutes>('table-minutes'),
        groups: records.list<RoomGroup>('room-group'),
        splits: records.list<RoomSplit>('room-split'),
        proposals: records.list<RoomProposal>('proposal'),
        supports: records.list<Support>('support'),
        consolidated: place.room.records.list<Consolidated>('consolidated'),
        votes: paper.list<Vote>('vote'),
        acts: paper.list<Act>('act'),
        totalsActs: paper.list<TotalsAct>('totals-act'),
      },
      { ...known, clock },
    )
  })
  const day = () => made.toLocaleDateString(locale(), { dateStyle: 'long' })

  return (
    <Screen
      title={text().title}
      subtitle={place.entry().name}
      back={`/plan/${place.session.plan}/encuentro/${place.meeting}`}
      class="report"
    >
      <Show when={report()} fallback={<p role="status">{text().opening}</p>}>
        {(written) => (
          <>
            <div class="report-tools no-print">
              <div class="actions">
                <button type="button" class="button primary tall" onClick={() => window.print()}>
                  <Icon name="print" /> {text().print}
                </button>
                <For each={EXPORTS}>
                  {(format) => (
                    <button
                      type="button"
                      class="button"
                      onClick={async () =>
                        save({
                          name: `${written().title} ${made.toLocaleDateString('sv')}`,
                          extension: format.extension,
                          mime: format.mime,
                          content: await format.render(written()),
                        })
                      }
                    >
                      <Icon name="file" /> {text().download(format.extension)}
                    </button>
                  )}
                </For>
              </div>
              <Notice>{text().hint}</Notice>
            </div>
            <ReportSheet
              report={written()}
              imprint={
                <div class="report-imprint">
                  <p>{text().drawn(day(), clock(made))}</p>
                  <p class="report-hash">{text().sources(written().sources)}</p>
                </div>
              }
            />
          </>
        )}
      </Show>
    </Screen>
  )
}
