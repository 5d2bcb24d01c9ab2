import { A } from '@solidjs/router'
import { type JSX, Match, Show, Switch } from 'solid-js'
import { useLocale, useWords } from '../../../i18n/index.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Timer } from '../../../ui/timer.tsx'
import type { Toast } from '../../../ui/toast.tsx'
import { AgendaVoice } from './agenda-voice.tsx'
import { createAgendaButtons } from './presses.ts'
import { createRunningAgenda } from './running.ts'
import { sayEnd } from './times.ts'

/** The agenda, small, beside the tables: what runs, what is left, the two taps that lead the room. */
export function AgendaCard(props: {
  base: string
  mayWrite: boolean
  show: (toast: Toast) => void
}): JSX.Element {
  const words = useWords()
  const locale = useLocale()
  const agenda = createRunningAgenda()
  const buttons = createAgendaButtons(agenda, (toast) => props.show(toast))
  const standing = agenda.standing
  const course = agenda.course
  return (
    <section class="sheet agenda-card" aria-labelledby="meeting-agenda">
      <h2 id="meeting-agenda">
        <Icon name="clock" /> {standing().now?.block.name ?? words().inRoom.agenda}
      </h2>
      <Switch>
        <Match when={standing().now}>
          {(row) => (
            <>
              <Timer
                remaining={course().remaining}
                over={course().over}
                minutes={row().minutes}
                label={course().over > 0 ? words().inRoom.timeOver : words().inRoom.timeLeft}
              />
              <p class="small soft">{sayEnd(course(), words(), locale())}</p>
              <Show when={props.mayWrite}>
                <div class="agenda-card-buttons">
                  <button type="button" class="button" onClick={() => buttons.extend()}>
                    {words().inRoom.plusFive}
                  </button>
                  <button
                    type="button"
                    class="button"
                    title={standing().next?.block.name}
                    onClick={() => buttons.next()}
                  >
                    {standing().next ? words().inRoom.next : words().inRoom.finish}
                  </button>
                </div>
              </Show>
            </>
          )}
        </Match>
        <Match when={standing().state === 'planned'}>
          <p>{words().inRoom.waiting}</p>
          <Show when={props.mayWrite}>
            <button type="button" class="button wide" onClick={() => buttons.next()}>
              {words().inRoom.startAgenda}
            </button>
          </Show>
        </Match>
        <Match when={standing().state === 'finished'}>
          <p>{words().inRoom.finished}</p>
        </Match>
      </Switch>
      <A class="button wide" href={`${props.base}/agenda`}>
        {standing().state === 'empty' ? words().inRoom.agendaMake : words().inRoom.agenda}
      </A>
      <AgendaVoice course={course()} />
    </section>
  )
}
