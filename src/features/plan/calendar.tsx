import { A } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import type { Meeting } from '../../domain/process/plan.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { usePlan } from '../../store/context.ts'
import type { PlanContent } from '../../store/plan-content.ts'
import { Icon } from '../../ui/icon.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { MeetingDialog } from './meeting-dialog.tsx'

/** The plan's meetings by date, with the way in and the invitation of their tablets. */
export function Calendar(props: { content: PlanContent }): JSX.Element {
  const { session } = usePlan()
  const words = useWords()
  const locale = useLocale()
  const [adding, setAdding] = createSignal(false)
  const [inviting, setInviting] = createSignal<Meeting | 'coordinator'>()
  const coordinates = () => session.role === 'coordinator'
  const meetings = () => [...props.content.meetings()].sort((a, b) => (a.date < b.date ? -1 : 1))
  const day = (date: string) =>
    new Date(`${date}T12:00`).toLocaleDateString(locale(), { day: 'numeric', month: 'long' })
  return (
    <section class="sheet plan-calendar" id="calendario" aria-labelledby="plan-calendar">
      <div class="plan-heading">
        <h2 id="plan-calendar">{words().plan.calendar}</h2>
        <Show when={coordinates()}>
          <div class="actions">
            <button type="button" class="button" onClick={() => setInviting('coordinator')}>
              <Icon name="person" /> {words().plan.inviteCoordinator}
            </button>
            <button type="button" class="button primary" onClick={() => setAdding(true)}>
              <Icon name="plus" /> {words().plan.addMeeting}
            </button>
          </div>
        </Show>
      </div>
      <Show when={meetings().length > 0} fallback={<p>{words().plan.calendarEmpty}</p>}>
        <ul>
          <For each={meetings()}>
            {(meeting) => (
              <li class="plan-meeting">
                <span>
                  <b>{meeting.name}</b>
                  <small class="soft">
                    {day(meeting.date)} · {words().terms.meetingType[meeting.type]} ·{' '}
                    {words().terms.tables(meeting.tables)}
                  </small>
                </span>
                <Show when={coordinates()}>
                  <button type="button" class="button" onClick={() => setInviting(meeting)}>
                    <Icon name="qr" /> {words().plan.invite}
                    <span class="unseen">: {meeting.name}</span>
                  </button>
                </Show>
                <Show when={props.content.opened.has(meeting.id)}>
                  <A class="button" href={`/plan/${session.plan}/encuentro/${meeting.id}`}>
                    {words().plan.go} <span class="unseen">: {meeting.name}</span>
                    <Icon name="next" />
                  </A>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <MeetingDialog
        open={adding()}
        zones={props.content.plan()?.zones ?? []}
        onClose={() => setAdding(false)}
      />
      <Show when={inviting()} keyed>
        {(to) => (
          <InviteDialog
            {...(to === 'coordinator' ? {} : { meeting: to })}
            onClose={() => setInviting(undefined)}
          />
        )}
      </Show>
    </section>
  )
}
