import type { Axis } from '../process/plan.ts'
import {
  type StemmedWord,
  stemsOf,
  type TextLanguage,
  trigramsOf,
  type WordFamilies,
} from './stems.ts'

/** A text as it is compared: its stems and its three-letter pieces as numbers, in rising order. */
export interface ComparedText {
  readonly id: string
  readonly words: readonly StemmedWord[]
  readonly stems: readonly number[]
  /** How much each stem counts for the times it is said; a stem said twice counts a little more, not twice. */
  readonly weights: readonly number[]
  readonly grams: readonly number[]
  readonly axis: Axis | null
}

/** Gives every stem and every piece a number, the same for all texts that one reader reads. */
export interface TextReader {
  read(id: string, text: string, axis: Axis | null): ComparedText
  /** The number of a stem, if any text had it. */
  numberOf(stem: string): number | undefined
  /** How many stems and pieces have a number so far. */
  known(): { readonly stems: number; readonly grams: number }
}

export function makeTextReader(language: TextLanguage, families?: WordFamilies): TextReader {
  const stemNumbers = new Map<string, number>()
  const gramNumbers = new Map<string, number>()
  return {
    read(id, text, axis) {
      const words = stemsOf(text, language, families)
      const times = new Map<number, number>()
      for (const { stem } of words) {
        const number = numbered(stemNumbers, stem)
        times.set(number, (times.get(number) ?? 0) + 1)
      }
      const stems = [...times.keys()].sort((a, b) => a - b)
      return {
        id,
        words,
        stems,
        weights: stems.map((stem) => 1 + Math.log(times.get(stem) ?? 1)),
        grams: [...trigramsOf(words)]
          .map((gram) => numbered(gramNumbers, gram))
          .sort((a, b) => a - b),
        axis,
      }
    },
    numberOf: (stem) => stemNumbers.get(stem),
    known: () => ({ stems: stemNumbers.size, grams: gramNumbers.size }),
  }
}

function numbered(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key)
  if (known !== undefined) return known
  numbers.set(key, numbers.size)
  return numbers.size - 1
}
