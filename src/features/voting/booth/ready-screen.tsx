import { type JSX, onMount, Show } from 'solid-js'
import type { Vote } from '../../../domain/voting/vote.ts'
import { useWords } from '../../../i18n/index.ts'
import { Icon } from '../../../ui/icon.tsx'
import { boothFaceOf } from '../faces/index.ts'
import { StaffButton } from './staff-button.tsx'
import { type BoothComfort, BoothTools } from './tools.tsx'

/** The next person's screen: what one has, that it is secret, and one button. */
export function ReadyScreen(props: {
  meeting: string
  vote: Vote
  inBox: number
  comfort: BoothComfort
  /** This tablet has the key too, and says so. */
  holdsKey: boolean
  onStart: () => void
  onStaff: () => void
}): JSX.Element {
  const words = useWords()
  const booth = () => words().voting.booth
  const config = () => props.vote.config
  const pitch = () =>
    boothFaceOf(config().method).pitch({ words: words().voting, config: config() })
  const spoken = () =>
    [booth().turn, config().question, ...pitch(), booth().secret, booth().changeable].join('. ')
  let button: HTMLButtonElement | undefined
  onMount(() => button?.focus({ preventScroll: true }))
  return (
    <div class="booth-ready">
      <header class="booth-brand">
        <span class="brand">
          <Mark />
          <span>{booth().votes(props.meeting)}</span>
        </span>
        <BoothTools comfort={props.comfort} text={spoken()} language />
      </header>
      <main>
        <h1 class="headline">{booth().turn}</h1>
        <p class="booth-pitch">{pitch().join(' ')}</p>
        <button
          ref={button}
          type="button"
          class="button primary booth-giant"
          onClick={() => props.onStart()}
        >
          {booth().start}
          <Icon name="arrow" />
        </button>
        <ul class="booth-oath sheet">
          <li>
            <Icon name="lock" />
            <span>{booth().secret}</span>
          </li>
          <Show when={props.holdsKey}>
            <li>
              <Icon name="key" />
              <span>{words().ceremony.key.boothOath}</span>
            </li>
          </Show>
          <li>
            <Icon name="undo" />
            <span>{booth().changeable}</span>
          </li>
          <li>
            <Icon name="hand" />
            <span>{booth().help}</span>
          </li>
        </ul>
      </main>
      <footer class="booth-foot">
        <p class="booth-count">
          <span class="num">{props.inBox}</span> <span>{booth().inBox(props.inBox)}</span>
        </p>
        <StaffButton onStaff={props.onStaff} />
      </footer>
    </div>
  )
}

/** The mark in the colours of paper: the one of the awning is too pale on the sun. */
function Mark(): JSX.Element {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true">
      <circle cx="10" cy="10" r="8.5" fill="#0e70b8" />
      <rect x="22" y="2" width="16" height="16" rx="2" fill="#ad420c" />
      <path d="M10 20.5l9 9-9 9-9-9z" fill="#7d2265" />
      <path d="M30 21.5l9 16.5H21z" fill="#1c6b45" />
      <circle cx="20" cy="20" r="6" fill="#fff" stroke="#10252c" stroke-width="2.5" />
    </svg>
  )
}
