import type { Axis } from '../process/plan.ts'
import { type ComparedText, makeTextReader } from './compared-text.ts'
import { makePostings, type Postings } from './postings.ts'
import { makeShortlist } from './shortlist.ts'
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

/** A place in the index, and how alike the text there is. */
interface Placed {
  readonly place: number
  readonly score: number
}

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
const NO_AXIS = 0
const ROUNDING = 1e-6

/** A text that is asked for. */
interface Asked {
  readonly entry: ComparedText
  /** How telling each of its stems is, by how often it stands there. */
  readonly vector: Float64Array
  readonly length: number
  readonly axis: number
}

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
  const axisNumbers = new Map<Axis, number>()
  /** Of every text what a score needs: in arrays of numbers, for millions of scores are taken. */
  let vectors: Float64Array[] = []
  let lengths = new Float64Array(0)
  let gramCounts = new Uint16Array(0)
  let axes = new Uint8Array(0)
  /** Sums by place while one text is asked for; empty in between. */
  let products = new Float64Array(0)
  let common = new Uint16Array(0)
  let touched = new Uint32Array(0)
  /** What the asked text has, by the number of its stem or piece; empty in between. */
  let askedStems = new Float64Array(0)
  let askedGrams = new Uint8Array(0)
  /** The lengths depend on how rare each stem is, so every change voids them. */
  let isMeasured = false

  const rarity = (stem: number) => Math.log((placeOf.size + 1) / (byStem.countOf(stem) + 1)) + 1
  const vectorOf = ({ stems, weights }: ComparedText) =>
    Float64Array.from(stems, (stem, at) => (weights[at] as number) * rarity(stem))

  function axisNumber({ axis }: ComparedText): number {
    if (axis === null) return NO_AXIS
    const known = axisNumbers.get(axis)
    if (known !== undefined) return known
    axisNumbers.set(axis, axisNumbers.size + 1)
    return axisNumbers.size
  }

  function measure() {
    if (isMeasured) return
    isMeasured = true
    const size = entries.length
    vectors = entries.map(vectorOf)
    lengths = Float64Array.from(vectors, lengthOf)
    gramCounts = Uint16Array.from(entries, ({ grams }) => grams.length)
    axes = Uint8Array.from(entries, axisNumber)
    products = new Float64Array(size)
    common = new Uint16Array(size)
    touched = new Uint32Array(size)
    // A number beyond these is of a text that was only asked for: none that is held has it.
    const { stems, grams } = reader.known()
    askedStems = new Float64Array(stems)
    askedGrams = new Uint8Array(grams)
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
    isMeasured = false
  }

  function forget(place: number) {
    const entry = entries[place]
    for (const stem of entry?.stems ?? []) byStem.remove(stem, place)
    for (const gram of entry?.grams ?? []) byGram.remove(gram, place)
  }

  const scoreOf = (product: number, shared: number, asked: Asked, place: number) => {
    const cosine = product / (asked.length * (lengths[place] as number)) || 0
    const jaccard = shared / (asked.entry.grams.length + (gramCounts[place] as number) - shared)
    const axis = asked.axis !== NO_AXIS && asked.axis === axes[place] ? SAME_AXIS : 0
    return Math.min(1, WORDS * cosine + PIECES * jaccard + axis)
  }

  /** What has something telling in common, the best by a first idea of how much. */
  function candidates(asked: Asked, most: number): Uint32Array {
    const { entry } = asked
    let count = 0
    for (const at of telling(entry.stems, byStem)) {
      const stem = entry.stems[at] as number
      const factor = (asked.vector[at] as number) * rarity(stem)
      const [places, weights] = [byStem.placesOf(stem), byStem.weightsOf(stem)]
      for (let nth = 0; nth < places.length; nth++) {
        const place = places[nth] as number
        if (products[place] === 0) touched[count++] = place
        products[place] = (products[place] as number) + factor * (weights[nth] as number)
      }
    }
    for (const gram of entry.grams) {
      if (byGram.countOf(gram) > COMMON) continue
      const places = byGram.placesOf(gram)
      for (let nth = 0; nth < places.length; nth++) {
        const place = places[nth] as number
        if (products[place] === 0 && common[place] === 0) touched[count++] = place
        common[place] = (common[place] as number) + 1
      }
    }
    best.begin(most)
    for (let at = 0; at < count; at++) {
      const place = touched[at] as number
      const score = scoreOf(products[place] as number, common[place] as number, asked, place)
      products[place] = 0
      common[place] = 0
      // Rounding cannot lift it further than this.
      if (score + ROUNDING >= best.least) best.offer(place, round(score))
    }
    return best.kept()
  }

  /** Lays an asked text out by its numbers, so that each of the others is read once; 0 takes it away. */
  function spread({ entry: { stems, grams }, vector }: Asked, present: 0 | 1) {
    for (let at = 0; at < stems.length; at++) {
      askedStems[stems[at] as number] = present === 1 ? (vector[at] as number) : 0
    }
    for (let at = 0; at < grams.length; at++) askedGrams[grams[at] as number] = present
  }

  /** The product of the two vectors. */
  function productWith(place: number, { stems }: ComparedText): number {
    const theirs = vectors[place] as Float64Array
    let sum = 0
    for (let at = 0; at < stems.length; at++) {
      sum += (askedStems[stems[at] as number] as number) * (theirs[at] as number)
    }
    return sum
  }

  /** How many pieces both have. */
  function sharedWith({ grams }: ComparedText): number {
    let count = 0
    for (let at = 0; at < grams.length; at++) count += askedGrams[grams[at] as number] as number
    return count
  }

  const idOf = (place: number) => (entries[place] as ComparedText).id
  const isBefore = (place: number, other: number) => idOf(place) < idOf(other)
  const best = makeShortlist(isBefore)

  function search(entry: ComparedText, options: SimilarOptions): Placed[] {
    const { limit = 5, threshold = HINT_THRESHOLD, exclude } = options
    if (entry.stems.length === 0 || limit < 1) return []
    measure()
    const vector = vectorOf(entry)
    const asked = { entry, vector, length: lengthOf(vector), axis: axisNumber(entry) }
    const found: Placed[] = []
    spread(asked, 1)
    for (const place of candidates(asked, limit + POOL)) {
      const other = entries[place] as ComparedText
      if (other.id === exclude) continue
      const score = round(scoreOf(productWith(place, other), sharedWith(other), asked, place))
      if (score >= threshold) found.push({ place, score })
    }
    spread(asked, 0)
    return found
      .sort((one, other) => other.score - one.score || (isBefore(one.place, other.place) ? -1 : 1))
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

function lengthOf(vector: Float64Array): number {
  let sum = 0
  for (const value of vector) sum += value ** 2
  return Math.sqrt(sum)
}

/** Six digits: sums of fractions taken in another order must not change a ranking. */
function round(score: number): number {
  return Math.round(score * 1e6) / 1e6
}
