import { type JSX, Show } from 'solid-js'
import { useWords } from '../../../i18n/index.ts'
import { Field } from '../../../ui/field.tsx'
import { Segment } from '../../../ui/segment.tsx'
import type { FormProps } from '../faces/face.ts'
import { faultOn } from './faults.ts'
import { aggregateOf } from './rules.ts'
import { ScaleChoice } from './scale-choice.tsx'

/** Which grades, how they are put together, and how many an option needs. */
export function ScoreForm(props: FormProps): JSX.Element {
  const words = useWords()
  const forms = () => words().voting.forms
  const text = () => forms().score
  const choose = (name: string, value: string) =>
    props.change({ chosen: { ...props.draft.chosen, [name]: value } })
  const aggregate = () => aggregateOf(props.draft)
  const raters = () => props.draft.chosen['raters'] ?? 'half'
  return (
    <>
      <ScaleChoice draft={props.draft} change={(part) => props.change(part)} />
      <div class="field">
        <span>{text().aggregate}</span>
        <Segment
          label={text().aggregate}
          value={aggregate()}
          options={[
            { value: 'mean', label: text().mean },
            { value: 'sum', label: text().sum },
          ]}
          onChange={(value) => choose('aggregate', value)}
        />
        <small class="soft">{aggregate() === 'mean' ? text().meanHint : text().sumHint}</small>
      </div>
      <div class="field">
        <span>{text().all}</span>
        <Segment
          label={text().all}
          value={props.draft.chosen['all'] ?? 'no'}
          options={[
            { value: 'no', label: forms().no },
            { value: 'yes', label: forms().yes },
          ]}
          onChange={(value) => choose('all', value)}
        />
      </div>
      <Show when={aggregate() === 'mean'}>
        <div class="field">
          <span>{text().raters}</span>
          <Segment
            label={text().raters}
            value={raters()}
            options={[
              { value: 'half', label: text().half },
              { value: 'some', label: text().some },
            ]}
            onChange={(value) => choose('raters', value)}
          />
          <small class="soft">{text().ratersHint}</small>
        </div>
        <Show when={raters() === 'some'}>
          <Field
            label={text().ratersField}
            value={props.draft.typed['raters'] ?? '1'}
            onInput={(value) => props.change({ typed: { ...props.draft.typed, raters: value } })}
            type="number"
            min={1}
            error={faultOn(words().voting, props.fault, ['raters-out-of-range'])}
          />
        </Show>
      </Show>
    </>
  )
}
