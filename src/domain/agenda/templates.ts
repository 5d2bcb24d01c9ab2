import type { MeetingId } from '../../lib/ids.ts'
import { ranksFor } from '../../lib/rank.ts'
import type { AgendaBlock } from './agenda.ts'

/** The agendas to begin with, with their minutes. Source: process guide §9. */
export const TEMPLATES = {
  encounter: {
    registration: 15,
    welcome: 10,
    openGovernment: 15,
    tables: 45,
    pause: 10,
    plenary: 25,
    vote: 20,
    closing: 10,
  },
  'actor-map': { purpose: 15, brainstorm: 30, matrix: 45, relations: 40, gaps: 20 },
  prioritisation: {
    criteria: 20,
    reading: 30,
    scoring: 75,
    pause: 20,
    crossReview: 40,
    vote: 30,
    result: 20,
    minutes: 5,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, number>>>>

export type TemplateId = keyof typeof TEMPLATES
export const TEMPLATE_IDS = Object.keys(TEMPLATES) as readonly TemplateId[]

/** The names of every template's blocks in one language; a missing one does not compile. */
export type TemplateWords = {
  readonly [T in TemplateId]: {
    readonly name: string
    readonly blocks: { readonly [B in keyof (typeof TEMPLATES)[T]]: string }
  }
}

/**
 * A template as blocks. Ids follow from the template and the language alone, so that two tablets
 * which begin with the same one while apart begin with the same blocks, and not with each twice.
 */
export function blocksOfTemplate(
  template: TemplateId,
  where: {
    readonly meeting: MeetingId
    readonly language: string
    readonly words: TemplateWords
  },
): AgendaBlock[] {
  const { meeting, language, words } = where
  const names: Readonly<Record<string, string>> = words[template].blocks
  const entries = Object.entries<number>(TEMPLATES[template])
  const ranks = ranksFor(entries.length)
  return entries.map(([key, minutes], at) => ({
    kind: 'agenda-block',
    id: `${meeting}-${template}-${key}-${language}`,
    v: 1,
    name: names[key] ?? key,
    minutes,
    rank: ranks[at] ?? '',
  }))
}
