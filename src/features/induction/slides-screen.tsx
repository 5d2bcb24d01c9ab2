import { createSignal, For, type JSX } from 'solid-js'
import { useWords } from '../../i18n/index.ts'
import { usePlan } from '../../store/context.ts'
import { Icon } from '../../ui/icon.tsx'
import { useWall } from '../../ui/wall.ts'
import './induction.css'

/** The induction on the projector: one slide at a time, by keys, by a remote's page keys or by hand. */
export default function SlidesScreen(): JSX.Element {
  const { session } = usePlan()
  const words = useWords()
  const [at, setAt] = createSignal(0)
  const slides = () => words().induction.slides
  const last = () => slides().length - 1
  const turn = (by: number) => setAt((now) => Math.max(0, Math.min(last(), now + by)))
  const shown = () => slides()[at()]
  const leave = useWall({
    back: () => `/plan/${session.plan}/paso/1.4`,
    onKey(event) {
      if (event.key === 'Escape') return leave()
      if (['ArrowRight', 'ArrowDown', 'PageDown'].includes(event.key)) turn(1)
      else if (['ArrowLeft', 'ArrowUp', 'PageUp'].includes(event.key)) turn(-1)
      else if (event.key === 'Home') setAt(0)
      else if (event.key === 'End') setAt(last())
      else return
      event.preventDefault()
    },
  })
  return (
    <div class="induction-wall" data-theme="projector">
      <main id="main" aria-live="polite">
        <p class="induction-at">{words().induction.slideOf(at() + 1, slides().length)}</p>
        <h1 class="headline">{shown()?.title}</h1>
        <ul>
          <For each={shown()?.points ?? []}>{(point) => <li>{point}</li>}</For>
        </ul>
      </main>
      <nav class="induction-turn" aria-label={words().induction.title}>
        <button type="button" class="button" disabled={at() === 0} onClick={() => turn(-1)}>
          <Icon name="back" /> {words().induction.previous}
        </button>
        <button type="button" class="button" disabled={at() === last()} onClick={() => turn(1)}>
          {words().induction.next} <Icon name="next" />
        </button>
        <span class="soft">{words().induction.keys}</span>
        <button type="button" class="button" onClick={() => leave()}>
          <Icon name="close" /> {words().induction.leave}
        </button>
      </nav>
    </div>
  )
}
