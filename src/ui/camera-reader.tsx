import { createSignal, type JSX, onCleanup, Show } from 'solid-js'
import { Notice } from './notice.tsx'
import { makeQrReader, type QrReader } from './read-qr.ts'

/**
 * Reads a QR through the camera until it finds one, or for as long as whoever takes the texts wants
 * more. Nothing is recorded; pictures stay in this page.
 */
export function CameraReader(props: {
  /** Returns whether to look on. */
  onText: (text: string) => unknown
  words: { readonly start: string; readonly stop: string; readonly none: string }
}): JSX.Element {
  const [on, setOn] = createSignal(false)
  const [failed, setFailed] = createSignal(false)
  let video: HTMLVideoElement | undefined
  let stream: MediaStream | undefined
  let reader: QrReader | undefined
  let frame = 0

  const stop = () => {
    cancelAnimationFrame(frame)
    for (const track of stream?.getTracks() ?? []) track.stop()
    stream = undefined
    reader?.close()
    reader = undefined
    setOn(false)
  }
  onCleanup(stop)

  async function look() {
    if (!video || !stream || !reader) return
    const text = video.readyState >= 2 ? await reader.read(video) : undefined
    if (!stream) return
    if (text === undefined || props.onText(text) === true) {
      frame = requestAnimationFrame(() => void look())
    } else stop()
  }
  async function start() {
    setFailed(false)
    reader = makeQrReader()
    try {
      stream = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: 'environment', width: { ideal: 1280 } },
      })
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
