import { A } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import type { Meeting, Zone } from '../../domain/process/plan.ts'
import { missingOf } from '../../domain/strategy/strategy-changes.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { Icon } from '../../ui/icon.tsx'

/** Meetings by date, each with what its strategy lacks. */
export function MeetingRows(props: {
  meetings: readonly Meeting[]
  zones: readonly Zone[]
  /** Address of a meeting's outreach; none where this device may not go. */
  outreachOf: (meeting: Meeting) => string | undefined
  onEdit: ((meeting: Meeting) => void) | undefined
}): JSX.Element {
  const words = useWords()
  const locale = useLocale()
  const day = (date: string) =>
    new Date(`${date}T12:00`).toLocaleDateString(locale(), { day: 'numeric', month: 'long' })
  const where = (meeting: Meeting) =>
    [
      day(meeting.date),
      meeting.time,
      props.zones.find(({ id }) => id === meeting.zone)?.name,
      meeting.venue,
    ]
      .filter(Boolean)
      .join(' · ')
  const lacks = (meeting: Meeting) =>
    missingOf(meeting).map((field) => words().strategy.field[field].toLocaleLowerCase(locale()))
  return (
    <ul>
      <For each={props.meetings}>
        {(meeting) => (
          <li class="strategy-meeting">
            <span>
              <b>{meeting.name}</b>
              <small class="soft">{where(meeting)}</small>
              <Show
                when={lacks(meeting).length > 0}
                fallback={
                  <small class="strategy-whole">
                    <Icon name="check" /> {words().strategy.complete}
                  </small>
                }
              >
                <small>{words().strategy.missing(lacks(meeting).join(', '))}</small>
              </Show>
            </span>
            <Show when={props.onEdit}>
              {(edit) => (
                <button type="button" class="button" onClick={() => edit()(meeting)}>
                  <Icon name="pencil" /> {words().strategy.edit}
                  <span class="unseen">: {meeting.name}</span>
                </button>
              )}
            </Show>
            <Show when={props.outreachOf(meeting)}>
              {(href) => (
                <A class="button" href={href()}>
                  <Icon name="send" /> {words().strategy.spread}
                  <span class="unseen">: {meeting.name}</span>
                </A>
              )}
            </Show>
          </li>
        )}
      </For>
    </ul>
  )
}
