import { createSignal, type JSX, Show } from 'solid-js'
import type { Photo } from '../../domain/photos/photo.ts'
import { useWords } from '../../i18n/index.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { PhotoImage } from './photo-image.tsx'

/** A photo large; taking it back asks once. */
export default function PhotoDialog(props: {
  photo: Photo
  /** What the photo shows: the card's words. */
  text: string
  mayRemove: boolean
  onClose: () => void
  onRemove: () => void
}): JSX.Element {
  const words = useWords()
  const [isAsking, setIsAsking] = createSignal(false)
  const title = () => (isAsking() ? words().photos.removeAsk : words().photos.title)
  return (
    <Dialog open title={title()} onClose={props.onClose}>
      <Show
        when={isAsking()}
        fallback={
          <>
            <div class="capture-photo-large">
              <PhotoImage
                photo={props.photo}
                alt={props.text}
                fallback={<p>{words().photos.notHere}</p>}
              />
            </div>
            <div class="actions">
              <button
                type="button"
                class="button primary"
                autofocus
                onClick={() => props.onClose()}
              >
                {words().terms.close}
              </button>
              <Show when={props.mayRemove}>
                <button type="button" class="button danger" onClick={() => setIsAsking(true)}>
                  <Icon name="wipe" /> {words().photos.remove}
                </button>
              </Show>
            </div>
          </>
        }
      >
        <p>{words().photos.removeText}</p>
        <div class="actions">
          <button
            type="button"
            class="button primary"
            ref={(button) => queueMicrotask(() => button.focus())}
            onClick={() => props.onClose()}
          >
            {words().photos.keep}
          </button>
          <button type="button" class="button danger" onClick={() => props.onRemove()}>
            <Icon name="wipe" /> {words().photos.remove}
          </button>
        </div>
      </Show>
    </Dialog>
  )
}
