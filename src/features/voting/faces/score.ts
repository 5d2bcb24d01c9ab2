import type { ScoreBallot, ScoreRules } from '../../../domain/voting/vote.ts'
import { scoreRules } from '../forms/rules.ts'
import { ScoreForm } from '../forms/score-form.tsx'
import { ScorePicture } from '../pictures/score-picture.tsx'
import { scoreBooth } from './booth-score.ts'
import type { Face } from './face.ts'
import { rankedLines } from './ranking-result.ts'

/** Grades, by mean or sum. */
export const scoreFace: Face<ScoreRules, ScoreBallot> = {
  id: 'score',
  booth: scoreBooth,
  setup: { Form: ScoreForm, rules: ({ draft }) => scoreRules(draft) },
  result: { Picture: ScorePicture, lines: rankedLines },
}
