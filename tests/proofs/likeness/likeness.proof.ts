import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { GROUP_THRESHOLD } from '../../../src/domain/proposals/similar-groups.ts'
import { HINT_THRESHOLD } from '../../../src/domain/proposals/similarity.ts'
import { judgedExample, judgedOwn } from '../../judged-texts.ts'
import { mateAmongFive, pairFigures } from '../../likeness.ts'

const OUT = fileURLToPath(new URL('../../../docs/proofs/check-likeness.json', import.meta.url))
const THRESHOLDS = [HINT_THRESHOLD, GROUP_THRESHOLD, 0.3]

/** Whose texts, how often a mate is among the first five, and pairs at three thresholds. */
test('how well similar proposals are found', () => {
  const sets = [
    ['example, unseen', judgedExample(), 'es'],
    ['example without axes', judgedExample().map((one) => ({ ...one, axis: null })), 'es'],
    ['own, es', judgedOwn('es'), 'es'],
    ['own, en', judgedOwn('en'), 'en'],
    ['own, pt', judgedOwn('pt'), 'pt'],
  ] as const
  const figures = sets.map(([texts, judged, language]) => ({
    texts,
    mateAmongFive: mateAmongFive(judged, language),
    pairs: THRESHOLDS.map((threshold) => pairFigures(judged, threshold, language)),
  }))
  console.log(JSON.stringify(figures, null, 1))
  writeFileSync(OUT, `${JSON.stringify(figures, null, 1)}\n`)
  expect(figures[0]?.mateAmongFive.found).toBeGreaterThanOrEqual(22)
})
