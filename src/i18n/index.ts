import { batch, createSignal } from 'solid-js'
import type { RoomWords } from './es/rooms.ts'
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
const ROOMS: Record<Locale, () => Promise<RoomWords>> = {
  es: async () => (await import('./es/rooms.ts')).rooms,
  en: async () => (await import('./en/rooms.ts')).rooms,
  pt: async () => (await import('./pt/rooms.ts')).rooms,
}

const [locale, showLocale] = createSignal<Locale>('es')
const [shell, showShell] = createSignal<ShellWords>(spanish)
const [rooms, showRooms] = createSignal<RoomWords>()

/** The language on screen; reactive. */
export const useLocale = () => locale

/** Words of the frame and the first screen; always there. */
export const useShell = () => shell

/** Words of the rooms. Expects `loadRooms` to have settled: every lazy screen waits for it. */
export function useWords(): () => RoomWords {
  return () => {
    const words = rooms()
    if (words === undefined) throw new Error('a room was shown before its words were loaded')
    return words
  }
}

/** Loads the rooms' words in the language on screen. */
export async function loadRooms(): Promise<void> {
  if (rooms() === undefined) {
    const words = await ROOMS[locale()]()
    showRooms(words)
  }
}

/** Changes the language everywhere at once, with all its words at hand. */
export async function setLocale(next: Locale): Promise<void> {
  const [nextShell, nextRooms] = await Promise.all([
    SHELL[next](),
    rooms() === undefined ? undefined : ROOMS[next](),
  ])
  batch(() => {
    showLocale(next)
    showShell(nextShell)
    if (nextRooms) showRooms(nextRooms)
  })
  document.documentElement.lang = next
}
