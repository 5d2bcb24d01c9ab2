import type { JSX } from 'solid-js'
import { useWords } from '../../../i18n/index.ts'
import { Field } from '../../../ui/field.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { FormProps } from '../faces/face.ts'
import { faultOn } from './faults.ts'

/** How often each person may raise a hand. */
export function HandsRulesForm(props: FormProps): JSX.Element {
  const words = useWords()
  const text = () => words().voting.forms.hands
  return (
    <>
      <Notice>{text().open}</Notice>
      <Field
        label={text().perPerson}
        value={props.draft.typed['perPerson'] ?? '1'}
        onInput={(perPerson) => props.change({ typed: { ...props.draft.typed, perPerson } })}
        type="number"
        min={1}
        error={faultOn(words().voting, props.fault, ['maximum-out-of-range'])}
      />
    </>
  )
}
