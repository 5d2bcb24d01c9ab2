import { createSignal, type JSX, Match, Show, Switch } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { fillBallot, rotateOptions } from '../../../domain/voting/ballot.ts'
import type { Ballot } from '../../../domain/voting/box-records.ts'
import { methodOf } from '../../../domain/voting/methods/index.ts'
import { compareEntries } from '../../../domain/voting/paper-entries.ts'
import type { Vote } from '../../../domain/voting/vote.ts'
import { useWords } from '../../../i18n/index.ts'
import { random } from '../../../store/chance.ts'
import { useMeeting } from '../../../store/context.ts'
import { addPaperBallots } from '../../../store/seal-booth.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { boothFaceOf } from '../faces/index.ts'

/** A paper ballot that cannot be read as one: no method takes it for a ballot, so it counts as invalid. */
const UNREADABLE = 'nula' as unknown as Ballot

/**
 * Paper ballots, copied by two people one after the other. The second does not see what the first
 * wrote; only when both heaps are alike do they go into the count, closed like all others.
 */
export function PaperEntry(props: { vote: Vote; onDone: () => void }): JSX.Element {
  const words = useWords()
  const text = () => words().ceremony.paper
  const { session } = useMeeting()
  const config = () => props.vote.config
  const blank = () => methodOf(config().method).blank
  const [step, setStep] = createSignal<'first' | 'second' | 'compared'>('first')
  const [first, setFirst] = createSignal<readonly Ballot[]>([])
  const [second, setSecond] = createSignal<readonly Ballot[]>([])
  const [sheet, setSheet] = createSignal<Ballot>(blank())
  const [notice, setNotice] = createSignal('')
  const heap = () => (step() === 'first' ? first() : second())
  const setHeap = (next: readonly Ballot[]) =>
    step() === 'first' ? setFirst(next) : setSecond(next)
  const difference = () => compareEntries(first(), second())
  const agree = () => difference().first === 0 && difference().second === 0
  const note = (choice: Ballot) => {
    const filled = choice === UNREADABLE ? undefined : fillBallot(config(), choice)
    if (filled && !filled.ok) return setNotice(words().voting.booth.refused[filled.refusal])
    setNotice('')
    setHeap([...heap(), filled?.value ?? choice])
    setSheet(blank())
  }
  const next = () => {
    setSheet(blank())
    setNotice('')
    setStep(step() === 'first' ? 'second' : 'compared')
  }
  const add = async () => {
    try {
      await addPaperBallots({ session, vote: props.vote }, first(), random)
      props.onDone()
    } catch {
      setNotice(text().failed)
    }
  }
  let dialog: HTMLDialogElement | undefined
  return (
    <dialog
      ref={(element) => {
        dialog = element
        queueMicrotask(() => dialog?.showModal())
      }}
      class="sheet dialog vote-paper-entry"
      aria-label={text().title}
      onClose={() => props.onDone()}
    >
      <h2>{text().title}</h2>
      <Switch>
        <Match when={step() === 'compared'}>
          <div class="stack">
            <p role="status">
              {agree()
                ? text().agree(first().length)
                : text().differ(difference().first, difference().second)}
            </p>
            <Show when={notice()}>
              <Notice tone="clash" alert>
                {notice()}
              </Notice>
            </Show>
            <div class="actions">
              <button type="button" class="button" onClick={() => props.onDone()}>
                {words().terms.cancel}
              </button>
              <Show
                when={agree()}
                fallback={
                  <button
                    type="button"
                    class="button primary"
                    onClick={() => {
                      setSecond([])
                      setStep('second')
                    }}
                  >
                    {text().again}
                  </button>
                }
              >
                <button type="button" class="button primary" onClick={() => void add()}>
                  <Icon name="ballot-box" />
                  {text().add2}
                </button>
              </Show>
            </div>
          </div>
        </Match>
        <Match when={true}>
          <div class="stack">
            <Show when={step() === 'first' && first().length === 0}>
              <p>{text().text}</p>
            </Show>
            <p>
              <b>
                {step() === 'first' ? text().first : text().second} ·{' '}
                {text().ballot(heap().length + 1)}
              </b>
            </p>
            <Dynamic
              component={boothFaceOf(config().method).Paper}
              config={config()}
              options={rotateOptions(config().options, 0)}
              ballot={sheet()}
              onChoose={setSheet}
              onNotice={setNotice}
            />
            <p class="booth-notice" role="status">
              {notice()}
            </p>
            <div class="actions">
              <button type="button" class="button" onClick={() => note(blank())}>
                {text().blank}
              </button>
              <button type="button" class="button" onClick={() => note(UNREADABLE)}>
                {text().unreadable}
              </button>
              <button type="button" class="button primary" onClick={() => note(sheet())}>
                {text().keep}
              </button>
            </div>
            <p role="status">{text().noted(heap().length)}</p>
            <div class="actions">
              <Show when={heap().length > 0}>
                <button
                  type="button"
                  class="button plain"
                  onClick={() => setHeap(heap().slice(0, -1))}
                >
                  {text().takeBack}
                </button>
              </Show>
              <button type="button" class="button" onClick={() => dialog?.close()}>
                {words().terms.cancel}
              </button>
              <button
                type="button"
                class="button sun"
                aria-disabled={heap().length === 0}
                onClick={() => heap().length > 0 && next()}
              >
                {step() === 'first' ? text().endFirst : text().endSecond}
              </button>
            </div>
          </div>
        </Match>
      </Switch>
    </dialog>
  )
}
