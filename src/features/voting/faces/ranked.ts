import type { RankedBallot } from '../../../domain/voting/box-records.ts'
import type { RankedRules } from '../../../domain/voting/method-rules.ts'
import { RankedForm } from '../forms/ranked-form.tsx'
import { rankedRules } from '../forms/rules.ts'
import { RankedPicture } from '../pictures/ranked-picture.tsx'
import { rankedBooth } from './booth-ranked.ts'
import type { Face } from './face.ts'
import { rankedLines } from './ranking-result.ts'

/** Options in order, read in two ways. */
export const rankedFace: Face<RankedRules, RankedBallot> = {
  id: 'ranked',
  booth: rankedBooth,
  setup: { Form: RankedForm, rules: ({ draft }) => rankedRules(draft) },
  result: { Picture: RankedPicture, lines: rankedLines },
}
