import { type Comparable, findLikenesses, NEAR_MAX } from '../../domain/proposals/similar-groups.ts'
import { familiesOf, type TextLanguage } from '../../domain/proposals/stems.ts'

/** What is compared: texts only, so that little crosses over to the worker. */
export interface Comparison {
  readonly texts: readonly Comparable[]
  /** Those that wait for a decision: only they are grouped. */
  readonly waiting: readonly string[]
  readonly language: TextLanguage
  /** The municipality's own families of words, one a line. */
  readonly ownWords: readonly string[]
}

/** Suggested groups as ids, the most alike first. */
export type Groups = readonly (readonly string[])[]

/**
 * What the comparison found, as places in its texts: numbers, for thousands of lists of ids would
 * hold the page up on their way.
 */
export interface Compared {
  /** The members of each group and then -1; the most alike group first. */
  readonly groups: Int32Array
  /**
   * For each text in turn, `NEAR_MAX` places of texts that are like it, decided or not; the most alike
   * first, then -1.
   */
  readonly near: Int32Array
}

/**
 * Suggests groups among the proposals that wait. All texts are compared first, because how telling
 * a word is depends on all of them; those that were grouped with decided ones only are then
 * compared among themselves.
 */
export function compare({ texts, waiting: waitingIds, language, ownWords }: Comparison): Compared {
  const waiting = new Set(waitingIds)
  const families = familiesOf(ownWords, language)
  const among = (some: readonly Comparable[]) => {
    const { groups, near } = findLikenesses(some, undefined, language, families)
    const found = groups.map(({ proposals }) => ({
      of: proposals.length,
      ids: proposals.map(({ id }) => id).filter((id) => waiting.has(id)),
    }))
    return { found, near }
  }
  const { found, near: nearById } = among(texts)
  const placeOf = new Map(texts.map(({ id }, place) => [id, place]))
  const near = nearPlaces(placeOf, nearById)
  const groups = found.map(({ ids }) => ids).filter((ids) => ids.length > 1)
  const alone = new Set(found.flatMap(({ of, ids }) => (ids.length === 1 && of > 1 ? ids : [])))
  const again = alone.size === 0 ? [] : among(texts.filter(({ id }) => alone.has(id))).found
  const all = [...groups, ...again.map(({ ids }) => ids)]
  return {
    groups: Int32Array.from(
      all.flatMap((ids) => [...ids.map((id) => placeOf.get(id) as number), -1]),
    ),
    near,
  }
}

/** The groups as the ids of their texts. */
export function groupsIn({ texts }: Comparison, groups: Int32Array): Groups {
  const found: string[][] = []
  let members: string[] = []
  for (const place of groups) {
    const text = texts[place]
    if (text !== undefined) members.push(text.id)
    else {
      found.push(members)
      members = []
    }
  }
  return found
}

/** The texts that are like the one with this id. */
export function nearIn(
  { texts }: Comparison,
  near: Int32Array,
  placeOf: ReadonlyMap<string, number>,
  id: string,
): readonly string[] {
  const place = placeOf.get(id)
  if (place === undefined) return []
  const mine = near.subarray(place * NEAR_MAX, (place + 1) * NEAR_MAX)
  return [...mine].flatMap((at) => texts[at]?.id ?? [])
}

function nearPlaces(
  placeOf: ReadonlyMap<string, number>,
  near: ReadonlyMap<string, readonly string[]>,
): Int32Array {
  const places = new Int32Array(placeOf.size * NEAR_MAX).fill(-1)
  for (const [id, ids] of near) {
    const from = (placeOf.get(id) as number) * NEAR_MAX
    for (const [nth, other] of ids.entries()) places[from + nth] = placeOf.get(other) as number
  }
  return places
}
