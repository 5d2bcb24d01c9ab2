/** What hangs on the wall, besides a vote. */
export const ROOM_MODES = ['agenda', 'proposals', 'groups'] as const
export type RoomMode = (typeof ROOM_MODES)[number]

/** How many characters fit on one page in big type, titles of groups counted alike. */
const PAGE_CHARACTERS = 420
/** Most entries of a page: a room reads no more at once. */
const PAGE_ENTRIES = 4

/** One thing in big type. */
export interface WallEntry {
  readonly id: string
  /** `null`: nobody knows; absent: of several axes. */
  readonly axis?: string | null
  readonly text: string
  /** Where it was said, or how many said it. */
  readonly source: string
  /** Of a group: the words in it. */
  readonly words: readonly string[]
}

/** Fills pages with entries, in order; each page has at least one, however long it is. */
export function pagesOf(entries: readonly WallEntry[]): readonly (readonly WallEntry[])[] {
  const pages: WallEntry[][] = []
  let room = 0
  for (const entry of entries) {
    const size = [entry.text, ...entry.words].reduce((sum, text) => sum + text.length, 0)
    const page = pages.at(-1)
    if (page === undefined || page.length === PAGE_ENTRIES || size > room) {
      pages.push([entry])
      room = PAGE_CHARACTERS - size
    } else {
      page.push(entry)
      room -= size
    }
  }
  return pages
}
