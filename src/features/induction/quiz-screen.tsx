import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import {
  addAnswers,
  NO_ANSWERS,
  QUIZ_MOMENTS,
  type QuizCount,
  type QuizMoment,
  type QuizTotals,
  readTotals,
  totalsAt,
} from '../../domain/steps/quiz.ts'
import { useWords } from '../../i18n/index.ts'
import { newId } from '../../lib/ids.ts'
import { random } from '../../store/chance.ts'
import { useOpenDevice, usePlan } from '../../store/context.ts'
import { tabletNotes } from '../../store/tablet-notes.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { Screen } from '../../ui/screen.tsx'
import { Segment } from '../../ui/segment.tsx'
import { createToast, ToastPlace } from '../../ui/toast.tsx'
import './induction.css'
import { QuizResults } from './quiz-results.tsx'

/** Five questions on a shared tablet, one person after another; only totals are kept. */
export default function QuizScreen(): JSX.Element {
  const { session, room } = usePlan()
  const device = useOpenDevice()
  const words = useWords()
  const notes = tabletNotes(device.ready.workspace.db)
  const { current, show } = createToast()
  const [moment, setMoment] = createSignal<QuizMoment>('before')
  const [totals, setTotals] = createSignal<QuizTotals>(NO_ANSWERS)
  /** Answers of whoever holds the tablet; absent between two people. */
  const [answers, setAnswers] = createSignal<readonly (number | undefined)[]>()
  const place = (which: QuizMoment) =>
    ({ plan: session.plan, meeting: 'plan', name: `induccion-${which}` }) as const
  const open = (which: QuizMoment) => {
    setMoment(which)
    setTotals(NO_ANSWERS)
    void notes.read(place(which)).then((kept) => {
      if (moment() === which) setTotals(readTotals(kept))
    })
  }
  open('before')
  const questions = () => words().induction.questions
  const asked = () => questions()[answers()?.length ?? -1]
  const mayWrite = () => session.grant(room.room) === 'write'
  const counts = createMemo(() => room.records.list<QuizCount>('quiz-count'))

  async function answer(option: number | undefined) {
    const now = [...(answers() ?? []), option]
    setAnswers(now)
    if (now.length < questions().length) return
    // The answers are forgotten at once: what stays are totals.
    const after = addAnswers(totals(), now)
    setTotals(after)
    await notes.keep(place(moment()), after).catch(() => {
      show({ text: words().terms.notSaved, failed: true })
    })
  }
  async function close() {
    const count: QuizCount = {
      kind: 'quiz-count',
      id: newId<string>(random),
      v: 1,
      moment: moment(),
      date: new Date().toLocaleDateString('sv'),
      ...totals(),
    }
    try {
      await room.records.write((pen) => pen.birth(count))
      await notes.keep(place(moment()), undefined)
      setTotals(NO_ANSWERS)
      show({ text: words().induction.closed })
    } catch (error) {
      show({ text: whyNotWritten(error, words().terms), failed: true })
    }
  }

  return (
    <Screen
      title={words().induction.quizTitle}
      back={`/plan/${session.plan}/paso/1.4`}
      class="alone stack"
    >
      <Show
        when={answers()}
        fallback={
          <section class="sheet">
            <p>{words().induction.quizHint}</p>
            <Segment
              label={words().induction.moment}
              value={moment()}
              options={QUIZ_MOMENTS.map((value) => ({
                value,
                label: words().induction.moments[value],
              }))}
              onChange={open}
            />
            <p>{words().induction.answered(totals().people)}</p>
            <div class="actions">
              <button type="button" class="button primary" onClick={() => setAnswers([])}>
                {totals().people === 0 ? words().induction.begin : words().induction.nextPerson}
              </button>
              <Show when={mayWrite() && totals().people > 0}>
                <button type="button" class="button" onClick={() => void close()}>
                  {words().induction.close}
                </button>
              </Show>
            </div>
          </section>
        }
      >
        <section class="sheet" aria-live="polite">
          <Show
            when={asked()}
            fallback={
              <>
                <h2>{words().induction.done}</h2>
                <div class="actions">
                  <button
                    type="button"
                    class="button primary"
                    onClick={() => setAnswers(undefined)}
                  >
                    {words().terms.close}
                  </button>
                </div>
              </>
            }
          >
            {(question) => (
              <>
                <p class="soft">
                  {words().induction.questionOf((answers()?.length ?? 0) + 1, questions().length)}
                </p>
                <h2>{question().ask}</h2>
                <div class="induction-options">
                  <For each={question().options}>
                    {(option, at) => (
                      <button type="button" class="button tall" onClick={() => void answer(at())}>
                        {option}
                      </button>
                    )}
                  </For>
                  <button type="button" class="button plain" onClick={() => void answer(undefined)}>
                    {words().induction.skip}
                  </button>
                </div>
              </>
            )}
          </Show>
        </section>
      </Show>
      <Show when={answers() === undefined && counts().length > 0}>
        <QuizResults before={totalsAt(counts(), 'before')} after={totalsAt(counts(), 'after')} />
      </Show>
      <ToastPlace toast={current()} />
    </Screen>
  )
}
