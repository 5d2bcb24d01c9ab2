import { createSignal, For, type JSX, Show } from 'solid-js'
import { COMMENT_DECISIONS, type CommentDecision } from '../../domain/consultation/comment.ts'
import type { HandledComment } from '../../domain/consultation/handled.ts'
import { type ReadabilityHint, readabilityHints } from '../../domain/consultation/readability.ts'
import { useWords } from '../../i18n/index.ts'
import { newId } from '../../lib/ids.ts'
import { random } from '../../store/chance.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Choice } from '../../ui/field.tsx'
import { FormActions } from '../../ui/form-actions.tsx'
import { LongField } from '../../ui/long-field.tsx'
import type { Hearing } from './hearing.ts'
import { TemplateFields } from './template-fields.tsx'

const REASON_MAX = 2_000

/** The decision on a comment and its reason; one answer for several that say the same. */
export function AnswerDialog(props: {
  hearing: Hearing
  comments: readonly HandledComment[]
  onDone: () => void
}): JSX.Element {
  const words = useWords()
  const text = () => words().consultation
  // What stood there when it was opened: the form keeps what is typed, whatever arrives meanwhile.
  // eslint-disable-next-line solid/reactivity -- reason: see above
  const stood = props.comments[0]?.handling.answer
  const [decision, setDecision] = createSignal<CommentDecision>(stood?.decision ?? 'incorporated')
  const [reason, setReason] = createSignal(stood?.reason ?? '')
  const [before, setBefore] = createSignal(stood?.before ?? '')
  const [after, setAfter] = createSignal(stood?.after ?? '')
  const [isTried, setTried] = createSignal(false)
  const lacksReason = () => reason().trim() === ''
  const tell = (hint: ReadabilityHint) => {
    switch (hint.hint) {
      case 'too-short':
        return text().hints.tooShort
      case 'long-sentence':
        return text().hints.longSentence(hint.words)
      case 'jargon':
        return text().hints.jargon(hint.word)
    }
  }

  async function keep(event: SubmitEvent) {
    event.preventDefault()
    setTried(true)
    if (lacksReason()) return
    const answer = {
      decision: decision(),
      reason: reason().trim(),
      ...(before().trim() ? { before: before().trim() } : {}),
      ...(after().trim() ? { after: after().trim() } : {}),
    }
    if (!(await props.hearing.answer(props.comments, answer))) return
    props.hearing.say({ text: text().answerKept(props.comments.length) })
    props.onDone()
  }

  async function keepTemplate(name: string): Promise<boolean> {
    const isKept = await props.hearing.keepTemplate({
      ...{ kind: 'answer-template', id: newId(random), v: 1, name },
      ...{ text: reason().trim(), decision: decision() },
    })
    if (isKept) props.hearing.say({ text: words().hearing.templates.kept })
    return isKept
  }

  return (
    <Dialog open title={text().answerTitle(props.comments.length)} onClose={() => props.onDone()}>
      <form class="stack" onSubmit={(event) => void keep(event)} novalidate>
        <ul class="consultation-quoted">
          <For each={props.comments}>
            {({ comment }) => (
              <li>
                <blockquote class="quote">«{comment.text}»</blockquote>
              </li>
            )}
          </For>
        </ul>
        <TemplateFields
          hearing={props.hearing}
          hasText={!lacksReason()}
          onUse={(template) => {
            setDecision(template.decision)
            setReason(template.text)
          }}
          onKeep={keepTemplate}
        />
        <Choice
          label={text().decision}
          value={decision()}
          options={COMMENT_DECISIONS.map((value) => ({ value, label: text().decisions[value] }))}
          onChange={setDecision}
        />
        <LongField
          label={text().reason}
          value={reason()}
          maxLength={REASON_MAX}
          error={isTried() && lacksReason() ? text().reasonMissing : undefined}
          onInput={setReason}
        />
        <ul class="consultation-hints" aria-live="polite">
          <For each={readabilityHints(reason())}>
            {(hint) => <li class="soft">{tell(hint)}</li>}
          </For>
        </ul>
        <LongField
          label={text().before}
          rows={2}
          value={before()}
          maxLength={REASON_MAX}
          onInput={setBefore}
        />
        <Show when={before().trim() !== '' || after() !== ''}>
          <LongField
            label={text().after}
            rows={2}
            value={after()}
            maxLength={REASON_MAX}
            onInput={setAfter}
          />
        </Show>
        <FormActions
          submit={text().keepAnswer}
          cancel={words().terms.cancel}
          onCancel={() => props.onDone()}
        />
      </form>
    </Dialog>
  )
}
