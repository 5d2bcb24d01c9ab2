import type { JSX } from 'solid-js'
import { useWords } from '../../../i18n/index.ts'
import { Segment } from '../../../ui/segment.tsx'
import type { SetupDraft } from '../setup-draft.ts'

/** How several meetings will be added up, declared before any result. */
export function PoolingChoice(props: {
  draft: SetupDraft
  change: (part: Partial<SetupDraft>) => void
}): JSX.Element {
  const words = useWords()
  const text = () => words().voting.forms.pooling
  return (
    <div class="field">
      <span>{text().label}</span>
      <Segment
        label={text().label}
        value={props.draft.pooling}
        options={[
          { value: 'sum', label: text().sum },
          { value: 'meeting', label: text().meeting },
        ]}
        onChange={(pooling) => props.change({ pooling })}
      />
      <small class="soft">{text().hint}</small>
    </div>
  )
}
