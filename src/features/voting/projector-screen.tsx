import { useSearchParams } from '@solidjs/router'
import { createMemo, createSignal, For, type JSX, Match, Show, Switch } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import './voting.css'
import './methods.css'
import type { Act } from '../../domain/voting/act-records.ts'
import type { Vote } from '../../domain/voting/vote.ts'
import { useWords } from '../../i18n/index.ts'
import { useMeeting } from '../../store/context.ts'
import { Icon } from '../../ui/icon.tsx'
import { useWall } from '../../ui/wall.ts'
import { useVoteCourse, useVotePaths } from './course.ts'
import { faceOf } from './faces/index.ts'
import { createResult, OrderOnlyNotice } from './results.tsx'

/** What the room sees: the vote that the facilitator chose, without numbers until two people signed. */
export default function ProjectorScreen(): JSX.Element {
  const words = useWords()
  const text = () => words().voting.projector
  const place = useMeeting()
  const paths = useVotePaths()
  const [search] = useSearchParams<{ votacion?: string }>()
  const vote = createMemo(() => {
    const votes = place.paper.records.list<Vote>('vote')
    return votes.find(({ id }) => id === search.votacion) ?? votes.at(-1)
  })
  const leave = useWall({
    back() {
      const shown = vote()
      return shown ? paths.hub(shown.id) : paths.meeting
    },
    onKey(event) {
      if (event.key === 'Escape') leave()
    },
  })
  return (
    <div class="vote-projector" data-theme="projector">
      <Show when={vote()} fallback={<h1 class="headline">{text().nothing}</h1>}>
        {(shown) => <Shown vote={shown()} />}
      </Show>
      <button type="button" class="button vote-leave" onClick={leave}>
        <Icon name="back" />
        {text().leave}
      </button>
    </div>
  )
}

function Shown(props: { vote: Vote }): JSX.Element {
  const words = useWords()
  const text = () => words().voting.projector
  const place = useMeeting()
  const course = useVoteCourse(() => props.vote.id)
  const state = () => {
    const { stage } = course()
    return stage === 'frozen' ? text().frozen : stage === 'open' ? text().open : text().closed
  }
  return (
    <Switch>
      <Match when={course().act}>{(act) => <Told vote={props.vote} act={act()} />}</Match>
      <Match when={true}>
        <main class="vote-waiting">
          <p>{place.entry().name}</p>
          <h1 class="headline">{props.vote.config.question}</h1>
          <p class="vote-state" role="status">
            {state()}
          </p>
        </main>
      </Match>
    </Switch>
  )
}

/** The result, uncovered line by line from the last when the facilitator says so. */
function Told(props: { vote: Vote; act: Act }): JSX.Element {
  const words = useWords()
  const text = () => words().voting.projector
  const place = useMeeting()
  const result = createResult(() => props)
  const [shown, setShown] = createSignal(0)
  const all = () => result().lines
  const isAll = () => shown() >= all()
  return (
    <>
      <header class="vote-told">
        <h1 class="headline">{words().voting.results.headline(place.entry().name)}</h1>
        <p>{props.vote.config.question}</p>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: reason: a long list scrolls here, above a footer that stays */}
      <main class="vote-told-body" tabIndex={0}>
        <div class="vote-told-picture">
          <Dynamic
            component={faceOf(props.vote.config.method).result.Picture}
            config={props.vote.config}
            tally={props.act.tally}
            shown={shown()}
            orderOnly={result().orderOnly}
            large
          />
        </div>
        <aside class="stack">
          <Show
            when={isAll()}
            fallback={
              <div class="vote-reveal">
                <p>{text().waiting}</p>
                <button
                  type="button"
                  class="button sun tall"
                  onClick={() => setShown((n) => n + 1)}
                >
                  {text().reveal}
                </button>
                <button type="button" class="button" onClick={() => setShown(all())}>
                  {text().revealAll}
                </button>
              </div>
            }
          >
            <section class="vote-why" aria-live="polite">
              <h2>{words().voting.results.why}</h2>
              <p>{result().sentence}</p>
              <For each={result().asides}>{(aside) => <p class="more">{aside}</p>}</For>
            </section>
            <OrderOnlyNotice of={result()} />
          </Show>
        </aside>
      </main>
      <footer class="vote-told-foot">
        <p>{isAll() ? result().participation : ''}</p>
        <p>
          <Icon name="seal" />
          {text().sealed}
        </p>
      </footer>
    </>
  )
}
