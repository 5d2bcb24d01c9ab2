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

/** The words of a text that say what it is about, each with its stem, in reading order. */
export function stemsOf(text: string, language: TextLanguage): StemmedWord[] {
  const words: StemmedWord[] = []
  for (const [word] of text.normalize('NFC').matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const folded = foldText(word)
    if (folded.length < 2 && !/\d/u.test(folded)) continue
    if (!STOP_WORDS[language].has(folded)) words.push({ word, stem: stemOf(folded, language) })
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

/** The first word of each family stands for all; the stems of the words of a family lead to it. */
const FAMILY_OF: Record<TextLanguage, ReadonlyMap<string, string>> = {
  es: familiesIn('es'),
  en: familiesIn('en'),
  pt: familiesIn('pt'),
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

function familiesIn(language: TextLanguage): ReadonlyMap<string, string> {
  const families = new Map<string, string>()
  for (const family of WORD_FAMILIES[language]) {
    const [first = '', ...others] = family.split(' ')
    const head = ownStem(first, language)
    for (const word of [first, ...others]) families.set(ownStem(word, language), head)
  }
  return families
}
