import type { Axis } from '../process/plan.ts'
import { type StemmedWord, stemsOf, type TextLanguage, trigramsOf } from './stems.ts'

export interface SimilarityText {
  readonly id: string
  readonly text: string
  readonly axis?: Axis | null
}

export interface SimilarOptions {
  readonly axis?: Axis | null
  /** Most results. */
  readonly limit?: number
  /** Least score. */
  readonly threshold?: number
  /** An id not to be found: the text's own. */
  readonly exclude?: string
}

export interface Similar {
  readonly id: string
  /** 0 to 1; 1 only for a text with the same words. */
  readonly score: number
  /** Words of the found text, as they stand in it, that the other has too; the most telling first. */
  readonly shared: readonly string[]
}

export interface SimilarityIndex {
  readonly size: number
  /** Takes one more text in; an id that is already there is replaced. */
  add(text: SimilarityText): void
  similarTo(text: string, options?: SimilarOptions): Similar[]
}

/** How much each part weighs; tuned on the texts of `tests/alike.ts`. */
const WORDS = 0.7
const PIECES = 0.3
/** What a shared axis adds, when there is anything to add to. */
const SAME_AXIS = 0.05

/** Below this a hint disturbs more than it helps; tuned on the texts of `tests/alike.ts`. */
export const HINT_THRESHOLD = 0.12

interface Entry {
  readonly id: string
  readonly words: readonly StemmedWord[]
  readonly stems: ReadonlyMap<string, number>
  readonly grams: ReadonlySet<string>
  readonly axis: Axis | null
}

/**
 * Finds texts that may say the same: a hint for people, who alone decide.
 *
 * The score is a weighted sum of the cosine of TF-IDF vectors of word stems and the Jaccard index
 * of three-letter pieces, plus a little when both name the same axis. It is symmetric, and it
 * depends on the texts held, not on the order in which they came.
 *
 * Units    scores 0 to 1. A search over 1,000 proposals takes about a millisecond, so it may run
 *          on every keystroke.
 * Source   G. Salton, C. Buckley, Information Processing & Management 24 (1988) 513–523 (TF-IDF).
 */
export function makeSimilarityIndex(
  texts: Iterable<SimilarityText> = [],
  language: TextLanguage = 'es',
): SimilarityIndex {
  const entries: (Entry | undefined)[] = []
  const placeOf = new Map<string, number>()
  const byStem = new Map<string, Set<number>>()
  const byGram = new Map<string, Set<number>>()
  /** Lengths of the vectors; they depend on how rare each stem is, so every change voids them. */
  let lengths: number[] | undefined

  const rarity = (stem: string) =>
    Math.log((placeOf.size + 1) / ((byStem.get(stem)?.size ?? 0) + 1)) + 1
  const lengthOf = (stems: ReadonlyMap<string, number>) => {
    let sum = 0
    for (const [stem, times] of stems) sum += (weigh(times) * rarity(stem)) ** 2
    return Math.sqrt(sum)
  }

  function add(text: SimilarityText) {
    const old = placeOf.get(text.id)
    if (old !== undefined) forget(old)
    const entry = read(text.id, text.text, text.axis ?? null, language)
    const place = old ?? entries.length
    entries[place] = entry
    placeOf.set(text.id, place)
    for (const stem of entry.stems.keys()) post(byStem, stem, place)
    for (const gram of entry.grams) post(byGram, gram, place)
    lengths = undefined
  }

  function forget(place: number) {
    const entry = entries[place]
    for (const stem of entry?.stems.keys() ?? []) unpost(byStem, stem, place)
    for (const gram of entry?.grams ?? []) unpost(byGram, gram, place)
  }

  function similarTo(text: string, options: SimilarOptions = {}): Similar[] {
    const { limit = 5, threshold = HINT_THRESHOLD, exclude } = options
    const asked = read('', text, options.axis ?? null, language)
    if (asked.stems.size === 0 || limit < 1) return []
    lengths ??= entries.map((entry) => (entry === undefined ? 0 : lengthOf(entry.stems)))

    const products = new Map<number, number>()
    for (const [stem, times] of asked.stems) {
      const factor = weigh(times) * rarity(stem) ** 2
      for (const place of byStem.get(stem) ?? []) {
        const theirs = weigh(entries[place]?.stems.get(stem) ?? 0)
        products.set(place, (products.get(place) ?? 0) + factor * theirs)
      }
    }
    const common = new Map<number, number>()
    for (const gram of asked.grams) {
      for (const place of byGram.get(gram) ?? []) common.set(place, (common.get(place) ?? 0) + 1)
    }

    const askedLength = lengthOf(asked.stems)
    const found: { place: number; id: string; score: number }[] = []
    for (const place of new Set([...products.keys(), ...common.keys()])) {
      const grams = common.get(place) ?? 0
      const entry = entries[place]
      if (entry === undefined || entry.id === exclude) continue
      const cosine = (products.get(place) ?? 0) / (askedLength * (lengths[place] ?? 0))
      const jaccard = grams / (asked.grams.size + entry.grams.size - grams)
      const axis = asked.axis !== null && asked.axis === entry.axis ? SAME_AXIS : 0
      const score = round(Math.min(1, WORDS * cosine + PIECES * jaccard + axis))
      if (score >= threshold) found.push({ place, id: entry.id, score })
    }
    return found
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, limit)
      .map(({ place, id, score }) => ({
        id,
        score,
        shared: sharedWords(asked.stems, entries[place]?.words ?? [], rarity),
      }))
  }

  for (const text of texts) add(text)
  return {
    get size() {
      return placeOf.size
    },
    add,
    similarTo,
  }
}

/** A stem said twice counts a little more, not twice. */
function weigh(times: number): number {
  return times === 0 ? 0 : 1 + Math.log(times)
}

function sharedWords(
  stems: ReadonlyMap<string, number>,
  words: readonly StemmedWord[],
  rarity: (stem: string) => number,
): string[] {
  const first = new Map<string, string>()
  for (const { word, stem } of words) {
    if (stems.has(stem) && !first.has(stem)) first.set(stem, word)
  }
  return [...first].sort(([a], [b]) => rarity(b) - rarity(a)).map(([, word]) => word)
}

function read(id: string, text: string, axis: Axis | null, language: TextLanguage): Entry {
  const words = stemsOf(text, language)
  const stems = new Map<string, number>()
  for (const { stem } of words) stems.set(stem, (stems.get(stem) ?? 0) + 1)
  return { id, words, stems, grams: trigramsOf(words), axis }
}

function post(index: Map<string, Set<number>>, key: string, place: number): void {
  const places = index.get(key)
  if (places === undefined) index.set(key, new Set([place]))
  else places.add(place)
}

function unpost(index: Map<string, Set<number>>, key: string, place: number): void {
  const places = index.get(key)
  places?.delete(place)
  if (places?.size === 0) index.delete(key)
}

/** Six digits: sums of fractions taken in another order must not change a ranking. */
function round(score: number): number {
  return Math.round(score * 1e6) / 1e6
}
