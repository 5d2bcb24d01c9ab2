import { createEffect, createSignal, type JSX, on, onCleanup, Show } from 'solid-js'
import { useWords } from '../i18n/index.ts'
import { drawQr } from './draw-qr.ts'
import { Icon } from './icon.tsx'
import { Segment } from './segment.tsx'

/** Frames per second. Three flashes in a second are what nobody is harmed by (WCAG 2.3.1). */
const SPEEDS = { slow: 3, medium: 6, fast: 10 } as const
type Speed = keyof typeof SPEEDS

/**
 * A row of codes for another tablet's camera, shown until somebody stops it. It never starts by
 * itself, because it flickers, and starts slowly for whoever asked for less motion.
 */
export function StreamView(props: {
  /** The text of frame `n`, from 0 on. */
  frame: (n: number) => string
  /** The least number of frames that can be enough. */
  blocks: number
  /** How people tell this stream from another. */
  code: string
}): JSX.Element {
  const words = useWords()
  const [speed, setSpeed] = createSignal<Speed>(startingSpeed())
  const [runs, setRuns] = createSignal(false)
  const [shown, setShown] = createSignal(0)
  let canvas: HTMLCanvasElement | undefined
  const round = () => Math.floor(shown() / props.blocks) + 1
  const seconds = () => Math.ceil((props.blocks * 1.25) / SPEEDS[speed()])

  // A short stream goes round and round: one code alone may stand still.
  createEffect(() => {
    if (canvas) drawQr(canvas, props.frame(shown()))
  })
  createEffect(
    on(
      () => props.code,
      () => {
        setShown(0)
        setRuns(false)
      },
      { defer: true },
    ),
  )
  createEffect(() => {
    if (!runs()) return
    const timer = setInterval(() => setShown((n) => n + 1), 1_000 / SPEEDS[speed()])
    onCleanup(() => clearInterval(timer))
  })

  const toggle = () => {
    setRuns((before) => !before)
    // The other camera needs all of the code.
    if (runs()) canvas?.scrollIntoView({ block: 'center' })
  }

  return (
    <div class="stream">
      <div class="stream-acts">
        <button type="button" class="button primary" onClick={toggle}>
          <Icon name={runs() ? 'minus' : 'qr'} />
          {runs() ? words().passing.stop : words().passing.start}
        </button>
        <Segment
          label={words().passing.speed}
          value={speed()}
          options={[
            { value: 'slow', label: words().passing.slow },
            { value: 'medium', label: words().passing.medium },
            { value: 'fast', label: words().passing.fast },
          ]}
          onChange={setSpeed}
        />
      </div>
      <Show when={!runs()}>
        <p class="stream-flickers">
          <Icon name="alert" />
          <span>{words().passing.flickers}</span>
        </p>
      </Show>
      <canvas ref={canvas} class="stream-code" role="img" aria-label={words().passing.codes} />
      <div class="stream-told">
        <progress
          max={props.blocks}
          value={(shown() % props.blocks) + 1}
          aria-label={words().passing.shownLabel}
        />
        <b class="num">{words().passing.shown((shown() % props.blocks) + 1, props.blocks)}</b>
      </div>
      <p class="soft">
        {words().passing.round(round(), props.code)} {words().passing.takes(seconds())}
      </p>
    </div>
  )
}

function startingSpeed(): Speed {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'slow' : 'fast'
}
