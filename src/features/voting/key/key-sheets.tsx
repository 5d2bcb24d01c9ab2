import { For, type JSX } from 'solid-js'
import type { Vote } from '../../../domain/voting/vote.ts'
import { useWords } from '../../../i18n/index.ts'
import { useMeeting } from '../../../store/context.ts'
import type { KeySheet } from '../../../store/key-sheets.ts'
import { QrCode } from '../../../ui/qr-code.tsx'
import { PrintSheet } from '../print-sheet.tsx'
import { shortCode } from '../result-sentence.ts'

/** The key on paper: one sheet, or two for two people. Words and code say the same. */
export function KeySheets(props: {
  vote: Vote
  sheets: readonly KeySheet[]
  onDone: () => void
  onCancel: () => void
}): JSX.Element {
  const words = useWords()
  const text = () => words().ceremony.key
  const place = useMeeting()
  const halves = () => props.sheets.length > 1
  return (
    <PrintSheet
      title={halves() ? text().halvesTitle : text().copyTitle}
      hint={halves() ? text().halvesHint : text().copyHint}
      done={halves() ? text().halvesDone : text().copyDone}
      onDone={() => props.onDone()}
      onCancel={() => props.onCancel()}
    >
      <For each={props.sheets}>
        {(sheet, at) => (
          <article class="vote-key-sheet">
            <h3>{halves() ? text().half(at() + 1) : text().whole}</h3>
            <p>
              {place.entry().name} · {props.vote.config.question} ·{' '}
              {shortCode(props.vote.configHash)}
            </p>
            <div class="vote-key-both">
              <QrCode text={sheet.qr} label={text().code} class="vote-key-qr" />
              <ol class="vote-key-words">
                <For each={sheet.words}>{(word) => <li>{word}</li>}</For>
              </ol>
            </div>
            <p>{halves() ? text().halfRule : text().wholeRule}</p>
          </article>
        )}
      </For>
    </PrintSheet>
  )
}
