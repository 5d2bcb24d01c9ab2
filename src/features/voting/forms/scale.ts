import type { GradeScale } from '../../../domain/voting/grades.ts'
import type { SetupDraft } from '../setup-draft.ts'

/** Scales whose grades fit in a row of the booth; the first is proposed. */
export const SCALES = ['1-5', '0-5', '0-2', '0-10'] as const

/** The grades as chosen. */
export function scaleOfDraft({ chosen }: SetupDraft): GradeScale {
  return readScale(chosen['scale'] ?? SCALES[0])
}

/** Reads `min-max`. */
export function readScale(scale: string): GradeScale {
  const [min = 1, max = 5] = scale.split('-').map(Number)
  return { min, max }
}
