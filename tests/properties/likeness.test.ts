import { describe, expect, it } from 'vitest'
import { GROUP_THRESHOLD } from '../../src/domain/proposals/similar-groups.ts'
import { judgedExample, judgedOwn } from '../judged-texts.ts'
import { mateAmongFive, pairFigures } from '../likeness.ts'

/** What hints must reach, on texts that nobody tuned anything on; figures: `npm run check:likeness`. */
describe('similar proposals', () => {
  it('of the example: one of the same group is among the first five for 22 of 34 and more', () => {
    const { grouped, found } = mateAmongFive(judgedExample())
    expect(grouped).toBe(34)
    expect(found).toBeGreaterThanOrEqual(22)
  })

  it.each(['es', 'en', 'pt'] as const)(
    'of our own paraphrases (%s): pairs are right in 4 of 5 where 7 of 10 are found',
    (language) => {
      const { precision, recall } = pairFigures(judgedOwn(language), GROUP_THRESHOLD, language)
      expect(recall).toBeGreaterThanOrEqual(0.7)
      expect(precision).toBeGreaterThanOrEqual(0.8)
    },
  )
})
