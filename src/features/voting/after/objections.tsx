import { createSignal, For, type JSX, Show } from 'solid-js'
import type { Act, Objection } from '../../../domain/voting/act-records.ts'
import type { Vote } from '../../../domain/voting/vote.ts'
import { useWords } from '../../../i18n/index.ts'
import { newId } from '../../../lib/ids.ts'
import { random } from '../../../store/chance.ts'
import { useMeeting } from '../../../store/context.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useWriteWords } from '../write-words.ts'

/** Objections to a result, beside it: who, when, why, and what was answered. */
export function Objections(props: { vote: Vote; act: Act }): JSX.Element {
  const words = useWords()
  const text = () => words().ceremony.objection
  const { paper, session } = useMeeting()
  const writeWords = useWriteWords()
  const [asking, setAsking] = createSignal<'new' | string>()
  const [who, setWho] = createSignal('')
  const [when, setWhen] = createSignal('')
  const [long, setLong] = createSignal('')
  const [error, setError] = createSignal('')
  const list = () =>
    paper.records.list<Objection>('objection').filter(({ act }) => act === props.act.id)
  const close = () => {
    setAsking(undefined)
    setError('')
    setLong('')
  }
  const keep = async (event: SubmitEvent) => {
    event.preventDefault()
    const at = asking()
    if (at === undefined) return
    const isNew = at === 'new'
    if (long().trim() === '' || (isNew && (who().trim() === '' || when() === ''))) {
      return setError(text().needsAll)
    }
    try {
      await paper.records.write((pen) => {
        if (!isNew) return pen.field(at, 'answer', long().trim())
        const record: Objection = {
          kind: 'objection',
          id: newId<string>(random),
          v: 2,
          vote: props.vote.id,
          act: props.act.id,
          who: who().trim(),
          when: when(),
          reason: long().trim(),
          device: session.device,
        }
        return pen.birth(record)
      })
      close()
    } catch (failure) {
      setError(writeWords(failure))
    }
  }
  return (
    <section class="sheet vote-card stack">
      <h3>{text().title}</h3>
      <Show when={list().length > 0} fallback={<p>{text().none}</p>}>
        <ul class="vote-objections">
          <For each={list()}>
            {(one) => (
              <li>
                <b>
                  {one.who} · {one.when}
                </b>
                <p class="quote">{one.reason}</p>
                <Show
                  when={one.answer}
                  fallback={
                    <button type="button" class="button" onClick={() => setAsking(one.id)}>
                      {text().answerVerb}
                    </button>
                  }
                >
                  {(answer) => (
                    <p>
                      <b>{text().answer}:</b> {answer()}
                    </p>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <button type="button" class="button wide" onClick={() => setAsking('new')}>
        <Icon name="pencil" />
        {text().add}
      </button>
      <Dialog
        open={asking() !== undefined}
        title={asking() === 'new' ? text().add : text().answerVerb}
        onClose={close}
      >
        <form class="stack" onSubmit={(event) => void keep(event)}>
          <Show when={asking() === 'new'}>
            <Field
              label={text().who}
              value={who()}
              onInput={setWho}
              hint={text().whoHint}
              maxLength={80}
            />
            <Field label={text().when} type="date" value={when()} onInput={setWhen} />
          </Show>
          <div class="field">
            <label for="vote-objection">{asking() === 'new' ? text().reason : text().answer}</label>
            <textarea
              id="vote-objection"
              class="input"
              rows={4}
              maxLength={2_000}
              value={long()}
              onInput={(event) => setLong(event.currentTarget.value)}
            />
            <small class="field-error" role="alert">
              {error()}
            </small>
          </div>
          <div class="actions">
            <button type="button" class="button" onClick={close}>
              {words().terms.cancel}
            </button>
            <button type="submit" class="button primary">
              {text().keep}
            </button>
          </div>
        </form>
      </Dialog>
    </section>
  )
}
