import type { Birth } from '../records/record.ts'
import type { CommentDecision } from './comment.ts'

/** An answer kept to begin others with; in the plan document. All but its birth are fields. */
export interface AnswerTemplate extends Birth {
  readonly kind: 'answer-template'
  readonly id: string
  readonly name: string
  /** With places for what differs: `{código}` and `{compromiso}`. */
  readonly text: string
  readonly decision: CommentDecision
  readonly withdrawn?: boolean
}

/** The places, as people of the three languages write them. */
const PLACES = {
  code: ['código', 'codigo', 'code'],
  commitment: ['compromiso', 'compromisso', 'commitment'],
} as const

/** A text with its places filled; what is in braces and no place stays as it is. */
export function fillPlaces(
  text: string,
  values: { readonly code: string; readonly commitment: string },
): string {
  return text.replace(/\{([^{}]*)\}/g, (whole, typed: string) => {
    const name = typed.trim().toLowerCase().normalize('NFC')
    if ((PLACES.code as readonly string[]).includes(name)) return values.code
    return (PLACES.commitment as readonly string[]).includes(name) ? values.commitment : whole
  })
}

/** Those that stand, by name. */
export function standingTemplates(all: readonly AnswerTemplate[]): readonly AnswerTemplate[] {
  return all
    .filter(({ withdrawn }) => withdrawn !== true)
    .toSorted((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
}
