import { createEffect, type JSX, Match, on, Show, Switch } from 'solid-js'
import { useWords } from '../../i18n/index.ts'
import { usePlan } from '../../store/context.ts'
import { createPlanSayings, type PlanSayings } from '../../store/plan-content.ts'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { ToastPlace } from '../../ui/toast.tsx'
import { BulkSheet } from './bulk-sheet.tsx'
import { FateClashSheet, FieldClashSheet } from './clash-sheets.tsx'
import { ConsolidatedSheet, SetApartSheet } from './decided-sheets.tsx'
import { createDesk, type Desk } from './desk.ts'
import { GroupSheet } from './group-sheet.tsx'
import './merging.css'
import { OwnWords } from './own-words.tsx'
import type { Subject } from './queue.ts'
import { QueueList } from './queue-list.tsx'
import { Sums } from './sums.tsx'

/** Joins what says the same over all meetings: the queue on the left, one case on the desk. */
export default function MergeScreen(): JSX.Element {
  const place = usePlan()
  const words = useWords()
  const content = createPlanSayings(place)
  const subtitle = () => {
    const known = content()
    if (known === undefined) return words().merging.opening
    const meetings = new Set(known.proposals().map(({ meeting }) => meeting)).size
    return words().merging.subtitle(meetings, known.proposals().length)
  }
  return (
    <Screen
      title={words().merging.title}
      subtitle={subtitle()}
      back={`/plan/${place.session.plan}`}
      class="merging"
    >
      <Show when={content()} fallback={<p role="status">{words().merging.opening}</p>}>
        {(known) => <Room content={known()} />}
      </Show>
    </Screen>
  )
}

function Room(props: { content: PlanSayings }): JSX.Element {
  const words = useWords()
  const place = usePlan()
  const desk = createDesk(place, () => props.content)
  const isReader = () => place.session.grant(place.room.room) !== 'write'
  const empty = () => (desk.comparing() ? words().merging.comparing : words().merging.nothing)
  let work: HTMLElement | undefined
  // The button that decided is gone with its case: whoever works by keyboard goes on with the next.
  createEffect(
    on(
      () => desk.current()?.key,
      () =>
        // In the next frame, for the focus asks where everything stands.
        requestAnimationFrame(() => {
          if (document.activeElement !== document.body) return
          work?.focus({ preventScroll: true })
          scrollTo({ top: 0 })
        }),
      { defer: true },
    ),
  )
  return (
    <>
      <section class="merging-work" ref={work} tabIndex={-1} aria-label={words().merging.title}>
        <Show when={isReader()}>
          <Notice>{words().merging.readOnly}</Notice>
        </Show>
        <Show when={props.content.closedMeetings().length > 0}>
          <Notice>
            {words().merging.closed(props.content.closedMeetings().map(({ name }) => name))}
          </Notice>
        </Show>
        <Sums counts={desk.counts()} />
        <BulkSheet desk={desk} />
        <Show when={desk.current()?.key} keyed fallback={<p>{empty()}</p>}>
          {(key) => (
            <Show when={desk.current()}>
              {(one) => <OnDesk desk={desk} key={key} subject={one().subject} />}
            </Show>
          )}
        </Show>
        <OwnWords desk={desk} />
      </section>
      <QueueList desk={desk} />
      <ToastPlace toast={desk.toast()} />
    </>
  )
}

function OnDesk(props: { desk: Desk; key: string; subject: Subject }): JSX.Element {
  return (
    <Switch>
      <Match when={ofKind(props.subject, 'group')}>
        {(subject) => (
          <GroupSheet desk={props.desk} key={props.key} proposals={subject().proposals} />
        )}
      </Match>
      <Match when={ofKind(props.subject, 'fate-clash')}>
        {(subject) => (
          <FateClashSheet
            desk={props.desk}
            proposal={subject().proposal}
            between={subject().between}
          />
        )}
      </Match>
      <Match when={ofKind(props.subject, 'field-clash')}>
        {(subject) => <FieldClashSheet desk={props.desk} clash={subject().clash} />}
      </Match>
      <Match when={ofKind(props.subject, 'consolidated')}>
        {(subject) => <ConsolidatedSheet desk={props.desk} one={subject().one} />}
      </Match>
      <Match when={ofKind(props.subject, 'set-apart')}>
        {(subject) => (
          <SetApartSheet
            desk={props.desk}
            proposal={subject().proposal}
            verdict={subject().verdict}
          />
        )}
      </Match>
    </Switch>
  )
}

function ofKind<K extends Subject['kind']>(
  subject: Subject,
  kind: K,
): Extract<Subject, { kind: K }> | undefined {
  return subject.kind === kind ? (subject as Extract<Subject, { kind: K }>) : undefined
}
