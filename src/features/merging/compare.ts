import { type Comparable, findLikenesses } from '../../domain/proposals/similar-groups.ts'
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

/** What the comparison found. */
export interface Compared {
  readonly groups: Groups
  /** By id, the ids of what is like it, decided or not; the most alike first. */
  readonly near: ReadonlyMap<string, readonly string[]>
}

/**
 * Suggests groups among the proposals that wait. All texts are compared first, because how telling
 * a word is depends on all of them; those that were grouped with decided ones only are then
 * compared among themselves.
 */
export function compare({ texts, waiting, language, ownWords }: Comparison): Compared {
  const families = familiesOf(ownWords, language)
  const among = (some: readonly Comparable[]) => {
    const { groups, near } = findLikenesses(some, undefined, language, families)
    const found = groups.map(({ proposals }) => ({
      of: proposals.length,
      ids: proposals.map(({ id }) => id).filter((id) => waiting.has(id)),
    }))
    return { found, near }
  }
  const { found, near } = among(texts)
  const groups = found.map(({ ids }) => ids).filter((ids) => ids.length > 1)
  const alone = new Set(found.flatMap(({ of, ids }) => (ids.length === 1 && of > 1 ? ids : [])))
  if (alone.size === 0) return { groups, near }
  const again = among(texts.filter(({ id }) => alone.has(id))).found
  return { groups: [...groups, ...again.map(({ ids }) => ids)], near }
}
