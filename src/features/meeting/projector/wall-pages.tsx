import {
  createEffect,
  createMemo,
  createSignal,
  For,
  type JSX,
  on,
  onCleanup,
  onMount,
  Show,
} from 'solid-js'
import { useWords } from '../../../i18n/index.ts'
import { AxisMark, Icon } from '../../../ui/icon.tsx'
import { pagesOf, type WallEntry } from './pages.ts'

const FORWARD = ['ArrowRight', 'ArrowDown', 'PageDown']
const BACK = ['ArrowLeft', 'ArrowUp', 'PageUp']

/** Words in big type, page by page: by arrow keys, by a clicker, by a tap on the big arrows. */
export function WallPages(props: {
  title: string
  entries: readonly WallEntry[]
  empty: string
}): JSX.Element {
  const words = useWords()
  const text = () => words().roomScreen
  const [at, setAt] = createSignal(0)
  const pages = createMemo(() => pagesOf(props.entries))
  const page = () => Math.min(at(), Math.max(0, pages().length - 1))
  const turn = (by: number) => setAt(Math.max(0, Math.min(page() + by, pages().length - 1)))
  createEffect(
    on(
      () => props.title,
      () => setAt(0),
      { defer: true },
    ),
  )
  const onKey = ({ key }: KeyboardEvent) => {
    if (FORWARD.includes(key)) turn(1)
    if (BACK.includes(key)) turn(-1)
  }
  onMount(() => document.addEventListener('keydown', onKey))
  onCleanup(() => document.removeEventListener('keydown', onKey))
  return (
    <main class="wall-pages">
      <header class="wall-head">
        <h1 class="headline">{props.title}</h1>
        <Show when={pages().length > 1}>
          <div class="wall-turn">
            <button
              type="button"
              class="button"
              aria-label={text().back}
              aria-disabled={page() === 0}
              onClick={() => turn(-1)}
            >
              <Icon name="back" />
            </button>
            <span class="num" role="status">
              {text().page(page() + 1, pages().length)}
            </span>
            <button
              type="button"
              class="button"
              aria-label={text().forward}
              aria-disabled={page() === pages().length - 1}
              onClick={() => turn(1)}
            >
              <Icon name="next" />
            </button>
          </div>
        </Show>
      </header>
      <Show when={pages().length > 0} fallback={<p class="wall-empty">{props.empty}</p>}>
        <ul class="wall-entries">
          <For each={pages()[page()]}>
            {(entry) => (
              <li
                class="note"
                data-axis={entry.axis === undefined ? undefined : (entry.axis ?? 'none')}
              >
                <Show
                  when={entry.words.length > 0}
                  fallback={<blockquote>{entry.text}</blockquote>}
                >
                  <h2 class="headline">{entry.text}</h2>
                </Show>
                <For each={entry.words}>{(said) => <p class="quote wall-said">«{said}»</p>}</For>
                <p class="foot">
                  <Show when={entry.axis !== undefined}>
                    <AxisMark axis={entry.axis ?? null} />
                  </Show>
                  {entry.source}
                </p>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </main>
  )
}
