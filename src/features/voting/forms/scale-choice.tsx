import type { JSX } from 'solid-js'
import { useWords } from '../../../i18n/index.ts'
import { Segment } from '../../../ui/segment.tsx'
import type { SetupDraft } from '../setup-draft.ts'
import { readScale, SCALES } from './scale.ts'

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
