import type { DotsBallot } from '../../../domain/voting/box-records.ts'
import type { DotsRules } from '../../../domain/voting/method-rules.ts'
import { DotsForm } from '../forms/dots-form.tsx'
import { dotsRules } from '../forms/rules.ts'
import { dotsBooth } from './booth-dots.ts'
import type { Face } from './face.ts'
import { rankingResult } from './ranking-result.ts'

/** Points shared out. */
export const dotsFace: Face<DotsRules, DotsBallot> = {
  id: 'dots',
  booth: dotsBooth,
  setup: { Form: DotsForm, rules: ({ draft, m }) => dotsRules(draft, m) },
  result: rankingResult,
}
