import type { ScoreBallot } from '../../../domain/voting/box-records.ts'
import type { ScoreRules } from '../../../domain/voting/method-rules.ts'
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
