import { A } from '@solidjs/router'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import type { MeetingCourse } from '../../domain/process/plan.ts'
import type { Proposal } from '../../domain/proposals/proposal.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { useMeeting } from '../../store/context.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Screen } from '../../ui/screen.tsx'
import { createToast, ToastPlace } from '../../ui/toast.tsx'
import { AgendaCard } from './agenda/agenda-card.tsx'
import { BeforeWays } from './before-ways.tsx'
import './meeting.css'
import { MeetingNotes } from './minutes/meeting-notes.tsx'
import { NextCard } from './next-card.tsx'
import { People } from './people.tsx'
import { PhotosSheet } from './photos-sheet.tsx'
import { TableCard } from './table-card.tsx'
import { VotesSheet } from './votes-sheet.tsx'
import { WhereSheet } from './where-sheet.tsx'

/** The meeting room: what comes next, the tables with their cards, people, the vote, and where it all is. */
export default function MeetingScreen(): JSX.Element {
  const place = useMeeting()
  const words = useWords()
  const locale = useLocale()
  const { current, show } = createToast()
  const [asking, setAsking] = createSignal(false)
  const base = () => `/plan/${place.session.plan}/encuentro/${place.meeting}`
  const proposals = () => place.course.records.list<Proposal>('proposal')
  const course = createMemo(() => (place.course.records.get(place.meeting) ?? {}) as MeetingCourse)
  const tables = createMemo(() => {
    const byTable = groupByTable(proposals())
    const known = Math.max(place.entry().tables, ...byTable.keys(), 1)
    return Array.from({ length: known }, (_, at) => ({
      table: at + 1,
      proposals: byTable.get(at + 1) ?? [],
    }))
  })
  const shown = createMemo(() => [
    (course().heads ?? 0) > 0,
    proposals().length > 0,
    place.course.records.list('actor').length > 0,
    place.paper.records.list('act').length + place.paper.records.list('totals-act').length > 0,
    course().state === 'closed',
  ])
  const mayWrite = () => place.session.grant(place.course.room) === 'write'
  /** Its tables score what is already consolidated. */
  const scores = () => place.entry().type === 'prioritisation'
  const subtitle = () => {
    const entry = place.entry()
    const date = entry.date
      ? new Date(`${entry.date}T12:00`).toLocaleDateString(locale(), {
          day: 'numeric',
          month: 'long',
        })
      : ''
    return [words().meeting.state[course().state ?? 'planned'], entry.venue, date]
      .filter((each) => each)
      .join(' · ')
  }
  async function change(field: keyof MeetingCourse, value: unknown) {
    try {
      await place.course.records.write((pen) => pen.field(place.meeting, field, value))
    } catch (error) {
      const text = whyNotWritten(error, words().terms)
      show({ text, failed: true })
    }
  }

  return (
    <Screen
      title={place.entry().name || words().meeting.title}
      subtitle={subtitle()}
      back={`/plan/${place.session.plan}`}
      class="meeting"
      actions={
        <A class="round" href={`${base()}/pantalla`} aria-label={words().meeting.projector}>
          <Icon name="projector" />
        </A>
      }
    >
      <div class="meeting-columns">
        <div class="meeting-lead">
          <NextCard
            state={course().state ?? 'planned'}
            cards={proposals().length}
            shown={shown()}
            base={base()}
            onStart={() => void change('state', 'open')}
            onReopen={() => void change('state', 'open')}
          />
          <AgendaCard base={base()} mayWrite={place.session.leads() && mayWrite()} show={show} />
        </div>
        <section class="meeting-centre" aria-labelledby="meeting-tables">
          <div class="meeting-heading">
            <h2 id="meeting-tables">
              {words().meeting.tables(
                words().terms.tables(tables().length),
                words().terms.cards(proposals().length),
              )}
            </h2>
            <span class="soft">{words().meeting.touchTable}</span>
          </div>
          <div class="meeting-tables">
            <For each={tables()}>
              {(each) => (
                <TableCard
                  href={`${base()}/mesa/${each.table}${scores() && each.proposals.length === 0 ? '/evaluacion' : ''}`}
                  table={each.table}
                  proposals={each.proposals}
                />
              )}
            </For>
          </div>
          <div class="meeting-ways">
            <A class="button" href={`${base()}/actores`}>
              <Icon name="map" /> {words().meeting.actors}
            </A>
            <A class="button" href={`${base()}/grupos`}>
              <Icon name="merge" /> {words().inRoom.groups}
            </A>
            <A class="button" href={`${base()}/acta`}>
              <Icon name="document" /> {words().inRoom.acta}
            </A>
            <Show when={place.entry().type === 'consultation-assembly'}>
              <A class="button" href={`${base()}/opiniones`}>
                <Icon name="hand" /> {words().inRoom.takeComments}
              </A>
              <A class="button" href={`/plan/${place.session.plan}/kiosco`}>
                <Icon name="tablet" /> {words().inRoom.kiosk}
              </A>
            </Show>
            <A class="button" href={`${base()}/importar`}>
              <Icon name="file" /> {words().meeting.importProposals}
            </A>
            <A class="button" href={`${base()}/cierre`}>
              <Icon name="tablets" /> {words().meeting.handOver}
            </A>
            <Show when={mayWrite() && course().state === 'open'}>
              <button type="button" class="button" onClick={() => setAsking(true)}>
                <Icon name="lock" /> {words().meeting.close}
              </button>
            </Show>
          </div>
          <Show when={course().state !== 'closed'}>
            <BeforeWays base={base()} />
          </Show>
        </section>
        <div class="meeting-side">
          <People
            base={base()}
            course={course()}
            onChange={(heads) => void change('heads', heads)}
          />
          <VotesSheet base={base()} />
          <WhereSheet cards={proposals().length} />
          <PhotosSheet
            course={course()}
            mayChange={mayWrite()}
            onChange={(photos) => void change('photos', photos)}
          />
          <MeetingNotes />
        </div>
      </div>
      <Dialog open={asking()} title={words().meeting.closeAsk} onClose={() => setAsking(false)}>
        <p>{words().meeting.closeText}</p>
        <div class="actions">
          <button type="button" class="button" autofocus onClick={() => setAsking(false)}>
            {words().terms.cancel}
          </button>
          <button
            type="button"
            class="button primary"
            onClick={() => {
              setAsking(false)
              void change('state', 'closed')
            }}
          >
            {words().meeting.close}
          </button>
        </div>
      </Dialog>
      <ToastPlace toast={current()} />
    </Screen>
  )
}

function groupByTable(proposals: readonly Proposal[]): Map<number, Proposal[]> {
  const groups = new Map<number, Proposal[]>()
  for (const proposal of proposals) {
    const group = groups.get(proposal.table) ?? []
    group.push(proposal)
    groups.set(proposal.table, group)
  }
  return groups
}
