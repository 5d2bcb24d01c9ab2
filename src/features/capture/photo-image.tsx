import { createEffect, createSignal, type JSX, onCleanup, Show } from 'solid-js'
import type { Photo } from '../../domain/photos/photo.ts'
import { useMeeting } from '../../store/context.ts'

/** A photo from this disk; whatever else is given while its bytes are not here. */
export function PhotoImage(props: {
  photo: Photo
  alt: string
  fallback: JSX.Element
}): JSX.Element {
  const { session, meeting } = useMeeting()
  const [address, setAddress] = createSignal<string>()
  // No resource: a pending one takes the whole screen away, and with it the letters being typed.
  createEffect(() => {
    const { plan } = session
    const { sha256 } = props.photo
    let isOver = false
    let made: string | undefined
    if (session.photos.held(plan, meeting).has(sha256)) {
      void session.photos.read({ plan, meeting, sha256 }).then((row) => {
        if (isOver || !row) return
        made = URL.createObjectURL(new Blob([row.bytes], { type: row.type }))
        setAddress(made)
      })
    } else setAddress(undefined)
    onCleanup(() => {
      isOver = true
      if (made) URL.revokeObjectURL(made)
    })
  })
  return (
    <Show when={address()} fallback={props.fallback}>
      {(src) => (
        <img
          src={src()}
          alt={props.alt}
          width={props.photo.width}
          height={props.photo.height}
          decoding="async"
        />
      )}
    </Show>
  )
}
