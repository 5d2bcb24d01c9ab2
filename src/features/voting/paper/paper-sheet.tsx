import { createSignal, For, type JSX } from 'solid-js'
import type { Vote } from '../../../domain/voting/vote.ts'
import { useWords } from '../../../i18n/index.ts'
import { useMeeting } from '../../../store/context.ts'
import { Field } from '../../../ui/field.tsx'
import { boothFaceOf } from '../faces/index.ts'
import { PrintSheet } from '../print-sheet.tsx'

/** Most ballots of one printing: more is a slip of the finger. */
const SHEETS_MAX = 500

/** Ballots of paper to print: question, rule, options with room to write, no code and no number of their own. */
export function PaperSheet(props: { vote: Vote; onDone: () => void }): JSX.Element {
  const words = useWords()
  const text = () => words().ceremony.paper
  const place = useMeeting()
  const [howMany, setHowMany] = createSignal('10')
  const count = () => Math.min(SHEETS_MAX, Math.max(1, Number(howMany()) || 1))
  const pitch = () =>
    boothFaceOf(props.vote.config.method)
      .pitch({ words: words().voting, config: props.vote.config })
      .join(' ')
  return (
    <PrintSheet title={text().sheetTitle} hint={text().sheetHint} onDone={() => props.onDone()}>
      <div class="no-print">
        <Field
          label={text().howMany}
          type="number"
          min={1}
          max={SHEETS_MAX}
          value={howMany()}
          onInput={setHowMany}
        />
      </div>
      <div class="vote-paper-grid">
        <For each={Array.from({ length: count() }, (_, at) => at)}>
          {() => (
            <article class="vote-paper-ballot">
              <small>{place.entry().name}</small>
              <h3>{props.vote.config.question}</h3>
              <p>{pitch()}</p>
              <ol>
                <For each={props.vote.config.options}>
                  {(option) => (
                    <li>
                      <span class="vote-paper-box" aria-hidden="true" />
                      {option.label}
                    </li>
                  )}
                </For>
              </ol>
            </article>
          )}
        </For>
      </div>
    </PrintSheet>
  )
}
