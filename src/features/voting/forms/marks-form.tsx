import type { JSX } from 'solid-js'
import { useWords } from '../../../i18n/index.ts'
import { Field } from '../../../ui/field.tsx'
import type { FormProps } from '../faces/face.ts'
import { faultOn } from './faults.ts'

/** How many options each person may mark. */
export function MarksForm(props: FormProps): JSX.Element {
  const words = useWords()
  const setup = () => words().voting.setup
  return (
    <Field
      label={setup().max}
      value={props.draft.typed['max'] ?? ''}
      onInput={(max) => props.change({ typed: { ...props.draft.typed, max } })}
      type="number"
      min={1}
      hint={setup().maxHint}
      error={faultOn(words().voting, props.fault, ['maximum-out-of-range'])}
    />
  )
}
