import { createSignal, type JSX, Show } from 'solid-js'
import type { SealedBox } from '../../../domain/voting/vote.ts'
import { useWords } from '../../../i18n/index.ts'
import { Notice } from '../../../ui/notice.tsx'
import { shortCode } from '../result-sentence.ts'
import { StaffButton } from './staff-button.tsx'

/**
 * Voting is over here: first the request to seal, then what is read aloud and written down.
 *
 * Sealing asks for no PIN: once the facilitator's closing has reached this tablet nobody may vote any
 * more, and a forgotten PIN must never keep ballots from being counted. Leaving still asks.
 */
export function SealedScreen(props: {
  sealed: SealedBox | undefined
  onSeal: () => Promise<void>
  onStaff: () => void
}): JSX.Element {
  const words = useWords()
  const booth = () => words().voting.booth
  const [step, setStep] = createSignal<'idle' | 'sealing' | 'failed'>('idle')
  const seal = async () => {
    if (step() === 'sealing') return
    setStep('sealing')
    try {
      await props.onSeal()
      setStep('idle')
    } catch {
      setStep('failed')
    }
  }
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
      <Show when={!props.sealed}>
        <Show when={step() === 'failed'}>
          <Notice tone="clash" alert>
            {booth().sealFailed}
          </Notice>
        </Show>
        <button type="button" class="button primary booth-giant" onClick={() => void seal()}>
          {step() === 'sealing' ? booth().sealing : words().voting.pin.seal}
        </button>
      </Show>
      <StaffButton onStaff={props.onStaff} />
    </main>
  )
}
