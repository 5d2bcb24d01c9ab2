import type { Axis } from '../process/plan.ts'
import { makeSimilarityIndex } from './similarity.ts'
import { stemsOf, type TextLanguage, type WordFamilies } from './stems.ts'

/** What a proposal must have to be compared. */
export interface Comparable {
  readonly id: string
  readonly text: string
  readonly wording?: string
  readonly axis: Axis | null
}

/** Proposals that may say the same. A suggestion: only a person merges. */
export interface SimilarGroup<P extends Comparable = Comparable> {
  readonly proposals: readonly P[]
  /** Words that at least two of them have, as they stand in one of them; the most shared first. */
  readonly shared: readonly string[]
  /** Per proposal, its own forms of those words, so that a screen can mark them. */
  readonly marks: ReadonlyMap<string, readonly string[]>
  readonly sameAxis: boolean
  /** Mean score of the pairs, 0 to 1. */
  readonly score: number
}

/** Suggested threshold: below it, groups of strangers; tuned on the texts of `tests/alike.ts`. */
export const GROUP_THRESHOLD = 0.18

/** More proposals than a person reads side by side. */
const GROUP_MAX = 8
/** Most neighbours looked at for each proposal; keeps a thousand proposals within a second. */
const NEIGHBOURS = 12

/** From how alike on another proposal is near: above a group's pairs, for here no third one backs it. */
const NEAR_THRESHOLD = 0.25
/** Most that are near one. */
export const NEAR_MAX = 6

/** What comparing all proposals finds. */
export interface Likenesses<P extends Comparable = Comparable> {
  readonly groups: readonly SimilarGroup<P>[]
  /** By id, the ids of what is near it, the nearest first; nothing for what has nothing near. */
  readonly near: ReadonlyMap<string, readonly string[]>
}

/** Suggests groups among the proposals of all meetings, the most alike first: `findLikenesses`. */
export function similarGroups<P extends Comparable>(
  proposals: readonly P[],
  threshold?: number,
  language?: TextLanguage,
  families?: WordFamilies,
): readonly SimilarGroup<P>[] {
  return findLikenesses(proposals, threshold, language, families).groups
}

/**
 * Suggests groups among the proposals of all meetings, the most alike first, and tells what is near
 * each.
 *
 * Pairs are joined from the most alike down; two groups join only when the mean score of all pairs
 * between them reaches the threshold, so that a chain of half-likenesses does not pull strangers
 * together. The result does not depend on the order of the proposals (I4).
 */
export function findLikenesses<P extends Comparable>(
  proposals: readonly P[],
  threshold: number = GROUP_THRESHOLD,
  language: TextLanguage = 'es',
  families?: WordFamilies,
): Likenesses<P> {
  const ordered = [...proposals].sort((a, b) => (a.id < b.id ? -1 : 1))
  const size = ordered.length
  const { scores, near } = pairsOf(ordered, threshold, language, families)
  const between = (a: number, b: number) => scores.get(a < b ? a * size + b : b * size + a) ?? 0

  const groupOf = ordered.map((_, place) => [place])
  // Of equal scores the pair that stands first goes first: the order of the numbers is that of the pairs.
  for (const [pair] of [...scores].sort((x, y) => y[1] - x[1] || x[0] - y[0])) {
    const left = groupOf[Math.floor(pair / size)] as number[]
    const right = groupOf[pair % size] as number[]
    if (left === right || left.length + right.length > GROUP_MAX) continue
    if (meanBetween(left, right, between) < threshold) continue
    const joined = [...left, ...right]
    for (const place of joined) groupOf[place] = joined
  }

  const groups: SimilarGroup<P>[] = []
  for (const places of new Set(groupOf)) {
    if (places.length < 2) continue
    const members = [...places].sort((a, b) => a - b).map((place) => ordered[place] as P)
    groups.push({
      proposals: members,
      ...sharedWords(members, language, families),
      sameAxis: new Set(members.map(({ axis }) => axis)).size === 1 && members[0]?.axis !== null,
      score: meanWithin(places, between),
    })
  }
  groups.sort((a, b) => b.score - a.score || (firstId(a) < firstId(b) ? -1 : 1))
  return { groups, near }
}

/** The score of each pair under one number, `first place × size + second place`, and what is near each. */
function pairsOf(
  proposals: readonly Comparable[],
  threshold: number,
  language: TextLanguage,
  families: WordFamilies | undefined,
) {
  const index = makeSimilarityIndex(
    proposals.map(({ id, text, wording, axis }) => ({ id, text: wording ?? text, axis })),
    language,
    families,
  )
  const placeOf = new Map(proposals.map(({ id }, place) => [id, place]))
  const scores = new Map<number, number>()
  const near = new Map<string, readonly string[]>()
  for (const [place, { id }] of proposals.entries()) {
    const neighbours = index.neighboursOf(id, { limit: NEIGHBOURS, threshold: threshold / 2 })
    const nearest = neighbours.filter(({ score }) => score >= NEAR_THRESHOLD).slice(0, NEAR_MAX)
    if (nearest.length > 0) {
      near.set(
        id,
        nearest.map((one) => one.id),
      )
    }
    for (const other of neighbours) {
      const there = placeOf.get(other.id) as number
      const [a, b] = place < there ? [place, there] : [there, place]
      scores.set(a * proposals.length + b, other.score)
    }
  }
  return { scores, near }
}

function sharedWords(
  members: readonly Comparable[],
  language: TextLanguage,
  families: WordFamilies | undefined,
) {
  const holders = new Map<string, Set<string>>()
  const firstForm = new Map<string, string>()
  const words = members.map((member) => ({
    id: member.id,
    words: stemsOf(member.wording ?? member.text, language, families),
  }))
  for (const { id, words: own } of words) {
    for (const { word, stem } of own) {
      if (!firstForm.has(stem)) firstForm.set(stem, word)
      const seen = holders.get(stem)
      if (seen === undefined) holders.set(stem, new Set([id]))
      else seen.add(id)
    }
  }
  const common = [...holders].filter(([, ids]) => ids.size > 1)
  const stems = new Set(common.map(([stem]) => stem))
  return {
    shared: common
      .sort(([, a], [, b]) => b.size - a.size)
      .map(([stem]) => firstForm.get(stem) ?? stem),
    marks: new Map(
      words.map(({ id, words: own }) => [
        id,
        [...new Set(own.filter(({ stem }) => stems.has(stem)).map(({ word }) => word))],
      ]),
    ),
  }
}

function meanBetween(
  left: readonly number[],
  right: readonly number[],
  score: (a: number, b: number) => number,
): number {
  let sum = 0
  for (const a of left) for (const b of right) sum += score(a, b)
  return sum / (left.length * right.length)
}

function meanWithin(ids: readonly number[], score: (a: number, b: number) => number): number {
  let sum = 0
  let pairs = 0
  for (const [at, a] of ids.entries()) {
    for (const b of ids.slice(at + 1)) {
      sum += score(a, b)
      pairs += 1
    }
  }
  return pairs === 0 ? 0 : sum / pairs
}

function firstId(group: SimilarGroup): string {
  return group.proposals[0]?.id ?? ''
}
