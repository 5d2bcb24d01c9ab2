import { type JSX, Match, Show, Switch } from 'solid-js'
import { useLocale, useWords } from '../../../i18n/index.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Timer } from '../../../ui/timer.tsx'
import { AgendaVoice } from './agenda-voice.tsx'
import type { AgendaButtons } from './presses.ts'
import type { RunningAgenda } from './running.ts'
import { sayEnd } from './times.ts'

/** What runs, how long it still does, and the three buttons of whoever leads the room. */
export function NowCard(props: {
  agenda: RunningAgenda
  buttons: AgendaButtons
  mayWrite: boolean
}): JSX.Element {
  const words = useWords()
  const locale = useLocale()
  const course = () => props.agenda.course()
  const standing = () => props.agenda.standing()
  return (
    <div class="agenda-now">
      <Switch>
        <Match when={standing().now}>
          {(row) => (
            <>
              <h2>
                <span class="unseen">{words().inRoom.nowRuns}: </span>
                {row().block.name}
              </h2>
              <Timer
                remaining={course().remaining}
                over={course().over}
                minutes={row().minutes}
                label={course().over > 0 ? words().inRoom.timeOver : words().inRoom.timeLeft}
              />
              <p>{sayEnd(course(), words(), locale())}</p>
              <Show when={props.mayWrite}>
                <div class="agenda-buttons">
                  <button type="button" class="button" onClick={() => props.buttons.extend()}>
                    {words().inRoom.plusFive}
                  </button>
                  <Show
                    when={standing().next}
                    fallback={
                      <button type="button" class="button" onClick={() => props.buttons.finish()}>
                        <Icon name="check" /> {words().inRoom.finish}
                      </button>
                    }
                  >
                    {(next) => (
                      <button type="button" class="button" onClick={() => props.buttons.next()}>
                        {words().inRoom.nextNamed(next().block.name)} <Icon name="arrow" />
                      </button>
                    )}
                  </Show>
                </div>
              </Show>
            </>
          )}
        </Match>
        <Match when={standing().state === 'finished'}>
          <h2>{words().inRoom.finished}</h2>
          <Show when={props.mayWrite}>
            <button type="button" class="button wide" onClick={() => props.buttons.resume()}>
              {words().inRoom.resume}
            </button>
          </Show>
        </Match>
        <Match when={standing().state === 'planned'}>
          <h2>{words().inRoom.waiting}</h2>
          <Show when={props.mayWrite}>
            <button
              type="button"
              class="button primary wide tall"
              onClick={() => props.buttons.next()}
            >
              {words().inRoom.start} <Icon name="arrow" />
            </button>
          </Show>
        </Match>
      </Switch>
      <AgendaVoice course={course()} />
    </div>
  )
}
