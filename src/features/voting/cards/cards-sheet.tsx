import { For, type JSX } from 'solid-js'
import { printCode } from '../../../domain/voting/cards.ts'
import type { Vote } from '../../../domain/voting/vote.ts'
import { useWords } from '../../../i18n/index.ts'
import { useMeeting } from '../../../store/context.ts'
import { QrCode } from '../../../ui/qr-code.tsx'
import { PrintSheet } from '../print-sheet.tsx'
import { cardQr } from './vote-cards.ts'

/** The cards to cut out: code and QR, no name and no number, so that nothing ties one to a person. */
export function CardsSheet(props: {
  vote: Vote
  codes: readonly string[]
  onDone: () => void
}): JSX.Element {
  const words = useWords()
  const text = () => words().ceremony.cards
  const place = useMeeting()
  return (
    <PrintSheet title={text().sheetTitle} hint={text().sheetHint} onDone={() => props.onDone()}>
      <div class="vote-cards-grid">
        <For each={props.codes}>
          {(code) => (
            <article class="vote-voter-card">
              <QrCode text={cardQr(code)} label={text().one} class="vote-card-qr" />
              <div>
                <b>{place.entry().name}</b>
                <span>{props.vote.config.question}</span>
                <span class="vote-card-code">{printCode(code)}</span>
                <small>{text().rule}</small>
              </div>
            </article>
          )}
        </For>
      </div>
    </PrintSheet>
  )
}
