import { LOCALES, type Locale, setLocale } from '../i18n/index.ts'
import { notes } from './notes.ts'

/** Text sizes of the text button, in percent (LOOK §4). */
export const TEXT_SIZES = [100, 115, 130, 150] as const

/** Language and text size live outside the tables: they must be there before any paint. */
export function recallPreferences(): void {
  const stored = notes.read('encuentro-language')
  const wanted = stored ?? navigator.language.slice(0, 2)
  const locale = LOCALES.find((each) => each === wanted) ?? 'es'
  if (locale !== 'es') void setLocale(locale)
  setTextSize(Number(notes.read('encuentro-text-size') ?? 100))
}

/** The size of all text, in percent of 16 px. Unknown sizes are 100. */
export function setTextSize(percent: number): void {
  const size = TEXT_SIZES.find((each) => each === percent) ?? 100
  document.documentElement.style.fontSize = `${(size / 100) * 16}px`
  document.documentElement.dataset['text'] = String(size)
  notes.write('encuentro-text-size', String(size))
}

/** Shows the app in a language and remembers it. */
export async function chooseLanguage(locale: Locale): Promise<void> {
  await setLocale(locale)
  notes.write('encuentro-language', locale)
}
