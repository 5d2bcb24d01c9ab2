import { createSignal, type JSX, Show } from 'solid-js'
import { useWords } from '../i18n/index.ts'
import { CameraReader } from './camera-reader.tsx'
import { Notice } from './notice.tsx'

/** What became of one scanned text; the protocol's words for it. */
type Taken =
  | { readonly kind: 'other' | 'damaged' | 'newer' }
  | {
      readonly kind: 'gathering'
      readonly code: string
      readonly filled: number
      readonly blocks: number
      readonly streams: number
    }
  | { readonly kind: 'spoiled'; readonly code: string }
  | { readonly kind: 'whole'; readonly code: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** A camera that gathers a stream of codes and says how far it is; other codes go their own way. */
export function StreamCamera(props: {
  /** Not there while its code loads: what is scanned before that is scanned again. */
  gathering: { take(text: string): Taken } | undefined
  onWhole: (bytes: Uint8Array<ArrayBuffer>, code: string) => void
  onOther: (text: string) => void
}): JSX.Element {
  const words = useWords()
  const [far, setFar] = createSignal<Extract<Taken, { kind: 'gathering' }>>()
  const [trouble, setTrouble] = createSignal<'newer' | 'spoiled'>()

  function scan(text: string): boolean {
    if (!props.gathering) return true
    const taken = props.gathering.take(text)
    if (taken.kind === 'other') {
      // A code on the wall does not end a stream that has begun.
      if (far()) return true
      props.onOther(text)
      return false
    }
    if (taken.kind === 'damaged') return true
    setTrouble(taken.kind === 'newer' || taken.kind === 'spoiled' ? taken.kind : undefined)
    setFar(taken.kind === 'gathering' ? taken : undefined)
    if (taken.kind !== 'whole') return true
    props.onWhole(taken.bytes, taken.code)
    return false
  }

  return (
    <div class="stack">
      <CameraReader
        onText={scan}
        words={{
          start: words().join.startCamera,
          stop: words().join.stopCamera,
          none: words().join.noCamera,
        }}
      />
      <Show when={far()}>
        {(now) => (
          <div class="stream-told">
            <progress
              max={now().blocks}
              value={now().filled}
              aria-label={words().passing.gatheredLabel}
            />
            <b class="num">{words().passing.gathered(now().filled, now().blocks)}</b>
            <span class="soft">{words().passing.stream(now().code)}</span>
          </div>
        )}
      </Show>
      <div aria-live="polite">
        <Show when={(far()?.streams ?? 1) > 1}>
          <Notice>{words().passing.twoStreams(far()?.streams ?? 2)}</Notice>
        </Show>
        <Show when={trouble()}>
          {(which) => <Notice tone="clash">{words().passing.trouble[which()]}</Notice>}
        </Show>
      </div>
    </div>
  )
}
