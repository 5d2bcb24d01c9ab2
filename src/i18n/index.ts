import { batch, createSignal } from 'solid-js'
import type { DeskWords } from './es/desk.ts'
import type { TableWords } from './es/rooms.ts'
import { type ShellWords, shell as spanish } from './es/shell.ts'

/** The languages of the app; the first is the house language. */
export const LOCALES = ['es', 'en', 'pt'] as const
export type Locale = (typeof LOCALES)[number]

/** Words of the first screen come with the app; those of the rooms are loaded with the first room. */
const SHELL: Record<Locale, () => Promise<ShellWords>> = {
  es: async () => spanish,
  en: async () => (await import('./en/shell.ts')).shell,
  pt: async () => (await import('./pt/shell.ts')).shell,
}
const TABLE: Record<Locale, () => Promise<TableWords>> = {
  es: async () => (await import('./es/rooms.ts')).rooms,
  en: async () => (await import('./en/rooms.ts')).rooms,
  pt: async () => (await import('./pt/rooms.ts')).rooms,
}
const DESK: Record<Locale, () => Promise<DeskWords>> = {
  es: async () => (await import('./es/desk.ts')).desk,
  en: async () => (await import('./en/desk.ts')).desk,
  pt: async () => (await import('./pt/desk.ts')).desk,
}

/** Every word of the rooms. */
export type RoomWords = TableWords & DeskWords
/** The bundles in which they come: a table's capture does not wait for the words of the desk. */
export type WordPart = 'table' | 'desk'

const [locale, showLocale] = createSignal<Locale>('es')
const [shell, showShell] = createSignal<ShellWords>(spanish)
const [table, showTable] = createSignal<TableWords>()
const [desk, showDesk] = createSignal<DeskWords>()

/** The language on screen; reactive. */
export const useLocale = () => locale

/** Words of the frame and the first screen; always there. */
export const useShell = () => shell

/**
 * Words of the rooms. Expects `loadWords` to have settled for the parts that the screen uses: every
 * lazy screen names them and waits.
 */
export function useWords(): () => RoomWords {
  return roomWords
}

let joined: { table: TableWords; desk: DeskWords | undefined; words: RoomWords } | undefined

/** Reads both signals, so that whoever asks hears of a new language; joins them once per language. */
function roomWords(): RoomWords {
  const [first, second] = [table(), desk()]
  if (first === undefined) throw new Error('a room was shown before its words were loaded')
  if (joined?.table !== first || joined.desk !== second) {
    joined = { table: first, desk: second, words: { ...first, ...second } as RoomWords }
  }
  return joined.words
}

/** Loads a part of the rooms' words in the language on screen, once. */
export async function loadWords(part: WordPart): Promise<void> {
  if (part === 'table' && table() === undefined) {
    const words = await TABLE[locale()]()
    showTable(words)
  }
  if (part === 'desk' && desk() === undefined) {
    const words = await DESK[locale()]()
    showDesk(words)
  }
}

/** Changes the language everywhere at once, with all its words at hand. */
export async function setLocale(next: Locale): Promise<void> {
  const [nextShell, nextTable, nextDesk] = await Promise.all([
    SHELL[next](),
    table() && TABLE[next](),
    desk() && DESK[next](),
  ])
  batch(() => {
    showLocale(next)
    showShell(nextShell)
    if (nextTable) showTable(nextTable)
    if (nextDesk) showDesk(nextDesk)
  })
  document.documentElement.lang = next
}
