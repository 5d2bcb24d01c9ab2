import { type JSX, Show } from 'solid-js'
import { useWords } from '../../../i18n/index.ts'
import { Choice, Field } from '../../../ui/field.tsx'
import { Segment } from '../../../ui/segment.tsx'
import type { SetupDraft } from '../setup-draft.ts'
import { fractionOf } from './quorum.ts'

/** How many have to take part. */
export function QuorumChoice(props: {
  draft: SetupDraft
  change: (part: Partial<SetupDraft>) => void
}): JSX.Element {
  const words = useWords()
  const text = () => words().voting.forms.quorum
  return (
    <>
      <div class="field">
        <span>{text().label}</span>
        <Segment
          label={text().label}
          value={props.draft.quorum}
          options={[
            { value: 'none', label: text().none },
            { value: 'absolute', label: text().absolute },
            { value: 'fraction', label: text().fraction },
          ]}
          onChange={(quorum) => props.change({ quorum })}
        />
        <Show when={props.draft.quorum !== 'none'}>
          <small class="soft">{text().hint}</small>
        </Show>
      </div>
      <Show when={props.draft.quorum === 'absolute'}>
        <Field
          label={text().absoluteField}
          value={props.draft.typed['quorum'] ?? ''}
          onInput={(quorum) => props.change({ typed: { ...props.draft.typed, quorum } })}
          type="number"
          min={1}
        />
      </Show>
      <Show when={props.draft.quorum === 'fraction'}>
        <Choice
          label={text().fractionField}
          value={fractionOf(props.draft)}
          options={Object.entries(text().fractions).map(([value, label]) => ({ value, label }))}
          onChange={(fraction) => props.change({ chosen: { ...props.draft.chosen, fraction } })}
        />
      </Show>
    </>
  )
}
