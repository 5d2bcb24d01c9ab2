import type { Commitment } from '../commitments/commitment.ts'
import { stemsOf } from '../proposals/stems.ts'
import type { Lineage } from './read-lineage.ts'

/** Most words named: more would be the text again. */
const MOST = 8

/**
 * Words of the sentences behind a commitment that its sheet still says, as they were said: the most
 * often said first. Forms of one word are one («obra», «obras»); words that say nothing are none.
 */
export function carriedWords(lineage: Lineage, commitment: Commitment): readonly string[] {
  const { language } = lineage.records.plan
  const { title, problem = '', description = '' } = commitment
  const sheet = new Set(
    stemsOf(`${title}. ${problem} ${description}`, language).map(({ stem }) => stem),
  )
  const said = new Map<string, { readonly word: string; count: number }>()
  for (const id of lineage.sentencesOf(commitment.id)) {
    const stems = new Map(
      stemsOf(lineage.proposals.get(id)?.text ?? '', language).map(({ stem, word }) => [
        stem,
        word,
      ]),
    )
    for (const [stem, word] of stems) {
      if (!sheet.has(stem)) continue
      const known = said.get(stem)
      if (known) known.count += 1
      else said.set(stem, { word: word.toLocaleLowerCase(language), count: 1 })
    }
  }
  return [...said.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST)
    .map(({ word }) => word)
}
