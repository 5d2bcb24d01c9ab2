import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import type { HandledComment } from '../../domain/consultation/handled.ts'
import { isAnswered } from '../../domain/consultation/handled.ts'
import { useWords } from '../../i18n/index.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Choice, Field } from '../../ui/field.tsx'
import { FormActions } from '../../ui/form-actions.tsx'
import { Icon } from '../../ui/icon.tsx'
import { LongList } from '../../ui/long-list.tsx'
import { Segment } from '../../ui/segment.tsx'
import { AnswerDialog } from './answer-dialog.tsx'
import { CommentRow } from './comment-row.tsx'
import { ContactDialog } from './contact-dialog.tsx'
import { EraseDialog } from './erase-dialog.tsx'
import type { Hearing } from './hearing.ts'
import { TopicDialog } from './topic-dialog.tsx'

const VIEWS = ['unread', 'waiting', 'all'] as const
type View = (typeof VIEWS)[number]

/** The comments: read first, then answered, one by one or several alike together. */
export function CommentsSheet(props: { hearing: Hearing }): JSX.Element {
  const words = useWords()
  const text = () => words().consultation
  const [view, setView] = createSignal<View>()
  const [marks, setMarks] = createSignal<ReadonlySet<string>>(new Set())
  const [answering, setAnswering] = createSignal<readonly HandledComment[]>([])
  const [hiding, setHiding] = createSignal<string>()
  const [topic, setTopic] = createSignal('')
  const [isNaming, setNaming] = createSignal(false)
  const [erasing, setErasing] = createSignal<HandledComment>()
  const [contact, setContact] = createSignal<string>()
  const inView: Readonly<Record<View, (one: HandledComment) => boolean>> = {
    unread: ({ handling }) => handling.moderation === undefined,
    waiting: (one) => !isAnswered(one),
    all: () => true,
  }
  // What waits comes first, until somebody chooses.
  const current = (): View => {
    const { unread, total, answered } = props.hearing.counts()
    return view() ?? (unread > 0 ? 'unread' : answered < total ? 'waiting' : 'all')
  }
  // A topic that nothing has any more is none.
  const byTopic = () => (props.hearing.topics().includes(topic()) ? topic() : '')
  const listed = createMemo(() =>
    props.hearing
      .comments()
      .filter(inView[current()])
      .filter(({ handling }) => byTopic() === '' || handling.topic === byTopic()),
  )
  const marked = createMemo(() =>
    props.hearing.comments().filter(({ comment }) => marks().has(comment.id)),
  )
  const mark = (id: string) => {
    const next = new Set(marks())
    if (!next.delete(id)) next.add(id)
    setMarks(next)
  }
  const done = () => {
    setAnswering([])
    setMarks(new Set<string>())
  }
  return (
    <Show when={props.hearing.counts().total > 0}>
      <section class="sheet consultation-sheet stack" aria-labelledby="consultation-comments">
        <h2 id="consultation-comments">{text().comments}</h2>
        <Segment
          label={text().comments}
          value={current()}
          options={VIEWS.map((value) => ({ value, label: text().views[value] }))}
          onChange={setView}
        />
        <Show when={props.hearing.topics().length > 0}>
          <Choice
            label={words().hearing.topics.filter}
            value={byTopic()}
            options={[
              { value: '', label: words().hearing.topics.all },
              ...props.hearing.topics().map((value) => ({ value, label: value })),
            ]}
            onChange={setTopic}
          />
        </Show>
        <Show when={marked().length > 0}>
          <div class="actions">
            <button type="button" class="button" onClick={() => setNaming(true)}>
              <Icon name="list" /> {words().hearing.topics.put(marked().length)}
            </button>
            <button type="button" class="button sun" onClick={() => setAnswering(marked())}>
              <Icon name="pencil" /> {text().answerMarked(marked().length)}
            </button>
          </div>
        </Show>
        <Show when={listed().length > 0} fallback={<p>{text().noneInView}</p>}>
          <ul class="consultation-comments">
            <LongList tag="li" each={listed()}>
              {(one, nth) => (
                <CommentRow
                  one={one}
                  about={props.hearing.commitmentTitle(one.comment.commitment)}
                  place={{ nth: nth() + 1, of: listed().length }}
                  mayWrite={props.hearing.mayWrite()}
                  isMarked={marks().has(one.comment.id)}
                  onMark={() => mark(one.comment.id)}
                  onShow={() => void props.hearing.moderate(one.comment.id, 'shown')}
                  onHide={() => setHiding(one.comment.id)}
                  onAnswer={() => setAnswering([one])}
                  onContact={setContact}
                  mayErase={props.hearing.holdsKey()}
                  onErase={() => setErasing(one)}
                />
              )}
            </LongList>
          </ul>
        </Show>
        <Show when={answering().length > 0}>
          <AnswerDialog hearing={props.hearing} comments={answering()} onDone={done} />
        </Show>
        <Show when={isNaming()}>
          <TopicDialog
            count={marked().length}
            onKeep={(next) =>
              props.hearing.setTopic(
                marked().map(({ comment }) => comment.id),
                next,
              )
            }
            onClose={() => setNaming(false)}
          />
        </Show>
        <Show when={erasing()}>
          {(one) => (
            <EraseDialog
              hearing={props.hearing}
              one={one()}
              onClose={() => setErasing(undefined)}
            />
          )}
        </Show>
        <Show when={contact()}>
          {(box) => <ContactDialog box={box()} onClose={() => setContact(undefined)} />}
        </Show>
        <Show when={hiding()}>
          {(id) => (
            <HideDialog
              onClose={() => setHiding(undefined)}
              onHide={(reason) => props.hearing.moderate(id(), 'hidden', reason)}
            />
          )}
        </Show>
      </section>
    </Show>
  )
}

function HideDialog(props: {
  onClose: () => void
  onHide: (reason: string) => Promise<boolean>
}): JSX.Element {
  const words = useWords()
  const text = () => words().consultation
  const [reason, setReason] = createSignal('')
  async function hide(event: SubmitEvent) {
    event.preventDefault()
    if (await props.onHide(reason().trim())) props.onClose()
  }
  return (
    <Dialog open title={text().hideTitle} onClose={() => props.onClose()}>
      <form class="stack" onSubmit={(event) => void hide(event)} novalidate>
        <Field
          label={text().hideReason}
          hint={text().hideReasonHint}
          value={reason()}
          maxLength={200}
          onInput={setReason}
        />
        <FormActions
          submit={text().hide}
          cancel={words().terms.cancel}
          onCancel={() => props.onClose()}
        />
      </form>
    </Dialog>
  )
}
