import { For, Index, type JSX, onMount, Show } from 'solid-js'
import type { NumberedOption } from '../../../domain/voting/ballot.ts'
import { isBlank } from '../../../domain/voting/ballot.ts'
import type {
  ApprovalBallot,
  Ballot,
  DotsBallot,
  DotsRules,
  Vote,
  VoteOption,
} from '../../../domain/voting/vote.ts'
import { useWords } from '../../../i18n/index.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { pointsUsed } from '../papers/points.ts'
import { StillThere } from './still-there.tsx'
import { type BoothComfort, BoothTools } from './tools.tsx'

/** The ballot as it would be kept, one line per option, each with its own «Cambiar». Never read aloud. */
export function ReviewScreen(props: {
  vote: Vote
  options: readonly NumberedOption<VoteOption>[]
  ballot: Ballot
  comfort: BoothComfort
  refusal: string
  secondsLeft: number | undefined
  onChange: () => void
  onConfirm: () => void
}): JSX.Element {
  const words = useWords()
  const booth = () => words().voting.booth
  const config = () => props.vote.config
  const blank = () => isBlank(config(), props.ballot)
  const given = (id: string) =>
    config().method === 'dots'
      ? ((props.ballot as DotsBallot)[id] ?? 0)
      : Number((props.ballot as ApprovalBallot).includes(id))
  const chosen = () => props.options.filter(({ option }) => given(option.id) > 0)
  const sum = () =>
    config().method === 'dots'
      ? booth().usedDots(pointsUsed(props.ballot as DotsBallot), (config().rules as DotsRules).dots)
      : booth().usedMarks(chosen().length)
  let title: HTMLHeadingElement | undefined
  onMount(() => title?.focus({ preventScroll: true }))
  return (
    <div class="booth-review">
      <header class="booth-top">
        <h1 ref={title} tabIndex={-1}>
          {blank() ? booth().blankTitle : booth().reviewTitle}
        </h1>
        <BoothTools comfort={props.comfort} />
      </header>
      <main>
        <p class="booth-sum">{blank() ? booth().blankText : sum()}</p>
        <Show when={!blank()}>
          <ul class="booth-paper sheet">
            <For each={chosen()}>
              {({ number, option }) => (
                <li>
                  <span class="dot yes">
                    <Show when={given(option.id) > 1} fallback={<Icon name="check" />}>
                      <b class="num" aria-hidden="true">
                        {given(option.id)}
                      </b>
                    </Show>
                  </span>
                  <span>
                    <b>
                      {number}. {option.label}
                    </b>
                    <Show when={config().method === 'dots'}>
                      <span class="booth-detail">
                        {words().voting.points(given(option.id))}
                        <span class="booth-mini" aria-hidden="true">
                          <Index each={Array.from({ length: Math.min(given(option.id), 10) })}>
                            {() => <i />}
                          </Index>
                        </span>
                      </span>
                    </Show>
                  </span>
                  <button
                    type="button"
                    class="button"
                    aria-label={booth().changeThis(option.label)}
                    onClick={() => props.onChange()}
                  >
                    {booth().change}
                  </button>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Show when={props.refusal}>
          {(text) => (
            <Notice tone="clash" alert>
              {text()}
            </Notice>
          )}
        </Show>
        <StillThere secondsLeft={props.secondsLeft} />
      </main>
      <footer class="booth-bottom stacked">
        <button type="button" class="button" onClick={() => props.onChange()}>
          <Icon name="back" />
          {booth().again}
        </button>
        <button type="button" class="button primary booth-giant" onClick={() => props.onConfirm()}>
          <Icon name="ballot-box" />
          {blank() ? booth().blankConfirm : booth().confirm}
        </button>
      </footer>
    </div>
  )
}
