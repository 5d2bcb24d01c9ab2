import type { JSX } from 'solid-js'
import { useWords } from '../../../i18n/index.ts'
import { Segment } from '../../../ui/segment.tsx'
import type { FormProps } from '../faces/face.ts'
import { rankedRules } from './rules.ts'

/** Which of the two readings decides. */
export function RankedForm(props: FormProps): JSX.Element {
  const words = useWords()
  const text = () => words().voting.forms.ranked
  const reading = () => rankedRules(props.draft).reading
  return (
    <div class="field">
      <span>{text().reading}</span>
      <Segment
        label={text().reading}
        value={reading()}
        options={[
          { value: 'borda', label: text().borda },
          { value: 'schulze', label: text().schulze },
        ]}
        onChange={(value) => props.change({ chosen: { ...props.draft.chosen, reading: value } })}
      />
      <small class="soft">
        {reading() === 'borda' ? text().bordaHint : text().schulzeHint} {text().both}
      </small>
    </div>
  )
}
