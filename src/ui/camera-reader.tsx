import { createSignal, type JSX, onCleanup, Show } from 'solid-js'
import { Notice } from './notice.tsx'
import { readQr } from './read-qr.ts'

/** Reads a QR through the camera until it finds one. Nothing is recorded; pictures stay in this page. */
export function CameraReader(props: {
  onText: (text: string) => void
  words: { readonly start: string; readonly stop: string; readonly none: string }
}): JSX.Element {
  const [on, setOn] = createSignal(false)
  const [failed, setFailed] = createSignal(false)
  let video: HTMLVideoElement | undefined
  let stream: MediaStream | undefined
  let frame = 0

  const stop = () => {
    cancelAnimationFrame(frame)
    for (const track of stream?.getTracks() ?? []) track.stop()
    stream = undefined
    setOn(false)
  }
  onCleanup(stop)

  async function look() {
    if (!video || !stream) return
    const text = video.readyState >= 2 ? await readQr(video) : undefined
    if (text !== undefined) {
      stop()
      props.onText(text)
    } else frame = requestAnimationFrame(() => void look())
  }
  async function start() {
    setFailed(false)
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      setOn(true)
      if (video) {
        video.srcObject = stream
        await video.play()
      }
      void look()
    } catch {
      stop()
      setFailed(true)
    }
  }

  return (
    <>
      <video ref={video} class="camera" hidden={!on()} muted playsinline />
      <button type="button" class="button" onClick={() => (on() ? stop() : void start())}>
        {on() ? props.words.stop : props.words.start}
      </button>
      <Show when={failed()}>
        <Notice>{props.words.none}</Notice>
      </Show>
    </>
  )
}
