import type { JSX } from 'solid-js'
import { useWords } from '../../../i18n/index.ts'
import { Notice } from '../../../ui/notice.tsx'
import type { FormProps } from '../faces/face.ts'
import { MarksForm } from './marks-form.tsx'

/** Marks, and what it means that they are counted in proportion. */
export function ProportionalForm(props: FormProps): JSX.Element {
  const words = useWords()
  return (
    <>
      <Notice>{words().voting.forms.proportional.meaning}</Notice>
      <MarksForm {...props} />
    </>
  )
}
