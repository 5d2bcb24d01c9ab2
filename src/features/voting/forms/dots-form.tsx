import type { JSX } from 'solid-js'
import { useWords } from '../../../i18n/index.ts'
import { Field } from '../../../ui/field.tsx'
import type { FormProps } from '../faces/face.ts'
import { wholeOf } from '../typed.ts'
import { faultOn } from './faults.ts'
import { dotsText } from './rules.ts'

/** Points per person, and how many of them one option takes. */
export function DotsForm(props: FormProps): JSX.Element {
  const words = useWords()
  const setup = () => words().voting.setup
  const text = () => dotsText(props.draft, props.m)
  const type = (name: string) => (value: string) =>
    props.change({ typed: { ...props.draft.typed, [name]: value } })
  return (
    <>
      <Field
        label={setup().dots}
        value={text().dots}
        onInput={type('dots')}
        type="number"
        min={1}
        hint={setup().dotsHint(props.m)}
        error={faultOn(words().voting, props.fault, ['dots-out-of-range', 'no-ballot-possible'])}
      />
      <Field
        label={setup().cap}
        value={text().cap}
        onInput={type('cap')}
        type="number"
        min={1}
        hint={setup().capHint(wholeOf(text().cap) ?? 0)}
        error={faultOn(words().voting, props.fault, ['cap-out-of-range'])}
      />
    </>
  )
}
