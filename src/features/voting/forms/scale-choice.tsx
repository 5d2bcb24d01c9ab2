import type { JSX } from 'solid-js'
import type { GradeScale } from '../../../domain/voting/grades.ts'
import { useWords } from '../../../i18n/index.ts'
import { Segment } from '../../../ui/segment.tsx'
import type { SetupDraft } from '../setup-draft.ts'

/** Scales whose grades fit in a row of the booth; the first is proposed. */
const SCALES = ['1-5', '0-5', '0-2', '0-10'] as const

/** Which grades there are. */
export function ScaleChoice(props: {
  draft: SetupDraft
  change: (part: Partial<SetupDraft>) => void
}): JSX.Element {
  const words = useWords()
  const forms = () => words().voting.forms
  return (
    <div class="field">
      <span>{forms().scale}</span>
      <Segment
        label={forms().scale}
        value={props.draft.chosen['scale'] ?? SCALES[0]}
        options={SCALES.map((scale) => {
          const { min, max } = readScale(scale)
          return { value: scale, label: forms().scaleOf(min, max) }
        })}
        onChange={(scale) => props.change({ chosen: { ...props.draft.chosen, scale } })}
      />
    </div>
  )
}

/** The grades as chosen. */
export function scaleOfDraft({ chosen }: SetupDraft): GradeScale {
  return readScale(chosen['scale'] ?? SCALES[0])
}

function readScale(scale: string): GradeScale {
  const [min = 1, max = 5] = scale.split('-').map(Number)
  return { min, max }
}
