import { type JSX, Show } from 'solid-js'
import type { SealedBox } from '../../../domain/voting/vote.ts'
import { useWords } from '../../../i18n/index.ts'
import { shortCode } from '../result-sentence.ts'
import { StaffButton } from './staff-button.tsx'

/** Voting is over here: first the request to seal, then what is read aloud and written down. */
export function SealedScreen(props: {
  sealed: SealedBox | undefined
  onStaff: () => void
}): JSX.Element {
  const words = useWords()
  const booth = () => words().voting.booth
  return (
    <main class="booth-sealed">
      <h1 class="headline">{props.sealed ? booth().sealedTitle : booth().closedTitle}</h1>
      <p class="booth-pitch">{props.sealed ? booth().sealedText : booth().closedText}</p>
      <Show when={props.sealed}>
        {(sealed) => (
          <dl class="booth-seal sheet">
            <dt>{booth().sealedBallots}</dt>
            <dd class="num">{sealed().n}</dd>
            <dt>{booth().sealedCode}</dt>
            <dd class="num">{shortCode(sealed().hash)}</dd>
          </dl>
        )}
      </Show>
      <StaffButton onStaff={props.onStaff} />
    </main>
  )
}
