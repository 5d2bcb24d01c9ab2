import type { JSX } from 'solid-js'
import { dots } from '../../../domain/voting/methods/dots.ts'
import type { DotsRules } from '../../../domain/voting/vote.ts'
import { useWords } from '../../../i18n/index.ts'
import { Field } from '../../../ui/field.tsx'
import type { FormProps } from '../faces/face.ts'
import type { SetupDraft } from '../setup-draft.ts'
import { UNREADABLE, wholeOf } from '../typed.ts'
import { faultOn } from './faults.ts'

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

/** The rules as typed. */
export function dotsRules(draft: SetupDraft, m: number): DotsRules {
  const text = dotsText(draft, m)
  return { dots: wholeOf(text.dots) ?? UNREADABLE, cap: wholeOf(text.cap) ?? UNREADABLE }
}

/** What nobody typed follows the number of options. */
function dotsText({ typed }: SetupDraft, m: number): { dots: string; cap: string } {
  const usual = dots.defaults(Math.max(2, m))
  const each = typed['dots'] ?? String(usual.dots)
  return { dots: each, cap: typed['cap'] ?? String(Math.min(usual.cap ?? 1, wholeOf(each) ?? 1)) }
}
