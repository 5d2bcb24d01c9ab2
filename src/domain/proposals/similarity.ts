import type { Axis } from '../process/plan.ts'
import { type ComparedText, makeTextReader, sumShared } from './compared-text.ts'
import { makePostings, type Postings } from './postings.ts'
import type { TextLanguage, WordFamilies } from './stems.ts'

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

/** A found text before anybody asks for the words. */
export interface Neighbour {
  readonly id: string
  readonly score: number
}

export interface SimilarityIndex {
  readonly size: number
  /** Takes one more text in; an id that is already there is replaced. */
  add(text: SimilarityText): void
  similarTo(text: string, options?: SimilarOptions): Similar[]
  /** What is similar to a text that the index holds; itself is not among them. */
  neighboursOf(id: string, options?: Pick<SimilarOptions, 'limit' | 'threshold'>): Neighbour[]
}

/** How much each part weighs; tuned on the texts of `tests/alike.ts`. */
const WORDS = 0.7
const PIECES = 0.3
/** What a shared axis adds, when there is anything to add to. */
const SAME_AXIS = 0.05

/** Below this a hint disturbs more than it helps; tuned on the texts of `tests/alike.ts`. */
export const HINT_THRESHOLD = 0.12

/**
 * A stem or piece that more texts have tells little, and reading all of them on every keystroke
 * costs much: it does not bring a text into question by itself, and counts in full for those that
 * something rarer brought. Below so many texts nothing is left out.
 */
const COMMON = 200
/** So many of a text's rarest stems bring others into question, however common they are. */
const RAREST = 3
/** So many texts beyond those asked for are weighed in full. */
const POOL = 40

/**
 * Finds texts that may say the same: a hint for people, who alone decide.
 *
 * The score is a weighted sum of the cosine of TF-IDF vectors of word stems and the Jaccard index
 * of three-letter pieces, plus a little when both name the same axis. It is symmetric, and it
 * depends on the texts held, not on the order in which they came.
 *
 * Expects  `families`: words that mean one thing here, beside those of the language.
 * Units    scores 0 to 1. What it costs: `npm run bench:merge`.
 * Source   G. Salton, C. Buckley, Information Processing & Management 24 (1988) 513–523 (TF-IDF).
 */
