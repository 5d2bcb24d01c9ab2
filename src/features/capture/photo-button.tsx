import { createSignal, type JSX, Show } from 'solid-js'
import { mayTakePhotos } from '../../domain/photos/photo.ts'
import type { MeetingCourse } from '../../domain/process/plan.ts'
import type { Birth } from '../../domain/records/record.ts'
import { useWords } from '../../i18n/index.ts'
import type { ProposalId } from '../../lib/ids.ts'
import { useMeeting } from '../../store/context.ts'
import { FileButton } from '../../ui/file-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useWriteWords } from './write-words.ts'

/** Takes a photo of a paper card, where the meeting allows it: two taps and the camera's own. */
export function PhotoButton(props: {
  proposal: ProposalId
  text: string
  onSaid: (text: string) => void
  onFailed: (text: string) => void
}): JSX.Element {
  const place = useMeeting()
  const words = useWords()
  const why = useWriteWords()
  const [isBusy, setIsBusy] = createSignal(false)
  const mayTake = () =>
    place.session.leads() &&
    place.session.grant(place.course.room) === 'write' &&
    mayTakePhotos((place.course.records.get<Birth>(place.meeting) ?? {}) as MeetingCourse)

  async function take(file: File) {
    setIsBusy(true)
    try {
      // Its code comes with the first photo: a table that takes none does not wait for it.
      const { takePhoto } = await import('./take-photo.ts')
      const taken = await takePhoto(place, props.proposal, file)
      if (taken.ok) props.onSaid(words().photos.kept)
      else props.onFailed(words().photos.refusals[taken.refusal](file.name))
    } catch (error) {
      props.onFailed(why(error))
    } finally {
      setIsBusy(false)
    }
  }
  return (
    <Show when={mayTake()}>
      <FileButton
        accept="image/*"
        camera
        class="button"
        label={isBusy() ? undefined : words().photos.takeOf(props.text)}
        disabled={isBusy()}
        onFile={(file) => void take(file)}
      >
        <Icon name="camera" /> {isBusy() ? words().photos.preparing : words().photos.take}
      </FileButton>
    </Show>
  )
}
