import type { Axis } from '../process/plan.ts'
import { makeSimilarityIndex } from './similarity.ts'
import { stemsOf, type TextLanguage } from './stems.ts'

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

/**
 * Suggests groups among the proposals of all meetings, the most alike first.
 *
 * Pairs are joined from the most alike down; two groups join only when the mean score of all pairs
 * between them reaches the threshold, so that a chain of half-likenesses does not pull strangers
 * together. The result does not depend on the order of the proposals (I4).
 */
export function similarGroups<P extends Comparable>(
  proposals: readonly P[],
  threshold: number = GROUP_THRESHOLD,
  language: TextLanguage = 'es',
): SimilarGroup<P>[] {
  const ordered = [...proposals].sort((a, b) => (a.id < b.id ? -1 : 1))
  const pairs = pairsOf(ordered, threshold, language)
  const scoreOf = new Map(pairs.map((pair) => [`${pair.a} ${pair.b}`, pair.score]))
  const between = (a: string, b: string) => scoreOf.get(a < b ? `${a} ${b}` : `${b} ${a}`) ?? 0

  const groupOf = new Map<string, string[]>(ordered.map(({ id }) => [id, [id]]))
  for (const { a, b } of pairs) {
    const left = groupOf.get(a) ?? []
    const right = groupOf.get(b) ?? []
    if (left === right || left.length + right.length > GROUP_MAX) continue
    if (meanBetween(left, right, between) < threshold) continue
    const joined = [...left, ...right]
    for (const id of joined) groupOf.set(id, joined)
  }

  const byId = new Map(ordered.map((proposal) => [proposal.id, proposal]))
  const groups: SimilarGroup<P>[] = []
  for (const ids of new Set(groupOf.values())) {
    if (ids.length < 2) continue
    const members = [...ids].sort().flatMap((id) => byId.get(id) ?? [])
    groups.push({
      proposals: members,
      ...sharedWords(members, language),
      sameAxis: new Set(members.map(({ axis }) => axis)).size === 1 && members[0]?.axis !== null,
      score: meanWithin(ids, between),
    })
  }
  return groups.sort((a, b) => b.score - a.score || (firstId(a) < firstId(b) ? -1 : 1))
}

function pairsOf(proposals: readonly Comparable[], threshold: number, language: TextLanguage) {
  const words = (proposal: Comparable) => proposal.wording ?? proposal.text
  const index = makeSimilarityIndex(
    proposals.map((proposal) => ({ id: proposal.id, text: words(proposal), axis: proposal.axis })),
    language,
  )
  const pairs = new Map<string, { a: string; b: string; score: number }>()
  for (const proposal of proposals) {
    const { id, axis } = proposal
    const options = { axis, exclude: id, limit: NEIGHBOURS, threshold: threshold / 2 }
    for (const other of index.similarTo(words(proposal), options)) {
      const [a, b] = id < other.id ? [id, other.id] : [other.id, id]
      pairs.set(`${a} ${b}`, { a, b, score: other.score })
    }
  }
  return [...pairs.values()].sort(
    (x, y) => y.score - x.score || (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1),
  )
}

function sharedWords(members: readonly Comparable[], language: TextLanguage) {
  const holders = new Map<string, Set<string>>()
  const firstForm = new Map<string, string>()
  const words = members.map((member) => ({
    id: member.id,
    words: stemsOf(member.wording ?? member.text, language),
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
  left: readonly string[],
  right: readonly string[],
  score: (a: string, b: string) => number,
): number {
  let sum = 0
  for (const a of left) for (const b of right) sum += score(a, b)
  return sum / (left.length * right.length)
}

function meanWithin(ids: readonly string[], score: (a: string, b: string) => number): number {
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
