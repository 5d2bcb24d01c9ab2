import { stemmer as stemEnglish } from '@orama/stemmers/english'
import { stemmer as stemPortuguese } from '@orama/stemmers/portuguese'
import { stemmer as stemSpanish } from '@orama/stemmers/spanish'
import { foldText } from '../../lib/fold.ts'
import { STOP_WORDS } from './stop-words.ts'
import { WORD_FAMILIES } from './word-families.ts'

/** The languages proposals are compared in. */
export type TextLanguage = 'es' | 'en' | 'pt'

/** A word as it stands in a text, and the stem, its own or its family's, under which its sisters are found. */
export interface StemmedWord {
  readonly word: string
  readonly stem: string
}

/** Stems of words that mean one thing, each with the stem that stands for all of them. */
export type WordFamilies = ReadonlyMap<string, string>

/**
 * The words of a text that say what it is about, each with its stem, in reading order.
 *
 * Expects  `families`: a municipality's own, beside those of the language (`familiesOf`).
 */
export function stemsOf(
  text: string,
  language: TextLanguage,
  families?: WordFamilies,
): StemmedWord[] {
  const words: StemmedWord[] = []
  for (const [word] of text.normalize('NFC').matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const folded = foldText(word)
    if (folded.length < 2 && !/\d/u.test(folded)) continue
    if (STOP_WORDS[language].has(folded)) continue
    const stem = stemOf(folded, language)
    words.push({ word, stem: families?.get(stem) ?? stem })
  }
  return words
}

/** The three-letter pieces of a text's words: they forgive a typing error that a stem does not. */
export function trigramsOf(words: readonly StemmedWord[]): ReadonlySet<string> {
  const grams = new Set<string>()
  for (const { word } of words) {
    const padded = ` ${foldText(word)} `
    for (let at = 0; at + 3 <= padded.length; at++) grams.add(padded.slice(at, at + 3))
  }
  return grams
}

const STEMMERS: Record<TextLanguage, (word: string) => string> = {
  es: stemSpanish,
  en: stemEnglish,
  pt: stemPortuguese,
}

/**
 * Endings that the stemmers know only with their accent. Folding comes first, so that a hurried
 * «informacion» meets «información»; then the accent is put back where the rule needs it.
 */
const ACCENTED: Record<TextLanguage, readonly (readonly [RegExp, string])[]> = {
  es: [
    [/cion$/u, 'ción'],
    [/sion$/u, 'sión'],
    [/logia$/u, 'logía'],
  ],
  pt: [
    [/cao$/u, 'ção'],
    [/coes$/u, 'ções'],
    [/sao$/u, 'são'],
    [/soes$/u, 'sões'],
  ],
  en: [],
}

const FAMILY_OF: Record<TextLanguage, WordFamilies> = {
  es: lead(WORD_FAMILIES.es, (word) => ownStem(word, 'es')),
  en: lead(WORD_FAMILIES.en, (word) => ownStem(word, 'en')),
  pt: lead(WORD_FAMILIES.pt, (word) => ownStem(word, 'pt')),
}

/**
 * The families that a municipality wrote down, one a line, words apart by spaces or commas. A word of
 * the language's own families brings its family along.
 */
export function familiesOf(lines: readonly string[], language: TextLanguage): WordFamilies {
  return lead(lines, (word) => stemOf(foldText(word), language))
}

const cache: Record<TextLanguage, Map<string, string>> = {
  es: new Map(),
  en: new Map(),
  pt: new Map(),
}

function stemOf(folded: string, language: TextLanguage): string {
  const known = cache[language].get(folded)
  if (known !== undefined) return known
  const own = ownStem(folded, language)
  const stem = FAMILY_OF[language].get(own) ?? own
  if (cache[language].size > 20_000) cache[language].clear()
  cache[language].set(folded, stem)
  return stem
}

function ownStem(folded: string, language: TextLanguage): string {
  const [pattern, ending] = ACCENTED[language].find(([end]) => end.test(folded)) ?? []
  const word =
    pattern === undefined || ending === undefined ? folded : folded.replace(pattern, ending)
  return foldText(STEMMERS[language](word))
}

/** The first word of each family stands for all; the stems of the words of a family lead to it. */
function lead(families: readonly string[], stem: (word: string) => string): WordFamilies {
  const leads = new Map<string, string>()
  for (const family of families) {
    const words = family.split(/[\s,;]+/u).filter((word) => word !== '')
    const known = words.map((word) => leads.get(stem(word))).find((head) => head !== undefined)
    const head = known ?? stem(words[0] ?? '')
    for (const word of words) leads.set(stem(word), head)
  }
  return leads
}
