import { createMemo, createSignal, For, type JSX, lazy, Show, Suspense } from 'solid-js'
import { photosOfCard } from '../../domain/photos/named.ts'
import type { Photo } from '../../domain/photos/photo.ts'
import { useWords } from '../../i18n/index.ts'
import type { ProposalId } from '../../lib/ids.ts'
import { useMeeting } from '../../store/context.ts'
import { Icon } from '../../ui/icon.tsx'
import { PhotoImage } from './photo-image.tsx'

// Comes with the first photo that is looked at: a table without any does not wait for it.
const PhotoDialog = lazy(() => import('./photo-dialog.tsx'))

/** The photos of a card, small; a tap shows one large. Seen whether or not more may be taken. */
export function CardPhotos(props: {
  proposal: ProposalId
  text: string
  onSaid: (text: string) => void
  onFailed: (text: string) => void
}): JSX.Element {
  const { course, session } = useMeeting()
  const words = useWords()
  const [shown, setShown] = createSignal<Photo>()
  const photos = createMemo(() => photosOfCard(course.records.list<Photo>('photo'), props.proposal))
  async function remove({ id }: Photo) {
    setShown(undefined)
    try {
      await course.records.write((pen) => pen.field(id, 'withdrawn', true))
      props.onSaid(words().photos.removed)
    } catch {
      props.onFailed(words().photos.notRemoved)
    }
  }
  return (
    <Show when={photos().length > 0}>
      <ul class="capture-photos">
        <For each={photos()}>
          {(photo) => (
            <li>
              <button
                type="button"
                class="capture-photo"
                aria-label={words().photos.see(props.text)}
                onClick={() => setShown(photo)}
              >
                <PhotoImage
                  photo={photo}
                  alt={props.text}
                  fallback={
                    <span class="capture-photo-away">
                      <Icon name="camera" /> {words().photos.notHere}
                    </span>
                  }
                />
              </button>
            </li>
          )}
        </For>
      </ul>
      <Show when={shown()} keyed>
        {(photo) => (
          <Suspense>
            <PhotoDialog
              photo={photo}
              text={props.text}
              mayRemove={session.leads() && session.grant(course.room) === 'write'}
              onClose={() => setShown(undefined)}
              onRemove={() => void remove(photo)}
            />
          </Suspense>
        )}
      </Show>
    </Show>
  )
}
