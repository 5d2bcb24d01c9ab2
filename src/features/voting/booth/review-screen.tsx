import { For, Index, type JSX, onMount, Show } from 'solid-js'
import type { NumberedOption } from '../../../domain/voting/ballot.ts'
import { isBlank } from '../../../domain/voting/ballot.ts'
import type { Ballot } from '../../../domain/voting/box-records.ts'
import type { Vote, VoteOption } from '../../../domain/voting/vote.ts'
import { useWords } from '../../../i18n/index.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { boothFaceOf } from '../faces/index.ts'
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
  /** Back to the list, or to one option of it. */
  onChange: (option?: string) => void
  onConfirm: () => void
}): JSX.Element {
  const words = useWords()
  const booth = () => words().voting.booth
  const config = () => props.vote.config
  const blank = () => isBlank(config(), props.ballot)
  const face = () => boothFaceOf(config().method)
  const said = () => ({ words: words().voting, config: config(), ballot: props.ballot })
  const lines = () => face().review({ ...said(), options: props.options })
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
        <p class="booth-sum">{blank() ? booth().blankText : face().sum(said())}</p>
        <Show when={!blank()}>
          <ul class="booth-paper sheet">
            <For each={lines()}>
              {({ number, option, mark, text, points = 0 }) => (
                <li>
                  <span class="dot yes">
                    <Show when={'icon' in mark && mark.icon}>
                      {(icon) => <Icon name={icon()} />}
                    </Show>
                    <Show when={'number' in mark}>
                      <b class="num" aria-hidden="true">
                        {'number' in mark && mark.number}
                      </b>
                    </Show>
                  </span>
                  <span>
                    <b>
                      {number}. {option.label}
                    </b>
                    <Show when={text}>
                      <span class="booth-detail">
                        {text}
                        <Show when={points > 0}>
                          <span class="booth-mini" aria-hidden="true">
                            <Index each={Array.from({ length: Math.min(points, 10) })}>
                              {() => <i />}
                            </Index>
                          </span>
                        </Show>
                      </span>
                    </Show>
                  </span>
                  <button
                    type="button"
                    class="button"
                    aria-label={booth().changeThis(option.label)}
                    onClick={() => props.onChange(option.id)}
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
