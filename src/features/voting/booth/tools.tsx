import { type Accessor, createEffect, createSignal, type JSX, onCleanup, Show } from 'solid-js'
import { LOCALES, setLocale, useLocale, useShell, useWords } from '../../../i18n/index.ts'
import { Icon } from '../../../ui/icon.tsx'
import { canSpeak, hush, speak } from './listen.ts'

/** Text sizes of the booth, in percent of what the team chose. */
const SIZES = [100, 120, 145]

export interface BoothComfort {
  readonly size: Accessor<number>
  grow(): void
  turn(): void
  /** The next person begins with what the team chose. */
  reset(): void
}

/** Text size and language of one voter; both go back afterwards, for they would tell who came before. */
export function createComfort(): BoothComfort {
  const locale = useLocale()
  const [size, setSize] = createSignal(100)
  const root = document.documentElement
  const before = { fontSize: root.style.fontSize, locale: locale() }
  createEffect(() => {
    root.style.fontSize =
      size() === 100 ? before.fontSize : `calc(${before.fontSize || '16px'} * ${size() / 100})`
  })
  const reset = () => {
    hush()
    setSize(100)
    if (locale() !== before.locale) void setLocale(before.locale)
  }
  onCleanup(() => {
    root.style.fontSize = before.fontSize
    reset()
  })
  return {
    size,
    grow: () => setSize((now) => SIZES[(SIZES.indexOf(now) + 1) % SIZES.length] ?? 100),
    turn: () => {
      const next = LOCALES[(LOCALES.indexOf(locale()) + 1) % LOCALES.length] ?? before.locale
      void setLocale(next).catch(() => {})
    },
    reset,
  }
}

/** The voter's tools: text size, listening and, before beginning, the language. */
export function BoothTools(props: {
  comfort: BoothComfort
  /** What is read aloud; absent where it would tell the choice to the room. */
  text?: string
  language?: boolean
}): JSX.Element {
  const words = useWords()
  const shell = useShell()
  const locale = useLocale()
  return (
    <div class="booth-tools">
      <button
        type="button"
        class="booth-tool"
        aria-label={words().voting.booth.textSize}
        onClick={() => props.comfort.grow()}
      >
        <Icon name="text-size" />
      </button>
      <Show when={canSpeak() && props.text}>
        {(text) => (
          <button
            type="button"
            class="booth-tool"
            aria-label={words().voting.booth.listen}
            onClick={() => speak(text(), locale())}
          >
            <Icon name="voice" />
          </button>
        )}
      </Show>
      <Show when={props.language}>
        <button
          type="button"
          class="booth-tool"
          aria-label={`${locale().toUpperCase()}. ${shell().changeLanguage}`}
          onClick={() => props.comfort.turn()}
        >
          {locale().toUpperCase()}
        </button>
      </Show>
    </div>
  )
}
