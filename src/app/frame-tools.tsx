import { A } from '@solidjs/router'
import { createSignal, type JSX } from 'solid-js'
import { LOCALES, useLocale, useShell } from '../i18n/index.ts'
import { Icon } from '../ui/icon.tsx'
import { chooseLanguage, setTextSize, TEXT_SIZES } from './preferences.ts'

/** Text size, language and settings: in every awning, labelled. */
export function FrameTools(): JSX.Element {
  const words = useShell()
  const locale = useLocale()
  const [size, setSize] = createSignal(Number(document.documentElement.dataset['text'] ?? 100))
  const grow = () => {
    const at = (TEXT_SIZES as readonly number[]).indexOf(size())
    const next = TEXT_SIZES[(at + 1) % TEXT_SIZES.length] ?? 100
    setTextSize(next)
    setSize(next)
  }
  const turn = () => {
    const next = LOCALES[(LOCALES.indexOf(locale()) + 1) % LOCALES.length] ?? 'es'
    void chooseLanguage(next)
  }
  return (
    <>
      <button type="button" class="round" aria-label={words().textSize(size())} onClick={grow}>
        <Icon name="text-size" />
      </button>
      <button
        type="button"
        class="round language"
        aria-label={words().changeLanguage}
        onClick={turn}
      >
        {locale().toUpperCase()}
      </button>
      <A class="round" href="/ajustes" aria-label={words().settings}>
        <Icon name="settings" />
      </A>
    </>
  )
}
