import { ANNOUNCED, type Announced, type Announcement } from '../domain/strategy/announcement.ts'
import type { AnnouncementWords } from './es/announcement.ts'
import type { strategy } from './es/strategy.ts'
import type { Locale } from './index.ts'

/** The words of what goes out to people, in one language. */
export interface AnnouncementLabels {
  readonly texts: AnnouncementWords
  readonly names: Pick<typeof strategy, 'audience' | 'adjustment'>
}

/** What can be written about a meeting. */
export const PIECES = ['invitation', 'radio', 'poster'] as const
export type Piece = (typeof PIECES)[number]

const LOADERS: Record<Locale, () => Promise<AnnouncementLabels>> = {
  es: async () => joined(await import('./es/announcement.ts'), await import('./es/strategy.ts')),
  en: async () => joined(await import('./en/announcement.ts'), await import('./en/strategy.ts')),
  pt: async () => joined(await import('./pt/announcement.ts'), await import('./pt/strategy.ts')),
}

/** Loads the words of a language, whatever the one on screen: people are invited in theirs. */
export function loadAnnouncementLabels(language: Locale): Promise<AnnouncementLabels> {
  return LOADERS[language]()
}

/** Writes one text about a meeting. What the plan does not know holds its place in brackets, and nothing else does. */
export function writeAnnouncement(
  about: Announcement,
  piece: Piece,
  { texts, names }: AnnouncementLabels,
): string {
  const { places, list } = texts
  // Within a sentence the names of groups and adjustments begin small.
  const small = (word: string) => word.charAt(0).toLocaleLowerCase() + word.slice(1)
  return texts[piece]({
    municipality: about.municipality,
    meeting: about.meeting,
    date: about.date === undefined ? places.date : texts.day(about.date),
    time: about.time ?? places.time,
    venue: about.venue ?? places.venue,
    zone: about.zone ?? places.zone,
    groups: list(about.audiences.map((each) => small(names.audience[each]))),
    adjustments:
      about.adjustments.length === 0
        ? places.adjustments
        : list(about.adjustments.map((each) => small(names.adjustment[each]))),
    minutes: about.minutes,
  })
}

/**
 * What a text that was changed by hand does not say as the plan says it: a day or a place that changed
 * since must not go out to people unnoticed.
 */
export function unsaidIn(
  text: string,
  about: Announcement,
  { texts }: AnnouncementLabels,
): readonly Announced[] {
  const said: Partial<Record<Announced, string>> = {
    ...(about.date !== undefined && { date: texts.day(about.date) }),
    ...(about.time !== undefined && { time: about.time }),
    ...(about.venue !== undefined && { venue: about.venue }),
  }
  return ANNOUNCED.filter((thing) => {
    const word = said[thing]
    return word !== undefined && !text.includes(word)
  })
}

function joined(
  { announcement }: { readonly announcement: AnnouncementWords },
  { strategy: names }: { readonly strategy: AnnouncementLabels['names'] },
): AnnouncementLabels {
  return { texts: announcement, names }
}
