import type { CriteriaBallot } from '../../../domain/voting/box-records.ts'
import type { CriteriaRules } from '../../../domain/voting/method-rules.ts'
import { criteriaRules } from '../forms/criteria-draft.ts'
import { CriteriaForm } from '../forms/criteria-form.tsx'
import { CriteriaPicture } from '../pictures/criteria-picture.tsx'
import { criteriaBooth } from './booth-criteria.ts'
import type { Face } from './face.ts'
import { rankedLines } from './ranking-result.ts'

/** Grades by weighted criteria. */
export const criteriaFace: Face<CriteriaRules, CriteriaBallot> = {
  id: 'criteria',
  booth: criteriaBooth,
  setup: { Form: CriteriaForm, rules: ({ draft, words }) => criteriaRules(draft, words) },
  result: { Picture: CriteriaPicture, lines: rankedLines },
}
