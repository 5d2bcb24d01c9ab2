import { For, type JSX, Show } from 'solid-js'
import { FEWEST_TOLD, type QuizTotals } from '../../domain/steps/quiz.ts'
import { useWords } from '../../i18n/index.ts'

/** How many were right, before and after; groups too small to be told are not. */
export function QuizResults(props: { before: QuizTotals; after: QuizTotals }): JSX.Element {
  const words = useWords()
  const isFew = ({ people }: QuizTotals) => people > 0 && people < FEWEST_TOLD
  const tell = (totals: QuizTotals, at: number) =>
    totals.people < FEWEST_TOLD
      ? words().induction.none
      : words().induction.right(totals.right[at] ?? 0, totals.people)
  return (
    <section class="sheet" aria-labelledby="quiz-results">
      <h2 id="quiz-results">{words().induction.results}</h2>
      <table class="plain-table">
        <thead>
          <tr>
            <th scope="col">{words().induction.question}</th>
            <th scope="col">{words().induction.moments.before}</th>
            <th scope="col">{words().induction.moments.after}</th>
          </tr>
        </thead>
        <tbody>
          <For each={words().induction.questions}>
            {(question, at) => (
              <tr>
                <th scope="row">{question.ask}</th>
                <td>{tell(props.before, at())}</td>
                <td>{tell(props.after, at())}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={isFew(props.before) || isFew(props.after)}>
        <p class="soft">{words().induction.few(FEWEST_TOLD)}</p>
      </Show>
    </section>
  )
}
