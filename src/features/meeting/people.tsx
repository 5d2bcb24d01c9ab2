import { A } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import type { MeetingCourse } from '../../domain/process/plan.ts'
import type { Head } from '../../domain/records/record.ts'
import { useWords } from '../../i18n/index.ts'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Heads in the room, counted and nothing else; two counts made apart are shown for a person to choose. */
export function People(props: {
  /** Address of the meeting's screen. */
  base: string
  course: MeetingCourse & { readonly conflicts?: Readonly<Record<string, readonly Head[]>> }
  onChange: (heads: number) => void
}): JSX.Element {
  const words = useWords()
  const heads = () => props.course.heads ?? 0
  return (
    <section class="sheet" aria-labelledby="meeting-people">
      <h2 id="meeting-people">
        <Icon name="people" /> {words().meeting.people}
      </h2>
      <p class="meeting-heads">
        <span class="num">{heads()}</span>
        <small class="soft">{words().meeting.peopleCounted}</small>
      </p>
      <Show when={props.course.conflicts?.['heads']}>
        {(found) => (
          <Notice tone="clash">
            {words().meeting.headsConflict}{' '}
            <For each={found()}>
              {(head) => (
                <button
                  type="button"
                  class="button"
                  onClick={() => props.onChange(Number(head.value))}
                >
                  {String(head.value)}
                </button>
              )}
            </For>
          </Notice>
        )}
      </Show>
      <div class="meeting-count">
        <button type="button" class="button" onClick={() => props.onChange(heads() + 1)}>
          <Icon name="plus" /> {words().meeting.arrived}
        </button>
        <button
          type="button"
          class="button"
          disabled={heads() === 0}
          aria-label={words().meeting.left}
          onClick={() => props.onChange(heads() - 1)}
        >
          <Icon name="minus" />
        </button>
      </div>
      <div class="meeting-people">
        <A class="button" href={`${props.base}/llegada`}>
          <Icon name="pencil" /> {words().meeting.arrivals}
        </A>
        <A class="button" href={`${props.base}/personas`}>
          <Icon name="list" /> {words().meeting.teamList}
        </A>
      </div>
    </section>
  )
}
