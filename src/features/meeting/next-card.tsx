import { A } from '@solidjs/router'
import { For, type JSX, Match, Show, Switch } from 'solid-js'
import { useWords } from '../../i18n/index.ts'
import { Icon } from '../../ui/icon.tsx'

/** From how many cards on the vote becomes the next step. */
const CARDS_BEFORE_VOTE = 2

/** What comes next, on the only large yellow field of the room. */
export function NextCard(props: {
  state: 'planned' | 'open' | 'closed'
  cards: number
  /** Which of the five steps of `words.meeting.steps` the records already show. */
  shown: readonly boolean[]
  base: string
  onStart: () => void
  onReopen: () => void
}): JSX.Element {
  const words = useWords()
  const at = () => {
    if (props.state === 'planned') return 0
    if (props.state === 'closed') return 4
    return props.cards < CARDS_BEFORE_VOTE ? 1 : 3
  }
  return (
    <section class="meeting-next" aria-labelledby="meeting-next">
      <ol class="meeting-steps">
        <For each={words().meeting.steps.slice(0, at())}>
          {(step, index) => <Step name={step} shown={props.shown[index()] ?? false} />}
        </For>
      </ol>
      <div class="meeting-now">
        <Switch>
          <Match when={props.state === 'planned'}>
            <h2 id="meeting-next">{words().meeting.start}</h2>
            <p>{words().meeting.startText}</p>
            <button type="button" class="button primary wide tall" onClick={() => props.onStart()}>
              {words().meeting.start} <Icon name="arrow" />
            </button>
          </Match>
          <Match when={props.state === 'closed'}>
            <h2 id="meeting-next">{words().meeting.handOver}</h2>
            <A class="button primary wide tall" href={`${props.base}/cierre`}>
              {words().meeting.handOver} <Icon name="arrow" />
            </A>
            <button type="button" class="button" onClick={() => props.onReopen()}>
              {words().meeting.reopen}
            </button>
          </Match>
          <Match when={props.cards < CARDS_BEFORE_VOTE}>
            <h2 id="meeting-next">{words().meeting.capture}</h2>
            <p>{words().meeting.captureText}</p>
            <A class="button primary wide tall" href={`${props.base}/mesa/1`}>
              {words().terms.table(1)} <Icon name="arrow" />
            </A>
          </Match>
          <Match when={props.cards >= CARDS_BEFORE_VOTE}>
            <h2 id="meeting-next">{words().meeting.capture}</h2>
            <p>{words().meeting.voteText(words().terms.cards(props.cards))}</p>
            <A class="button primary wide tall" href={`${props.base}/votacion/nueva`}>
              {words().meeting.newVote} <Icon name="arrow" />
            </A>
          </Match>
        </Switch>
      </div>
      <ol class="meeting-steps" start={at() + 2}>
        <For each={words().meeting.steps.slice(at() + 1)}>
          {(step, index) => <Step name={step} shown={props.shown[at() + 1 + index()] ?? false} />}
        </For>
      </ol>
    </section>
  )
}

function Step(props: { name: string; shown: boolean }): JSX.Element {
  return (
    <li classList={{ done: props.shown }}>
      <Show when={props.shown} fallback={<i class="meeting-open" aria-hidden="true" />}>
        <Icon name="check" />
      </Show>{' '}
      {props.name}
    </li>
  )
}
