import { createSignal, type JSX, onMount, Show } from 'solid-js'
import type { NumberedOption } from '../../../domain/voting/ballot.ts'
import { isBlank } from '../../../domain/voting/ballot.ts'
import type {
  ApprovalBallot,
  ApprovalRules,
  Ballot,
  DotsBallot,
  DotsRules,
  Vote,
  VoteOption,
} from '../../../domain/voting/vote.ts'
import { useWords } from '../../../i18n/index.ts'
import { Icon } from '../../../ui/icon.tsx'
import { ApprovalPaper, MarksLeft } from '../papers/approval-paper.tsx'
import { PointsLeft, PointsPaper } from '../papers/points-paper.tsx'
import { StillThere } from './still-there.tsx'
import { type BoothComfort, BoothTools } from './tools.tsx'

/** The ballot itself: the list in this ballot's own order, the paper of the method, blank and review. */
export function VotingScreen(props: {
  vote: Vote
  options: readonly NumberedOption<VoteOption>[]
  choice: Ballot
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
  const isDots = () => config().method === 'dots'
  const blank = () => isBlank(config(), props.choice)
  const spoken = () =>
    [
      config().question,
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
        <Show
          when={isDots()}
          fallback={
            <MarksLeft
              rules={config().rules as ApprovalRules}
              ballot={props.choice as ApprovalBallot}
            />
          }
        >
          <PointsLeft rules={config().rules as DotsRules} ballot={props.choice as DotsBallot} />
        </Show>
      </header>
      <main>
        <Show
          when={isDots()}
          fallback={
            <ApprovalPaper
              rules={config().rules as ApprovalRules}
              options={props.options}
              ballot={props.choice as ApprovalBallot}
              onChoose={props.onChoose}
              onNotice={setNotice}
            />
          }
        >
          <PointsPaper
            rules={config().rules as DotsRules}
            options={props.options}
            ballot={props.choice as DotsBallot}
            onChoose={props.onChoose}
            onNotice={setNotice}
          />
        </Show>
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
