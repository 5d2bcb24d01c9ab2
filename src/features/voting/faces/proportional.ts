import type { ApprovalBallot } from '../../../domain/voting/box-records.ts'
import type { ProportionalRules } from '../../../domain/voting/method-rules.ts'
import { ProportionalForm } from '../forms/proportional-form.tsx'
import { marksRules } from '../forms/rules.ts'
import { ProportionalPicture } from '../pictures/proportional-picture.tsx'
import { marksBooth } from './booth-marks.ts'
import type { Face } from './face.ts'
import { rankedLines } from './ranking-result.ts'

/** Marks, counted so that every group gets its share. Several meetings are counted from all ballots together. */
export const proportionalFace: Face<ProportionalRules, ApprovalBallot> = {
  id: 'proportional',
  booth: {
    ...marksBooth,
    pitch: (said) => [...marksBooth.pitch(said), said.words.papers.proportional.meaning],
  },
  setup: { pools: false, Form: ProportionalForm, rules: ({ draft }) => marksRules(draft) },
  result: { Picture: ProportionalPicture, lines: rankedLines },
}
