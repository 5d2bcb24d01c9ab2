import { type Comparable, similarGroups } from '../../domain/proposals/similar-groups.ts'
import { familiesOf, type TextLanguage } from '../../domain/proposals/stems.ts'

/** What is compared: texts only, so that little crosses over to the worker. */
export interface Comparison {
  readonly texts: readonly Comparable[]
  /** Those that wait for a decision: only they are grouped. */
  readonly waiting: ReadonlySet<string>
  readonly language: TextLanguage
  /** The municipality's own families of words, one a line. */
  readonly ownWords: readonly string[]
}

/** Suggested groups as ids, the most alike first. */
export type Groups = readonly (readonly string[])[]

/**
 * Suggests groups among the proposals that wait. All texts are compared first, because how telling
 * a word is depends on all of them; those that were grouped with decided ones only are then
 * compared among themselves.
 */
export function compare({ texts, waiting, language, ownWords }: Comparison): Groups {
  const families = familiesOf(ownWords, language)
  const among = (some: readonly Comparable[]) =>
    similarGroups(some, undefined, language, families).map(({ proposals }) => ({
      of: proposals.length,
      ids: proposals.map(({ id }) => id).filter((id) => waiting.has(id)),
    }))
  const all = among(texts)
  const first = all.map(({ ids }) => ids).filter((ids) => ids.length > 1)
  const alone = new Set(all.flatMap(({ of, ids }) => (ids.length === 1 && of > 1 ? ids : [])))
  if (alone.size === 0) return first
  const again = among(texts.filter(({ id }) => alone.has(id)))
  return [...first, ...again.map(({ ids }) => ids)]
}
