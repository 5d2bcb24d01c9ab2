import { ALIKE_ES } from './alike.ts'
import { readExample } from './example-plan.ts'

/**
 * As many proposals as asked for, the same for every call: sentences of the example and of our own
 * list with words of others in them, so that common words are common and many say nearly the same.
 */
export function manyProposals(count: number): { id: string; text: string; axis: null }[] {
  const sentences = [...readExample().proposals.map(({ text }) => text), ...ALIKE_ES.flat()]
  const words = sentences.flatMap((text) => text.split(/\s+/))
  let state = 20261128
  // Numerical Recipes' linear congruential generator: the same texts on every machine.
  const below = (most: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
  return Array.from({ length: count }, (_, n) => {
    const said = (sentences[below(sentences.length)] ?? '').split(/\s+/)
    for (let other = 0; other < 6; other++) {
      said[below(said.length)] = words[below(words.length)] ?? ''
    }
    return { id: `p${String(n).padStart(6, '0')}`, text: said.join(' '), axis: null }
  })
}
