import { type JSX, Match, Show, Switch } from 'solid-js'
import { useLocale, useWords } from '../../../i18n/index.ts'
import { useMeeting } from '../../../store/context.ts'
import { Timer } from '../../../ui/timer.tsx'
import { AgendaVoice } from '../agenda/agenda-voice.tsx'
import { createRunningAgenda } from '../agenda/running.ts'
import { clockTime } from '../agenda/times.ts'

/** What runs now, with the big timer, and what follows. */
export function WallAgenda(): JSX.Element {
  const words = useWords()
  const locale = useLocale()
  const { entry } = useMeeting()
  const agenda = createRunningAgenda()
  const course = agenda.course
  const ends = () => {
    const { projectedEnd } = course()
    return projectedEnd === undefined
      ? ''
      : words().inRoom.endsAt(clockTime(projectedEnd, locale()))
  }
  return (
    <main class="wall-agenda">
      <p class="wall-place">{entry().name}</p>
      <Switch>
        <Match when={agenda.standing().now}>
          {(row) => (
            <>
              <h1 class="headline">{row().block.name}</h1>
              <Timer
                remaining={course().remaining}
                over={course().over}
                minutes={row().minutes}
                label={course().over > 0 ? words().inRoom.timeOver : words().inRoom.timeLeft}
              />
              <p class="wall-then">
                <Show when={agenda.standing().next} fallback={words().roomScreen.last}>
                  {(next) => words().roomScreen.following(next().block.name)}
                </Show>
                {' · '}
                {ends()}
              </p>
            </>
          )}
        </Match>
        <Match when={agenda.standing().state === 'finished'}>
          <h1 class="headline">{words().inRoom.finished}</h1>
        </Match>
        <Match when={true}>
          <h1 class="headline">{words().roomScreen.noAgenda}</h1>
        </Match>
      </Switch>
      <AgendaVoice course={course()} />
    </main>
  )
}
