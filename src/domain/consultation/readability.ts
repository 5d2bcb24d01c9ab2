/** What makes an answer hard to read: a prompt for whoever writes it, never a refusal. */
export type ReadabilityHint =
  /** More words in one sentence than most people hold. */
  | { readonly hint: 'long-sentence'; readonly words: number }
  /** A word of offices; `word` as it stands in the text. */
  | { readonly hint: 'jargon'; readonly word: string }
  | { readonly hint: 'too-short' }

/** Plain-language guides of public administrations advise 20 to 25 words at most. */
const SENTENCE_WORDS = 25
/** Fewer words give no reason. */
const REASON_WORDS = 4

/** Words of offices in the three languages, by their beginnings. */
const JARGON = [
  'articulaci',
  'coadyuv',
  'implementaci',
  'institucionaliz',
  'operativiz',
  'optimiz',
  'pertinen',
  'sinergi',
  'transversaliz',
  'viabiliz',
  'leverag',
  'mainstream',
  'operationali',
  'stakeholder',
  'synerg',
  'alinhament',
  'articulaç',
  'implementaç',
  'operacionaliz',
  'transversalidad',
] as const

/** Hints on a text, each kind of word once, in the order of the text. */
export function readabilityHints(text: string): ReadabilityHint[] {
  const wordsOf = (part: string) => part.match(/[\p{L}\p{N}]+/gu) ?? []
  const all = wordsOf(text)
  if (all.length === 0) return []
  const sentences = text
    .split(/[.!?;:]+(?:\s|$)/u)
    .map((sentence) => wordsOf(sentence).length)
    .filter((words) => words > SENTENCE_WORDS)
  const jargon = new Map<string, string>()
  for (const word of all) {
    const begin = JARGON.find((one) => word.toLowerCase().startsWith(one))
    if (begin !== undefined && !jargon.has(begin)) jargon.set(begin, word)
  }
  return [
    ...(all.length < REASON_WORDS ? [{ hint: 'too-short' as const }] : []),
    ...sentences.map((words) => ({ hint: 'long-sentence' as const, words })),
    ...[...jargon.values()].map((word) => ({ hint: 'jargon' as const, word })),
  ]
}
