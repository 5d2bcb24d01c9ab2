import { For, type JSX, Show } from 'solid-js'
import { mayTakePhotos } from '../../domain/photos/photo.ts'
import type { MeetingCourse } from '../../domain/process/plan.ts'
import type { Head } from '../../domain/records/record.ts'
import { useWords } from '../../i18n/index.ts'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Whether paper cards may be photographed at this meeting: off until somebody of the team says so. */
export function PhotosSheet(props: {
  course: MeetingCourse & { readonly conflicts?: Readonly<Record<string, readonly Head[]>> }
  mayChange: boolean
  onChange: (photos: boolean) => void
}): JSX.Element {
  const words = useWords()
  const isOn = () => mayTakePhotos(props.course)
  return (
    <section class="sheet" aria-labelledby="meeting-photos">
      <h2 id="meeting-photos">
        <Icon name="camera" /> {words().photos.setting}
      </h2>
      <Show when={props.course.conflicts?.['photos']}>
        {(found) => (
          <Notice tone="clash">
            {words().photos.settingConflict}{' '}
            <For each={found()}>
              {(head) => (
                <button
                  type="button"
                  class="button"
                  onClick={() => props.onChange(head.value === true)}
                >
                  {head.value === true ? words().photos.on : words().photos.off}
                </button>
              )}
            </For>
          </Notice>
        )}
      </Show>
      <p>
        <b>{isOn() ? words().photos.on : words().photos.off}.</b> {words().photos.settingText}
      </p>
      <Show when={props.mayChange}>
        <button type="button" class="button" onClick={() => props.onChange(!isOn())}>
          <Icon name={isOn() ? 'close' : 'check'} />{' '}
          {isOn() ? words().photos.turnOff : words().photos.turnOn}
        </button>
      </Show>
    </section>
  )
}