export function makeSimilarityIndex(
  texts: Iterable<SimilarityText> = [],
  language: TextLanguage = 'es',
  families?: WordFamilies,
): SimilarityIndex {
  const reader = makeTextReader(language, families)
  const entries: ComparedText[] = []
  const placeOf = new Map<string, number>()
  const byStem = makePostings()
  const byGram = makePostings()
  /** Lengths of the vectors; they depend on how rare each stem is, so every change voids them. */
  let lengths: number[] | undefined

  const rarity = (stem: number) => Math.log((placeOf.size + 1) / (byStem.countOf(stem) + 1)) + 1
  const lengthOf = ({ stems, weights }: ComparedText) => {
    let sum = 0
    for (const [at, stem] of stems.entries()) sum += ((weights[at] as number) * rarity(stem)) ** 2
    return Math.sqrt(sum)
  }

  function add(text: SimilarityText) {
    const old = placeOf.get(text.id)
    if (old !== undefined) forget(old)
    const entry = reader.read(text.id, text.text, text.axis ?? null)
    const place = old ?? entries.length
    entries[place] = entry
    placeOf.set(text.id, place)
    for (const [at, stem] of entry.stems.entries()) {
      byStem.add(stem, place, entry.weights[at] as number)
    }
    for (const gram of entry.grams) byGram.add(gram, place, 1)
    lengths = undefined
  }

  function forget(place: number) {
    const entry = entries[place]
    for (const stem of entry?.stems ?? []) byStem.remove(stem, place)
    for (const gram of entry?.grams ?? []) byGram.remove(gram, place)
  }

  const scoreOf = (cosine: number, shared: number, asked: ComparedText, entry: ComparedText) => {
    const jaccard = shared / (asked.grams.length + entry.grams.length - shared)
    const axis = asked.axis !== null && asked.axis === entry.axis ? SAME_AXIS : 0
    return round(Math.min(1, WORDS * cosine + PIECES * jaccard + axis))
  }

  /** Sums by place while one text is asked for; empty in between. */
  let products = new Float64Array(64)
  let common = new Uint16Array(64)

  /** What has something telling in common, with a first idea of how much. */
  function candidates(asked: ComparedText, askedLength: number, known: readonly number[]) {
    if (products.length < entries.length) {
      products = new Float64Array(entries.length * 2)
      common = new Uint16Array(entries.length * 2)
    }
    const touched: number[] = []
    const touch = (place: number) => {
      if (products[place] === 0 && common[place] === 0) touched.push(place)
    }
    for (const at of telling(asked.stems, byStem)) {
      const stem = asked.stems[at] as number
      const factor = (asked.weights[at] as number) * rarity(stem) ** 2
      byStem.each(stem, (place, weight) => {
        touch(place)
        products[place] = (products[place] as number) + factor * weight
      })
    }
    for (const gram of asked.grams) {
      if (byGram.countOf(gram) > COMMON) continue
      byGram.each(gram, (place) => {
        touch(place)
        common[place] = (common[place] as number) + 1
      })
    }
    const found = touched.map((place) => {
      const cosine = (products[place] as number) / (askedLength * (known[place] as number)) || 0
      const score = scoreOf(cosine, common[place] as number, asked, entries[place] as ComparedText)
      return { place, score }
    })
    for (const place of touched) {
      products[place] = 0
      common[place] = 0
    }
    return found
  }

  function search(
    asked: ComparedText,
    options: SimilarOptions,
  ): { place: number; score: number }[] {
    const { limit = 5, threshold = HINT_THRESHOLD, exclude } = options
    if (asked.stems.length === 0 || limit < 1) return []
    lengths ??= entries.map(lengthOf)
    const known = lengths
    const askedLength = lengthOf(asked)
    const idOf = (place: number) => (entries[place] as ComparedText).id
    const best = (one: { place: number; score: number }, other: typeof one) =>
      other.score - one.score || (idOf(one.place) < idOf(other.place) ? -1 : 1)
    return bestOf(candidates(asked, askedLength, known), limit + POOL, best)
      .filter(({ place }) => idOf(place) !== exclude)
      .map(({ place }) => {
        const entry = entries[place] as ComparedText
        const product = sumShared(asked.stems, entry.stems, (at, inOther) => {
          const both = (asked.weights[at] as number) * (entry.weights[inOther] as number)
          return both * rarity(asked.stems[at] as number) ** 2
        })
        const shared = sumShared(asked.grams, entry.grams, () => 1)
        const cosine = product / (askedLength * (known[place] as number)) || 0
        return { place, score: scoreOf(cosine, shared, asked, entry) }
      })
      .filter(({ score }) => score >= threshold)
      .sort(best)
      .slice(0, limit)
  }

  for (const text of texts) add(text)
  return {
    get size() {
      return placeOf.size
    },
    add,
    similarTo(text, options = {}) {
      const asked = reader.read('', text, options.axis ?? null)
      return search(asked, options).map(({ place, score }) => {
        const { id, words } = entries[place] as ComparedText
        return {
          id,
          score,
          shared: sharedWords(new Set(asked.words.map(({ stem }) => stem)), words),
        }
      })
    },
    neighboursOf(id, options = {}) {
      const place = placeOf.get(id)
      if (place === undefined) return []
      return search(entries[place] as ComparedText, { ...options, exclude: id }).map((found) => ({
        id: (entries[found.place] as ComparedText).id,
        score: found.score,
      }))
    },
  }

  function sharedWords(stems: ReadonlySet<string>, words: ComparedText['words']): string[] {
    const first = new Map<string, string>()
    for (const { word, stem } of words) {
      if (stems.has(stem) && !first.has(stem)) first.set(stem, word)
    }
    const rare = (stem: string) => rarity(reader.numberOf(stem) ?? -1)
    return [...first].sort(([a], [b]) => rare(b) - rare(a)).map(([, word]) => word)
  }
}

/** Where among a text's stems those stand that bring others into question. */
function telling(stems: readonly number[], byStem: Postings): number[] {
  const places = stems.map((_, at) => at)
  const few = places.filter((at) => byStem.countOf(stems[at] as number) <= COMMON)
  if (few.length >= Math.min(RAREST, stems.length)) return few
  const count = (at: number) => byStem.countOf(stems[at] as number)
  return places.sort((a, b) => count(a) - count(b)).slice(0, RAREST)
}

/** The first `most` of a list in some order, without sorting all of it. */
function bestOf<T>(all: readonly T[], most: number, order: (one: T, other: T) => number): T[] {
  if (all.length <= most) return [...all]
  const kept: T[] = []
  let worst = 0
  for (const one of all) {
    if (kept.length < most) kept.push(one)
    else if (order(one, kept[worst] as T) < 0) kept[worst] = one
    else continue
    if (kept.length < most) continue
    worst = 0
    for (let at = 1; at < most; at++) {
      if (order(kept[at] as T, kept[worst] as T) > 0) worst = at
    }
  }
  return kept
}

/** Six digits: sums of fractions taken in another order must not change a ranking. */
function round(score: number): number {
  return Math.round(score * 1e6) / 1e6
}
