import type { Axis } from '../src/domain/process/plan.ts'
import { makeSimilarityIndex } from '../src/domain/proposals/similarity.ts'
import type { TextLanguage } from '../src/domain/proposals/stems.ts'

/** A text whose group somebody decided: what says the same has the same one. */
export interface Judged {
  readonly id: string
  readonly text: string
  readonly axis: Axis | null
  /** Absent: nobody else says it. */
  readonly group?: string | undefined
}

export interface PairFigures {
  readonly threshold: number
  readonly precision: number
  readonly recall: number
}

/** How many of the grouped texts have one of their group among the first five suggestions. */
export function mateAmongFive(texts: readonly Judged[], language: TextLanguage = 'es') {
  const index = makeSimilarityIndex(texts, language)
  const grouped = texts.filter(({ group, id }) => mates(texts, group, id).size > 0)
  const found = grouped.filter(({ text, axis, group, id }) =>
    index
      .similarTo(text, { axis, exclude: id, limit: 5, threshold: 0 })
      .some((one) => mates(texts, group, id).has(one.id)),
  )
  return { grouped: grouped.length, found: found.length }
}

/** Of all pairs at least so alike, how many were judged to say the same; and of those, how many were found. */
export function pairFigures(
  texts: readonly Judged[],
  threshold: number,
  language: TextLanguage = 'es',
): PairFigures {
  const index = makeSimilarityIndex(texts, language)
  const limit = texts.length
  let [right, found, all] = [0, 0, 0]
  for (const { id, text, axis, group } of texts) {
    const same = mates(texts, group, id)
    const alike = index.similarTo(text, { axis, exclude: id, limit, threshold })
    right += alike.filter((one) => same.has(one.id)).length
    found += alike.length
    all += same.size
  }
  return { threshold, precision: share(right, found), recall: share(right, all) }
}

function mates(texts: readonly Judged[], group: string | undefined, id: string): Set<string> {
  if (group === undefined) return new Set()
  return new Set(texts.filter((one) => one.group === group && one.id !== id).map((one) => one.id))
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.round((part / whole) * 1000) / 1000
}
