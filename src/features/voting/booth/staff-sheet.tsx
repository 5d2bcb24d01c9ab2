import { createSignal, type JSX, Show } from 'solid-js'
import type { Vote } from '../../../domain/voting/vote.ts'
import { useWords } from '../../../i18n/index.ts'
import { Notice } from '../../../ui/notice.tsx'
import { SpoilForm } from '../cards/spoil-form.tsx'
import { CopyOut } from './copy-out.tsx'
import { PinForm } from './pin-form.tsx'

/** What the team may do at a booth, behind its PIN: seal it, leave it, or go on. */
export function StaffSheet(props: {
  opens: (pin: string) => Promise<boolean>
  /** Whether there is still something to seal. */
  canSeal: boolean
  canStay: boolean
  vote: Vote
  onSeal: () => Promise<void>
  onLeave: () => void
  onStay: () => void
}): JSX.Element {
  const words = useWords()
  const pin = () => words().voting.pin
  const booth = () => words().voting.booth
  const [open, setOpen] = createSignal(false)
  const [step, setStep] = createSignal<'idle' | 'sealing' | 'failed'>('idle')
  const seal = async () => {
    setStep('sealing')
    try {
      await props.onSeal()
    } catch {
      setStep('failed')
    }
  }
  return (
    <section class="booth-sheet sheet" aria-label={pin().staffTitle}>
      <Show
        when={open()}
        fallback={
          <>
            <h2>{pin().askTitle}</h2>
            <PinForm
              opens={props.opens}
              onOpen={() => setOpen(true)}
              onStay={() => props.onStay()}
            />
          </>
        }
      >
        <h2>{pin().staffTitle}</h2>
        <Show when={step() === 'failed'}>
          <Notice tone="clash" alert>
            {booth().sealFailed}
          </Notice>
        </Show>
        <Show when={props.canSeal}>
          <p>{pin().sealHint}</p>
          <button
            type="button"
            class="button sun"
            aria-disabled={step() === 'sealing'}
            onClick={() => step() !== 'sealing' && void seal()}
          >
            {step() === 'sealing' ? booth().sealing : pin().seal}
          </button>
        </Show>
        <Show when={props.canSeal}>
          <CopyOut vote={props.vote} />
        </Show>
        <Show when={props.vote.config.cards}>
          <SpoilForm vote={props.vote} />
        </Show>
        <p>{pin().leaveHint}</p>
        <div class="booth-pair">
          <Show when={props.canStay}>
            <button type="button" class="button" onClick={() => props.onStay()}>
              {pin().stay}
            </button>
          </Show>
          <button type="button" class="button primary" onClick={() => props.onLeave()}>
            {pin().leave}
          </button>
        </div>
      </Show>
    </section>
  )
}
