import { createSignal, type JSX, Show } from 'solid-js'
import { ERASURE_REASONS, type ErasureReason } from '../../domain/consultation/erased.ts'
import type { HandledComment } from '../../domain/consultation/handled.ts'
import { useWords } from '../../i18n/index.ts'
import { useOpenDevice, usePlan } from '../../store/context.ts'
import { dayOf } from '../../store/forget-people.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Choice } from '../../ui/field.tsx'
import { FormActions } from '../../ui/form-actions.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Hearing } from './hearing.ts'

/**
 * Erases one comment for good, with the kind of reason that stays in its place. Where the plan shows
 * public pages they are published anew at once, so that nothing stored there repeats it.
 */
export function EraseDialog(props: {
  hearing: Hearing
  one: HandledComment
  onClose: () => void
}): JSX.Element {
  const { session } = usePlan()
  const { ready } = useOpenDevice()
  const words = useWords()
  const text = () => words().hearing.erase
  const [why, setWhy] = createSignal<ErasureReason>('asked')
  const [failure, setFailure] = createSignal('')
  const [isBusy, setBusy] = createSignal(false)

  async function erase(event: SubmitEvent) {
    event.preventDefault()
    if (isBusy()) return
    const entry = props.hearing.erasureOf(props.one, why(), dayOf(new Date()))
    if (entry === undefined) return setFailure(text().refusals['not-kept'])
    setBusy(true)
    const outcome = await ready.acts.erase(session, { entries: [entry] })
    if (!outcome.ok) {
      setBusy(false)
      return setFailure(text().refusals[outcome.refusal])
    }
    const isShown = props.hearing.published() !== undefined
    const bulletin = props.hearing.bulletin(props.hearing.shownWithAnswers())
    const isPublished =
      !isShown || (bulletin && (await ready.acts.publish(session, bulletin)).ok) === true
    props.hearing.say(
      isPublished ? { text: text().done } : { text: text().publishLater, failed: true },
    )
    props.onClose()
  }

  return (
    <Dialog open title={text().title} onClose={() => props.onClose()}>
      <form class="stack" onSubmit={(event) => void erase(event)} novalidate>
        <blockquote class="quote">«{props.one.comment.text}»</blockquote>
        <Notice tone="clash">{text().warning}</Notice>
        <Choice
          label={text().why}
          value={why()}
          options={ERASURE_REASONS.map((value) => ({ value, label: text().reasons[value] }))}
          onChange={setWhy}
        />
        <p class="soft">{text().remains}</p>
        <Show when={failure()}>
          {(said) => (
            <Notice tone="clash" alert>
              {said()}
            </Notice>
          )}
        </Show>
        <FormActions
          submit={isBusy() ? text().busy : text().confirm}
          cancel={words().terms.cancel}
          onCancel={() => props.onClose()}
        />
      </form>
    </Dialog>
  )
}
