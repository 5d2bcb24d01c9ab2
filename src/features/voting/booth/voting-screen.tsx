import { createSignal, For, type JSX, onMount, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { NumberedOption } from '../../../domain/voting/ballot.ts'
import { isBlank } from '../../../domain/voting/ballot.ts'
import type { Ballot } from '../../../domain/voting/box-records.ts'
import type { Vote, VoteOption } from '../../../domain/voting/vote.ts'
import { useWords } from '../../../i18n/index.ts'
import { Icon } from '../../../ui/icon.tsx'
import { boothFaceOf } from '../faces/index.ts'
import { StillThere } from './still-there.tsx'
import { type BoothComfort, BoothTools } from './tools.tsx'

/** The ballot itself: the list in this ballot's own order, the paper of the method, blank and review. */
export function VotingScreen(props: {
  vote: Vote
  options: readonly NumberedOption<VoteOption>[]
  choice: Ballot
  /** The option that the person came back from the review to change. */
  changing: string | undefined
  comfort: BoothComfort
  secondsLeft: number | undefined
  onChoose: (choice: Ballot) => void
  onReview: () => void
  onBlank: () => void
}): JSX.Element {
  const words = useWords()
  const booth = () => words().voting.booth
  const [notice, setNotice] = createSignal('')
  const config = () => props.vote.config
  const face = () => boothFaceOf(config().method)
  const said = () => ({ words: words().voting, config: config(), ballot: props.choice })
  const discs = () => face().discs?.(said())
  const blank = () => isBlank(config(), props.choice)
  const spoken = () =>
    [
      config().question,
      ...(face().aloud?.(said()) ?? []),
      ...props.options.map(
        ({ number, option }) => `${number}. ${option.label}. ${option.detail ?? ''}`,
      ),
    ].join('. ')
  let title: HTMLHeadingElement | undefined
  onMount(() => title?.focus({ preventScroll: true }))
  return (
    <div class="booth-vote">
      <header class="booth-top">
        <h1 ref={title} tabIndex={-1}>
          {config().question}
        </h1>
        <BoothTools comfort={props.comfort} text={spoken()} />
        <p class="booth-left" role="status">
          <Show when={discs()}>
            {(drawn) => (
              <span class="booth-left-dots" aria-hidden="true">
                <For each={Array.from({ length: drawn().of }, (_, at) => at)}>
                  {(at) => <i classList={{ used: at >= drawn().left }} />}
                </For>
              </span>
            )}
          </Show>
          <span>{face().left(said())}</span>
        </p>
      </header>
      <main>
        <Dynamic
          component={face().Paper}
          config={config()}
          options={props.options}
          ballot={props.choice}
          changing={props.changing}
          onChoose={props.onChoose}
          onNotice={setNotice}
        />
        <p class="booth-note">{booth().rotated}</p>
      </main>
      <footer class="booth-bottom">
        <div class="booth-notice" role="status">
          <Show when={notice()}>{(text) => <p>{text()}</p>}</Show>
        </div>
        <StillThere secondsLeft={props.secondsLeft} />
        <div class="booth-verbs">
          <button type="button" class="button" onClick={() => props.onBlank()}>
            {booth().blank}
          </button>
          <button
            type="button"
            class="button primary"
            onClick={() => (blank() ? props.onBlank() : props.onReview())}
          >
            {booth().review}
            <Icon name="arrow" />
          </button>
        </div>
      </footer>
    </div>
  )
}
