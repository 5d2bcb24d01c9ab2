import type { Comparable } from '../../domain/proposals/similar-groups.ts'
import { stemsOf, type TextLanguage, type WordFamilies } from '../../domain/proposals/stems.ts'
import { foldText } from '../../lib/fold.ts'

/** Most words named as a card's own: more would be the text again. */
const OWN_WORDS = 4

/** What the cards on the desk have in common, word by word. */
export interface SharedWords {
  /** As they stand in one of the texts; the most shared first. */
  readonly shared: readonly string[]
  /** Per proposal, its own forms of the shared words. */
  readonly marks: ReadonlyMap<string, readonly string[]>
  /** Per proposal, words that no other card has. */
  readonly own: ReadonlyMap<string, readonly string[]>
}

/** Compares exactly the cards given, whoever put them together: a suggestion or a person's search. */
export function sharedWords(
  proposals: readonly Comparable[],
  language: TextLanguage,
  families?: WordFamilies,
): SharedWords {
  const texts = proposals.map((proposal) => ({
    id: proposal.id,
    words: stemsOf(proposal.wording ?? proposal.text, language, families),
  }))
  const holders = new Map<string, { readonly word: string; readonly ids: Set<string> }>()
  for (const { id, words } of texts) {
    for (const { word, stem } of words) {
      const known = holders.get(stem)
      if (known === undefined) holders.set(stem, { word: foldCase(word), ids: new Set([id]) })
      else known.ids.add(id)
    }
  }
  const isShared = (stem: string) => (holders.get(stem)?.ids.size ?? 0) > 1
  return {
    shared: [...holders.values()]
      .filter(({ ids }) => ids.size > 1)
      .sort((a, b) => b.ids.size - a.ids.size)
      .map(({ word }) => word),
    marks: new Map(
      texts.map(({ id, words }) => [
        id,
        [...new Set(words.filter(({ stem }) => isShared(stem)).map(({ word }) => word))],
      ]),
    ),
    own: new Map(
      texts.map(({ id, words }) => [
        id,
        [
          ...new Set(words.filter(({ stem }) => !isShared(stem)).map(({ word }) => foldCase(word))),
        ].slice(0, OWN_WORDS),
      ]),
    ),
  }
}

/** A text in pieces, those that are one of `words` marked; joined again they are the text. */
export function markWords(
  text: string,
  words: readonly string[],
): { readonly text: string; readonly marked: boolean }[] {
  const wanted = new Set(words.map(foldText))
  const pieces: { text: string; marked: boolean }[] = []
  for (const [piece] of text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu)) {
    const marked = wanted.has(foldText(piece))
    const last = pieces.at(-1)
    if (last !== undefined && !marked && !last.marked) last.text += piece
    else pieces.push({ text: piece, marked })
  }
  return pieces
}

/** A word at the start of a sentence is written like inside one; «AIP» stays. */
function foldCase(word: string): string {
  return /^\p{Lu}\p{Ll}/u.test(word) ? word.toLowerCase() : word
}
