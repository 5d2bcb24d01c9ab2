import { batch, createSignal } from 'solid-js'
import type { DeskWords } from './es/desk.ts'
import type { TableWords } from './es/rooms.ts'
import { type ShellWords, shell as spanish } from './es/shell.ts'
import type { WayWords } from './es/ways.ts'

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
const WAYS: Record<Locale, () => Promise<WayWords>> = {
  es: async () => (await import('./es/ways.ts')).ways,
  en: async () => (await import('./en/ways.ts')).ways,
  pt: async () => (await import('./pt/ways.ts')).ways,
}
const DESK: Record<Locale, () => Promise<DeskWords>> = {
  es: async () => (await import('./es/desk.ts')).desk,
  en: async () => (await import('./en/desk.ts')).desk,
  pt: async () => (await import('./pt/desk.ts')).desk,
}

/** Every word of the rooms. */
export type RoomWords = TableWords & WayWords & DeskWords
/**
 * The bundles in which they come, each with those before it: a table's capture does not wait for the
 * words of joining and passing on, nor these for the words of the desk.
 */
export type WordPart = 'table' | 'ways' | 'desk'

const [locale, showLocale] = createSignal<Locale>('es')
const [shell, showShell] = createSignal<ShellWords>(spanish)
const [table, showTable] = createSignal<TableWords>()
const [ways, showWays] = createSignal<WayWords>()
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

interface Loaded {
  readonly table: TableWords
  readonly ways: WayWords | undefined
  readonly desk: DeskWords | undefined
}
let joined: (Loaded & { readonly words: RoomWords }) | undefined

/** Reads all signals, so that whoever asks hears of a new language; joins them once per language. */
function roomWords(): RoomWords {
  const [first, second, third] = [table(), ways(), desk()]
  if (first === undefined) throw new Error('a room was shown before its words were loaded')
  if (joined?.table !== first || joined.ways !== second || joined.desk !== third) {
    const words = { ...first, ...second, ...third } as RoomWords
    joined = { table: first, ways: second, desk: third, words }
  }
  return joined.words
}

/** Loads a part of the rooms' words in the language on screen, and those before it, once. */
export async function loadWords(part: WordPart): Promise<void> {
  await Promise.all([
    table() ?? TABLE[locale()]().then(showTable),
    part === 'table' || (ways() ?? WAYS[locale()]().then(showWays)),
    part !== 'desk' || (desk() ?? DESK[locale()]().then(showDesk)),
  ])
}

/** Changes the language everywhere at once, with all its words at hand. */
export async function setLocale(next: Locale): Promise<void> {
  const [nextShell, nextTable, nextWays, nextDesk] = await Promise.all([
    SHELL[next](),
    table() && TABLE[next](),
    ways() && WAYS[next](),
    desk() && DESK[next](),
  ])
  batch(() => {
    showLocale(next)
    showShell(nextShell)
    if (nextTable) showTable(nextTable)
    if (nextWays) showWays(nextWays)
    if (nextDesk) showDesk(nextDesk)
  })
  document.documentElement.lang = next
}
