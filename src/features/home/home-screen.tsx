import { A, useNavigate } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import { useLocale, useShell } from '../../i18n/index.ts'
import { useDevice } from '../../store/context.ts'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import './home.css'
import { Keeps } from './keeps.tsx'
import { nextMeeting } from './next-meeting.ts'
import { PlanRows } from './plan-rows.tsx'
import { TableDrawing } from './table-drawing.tsx'

/** This tablet: what is next, what it holds, and the ways in. */
export default function HomeScreen(): JSX.Element {
  const device = useDevice()
  const words = useShell()
  const locale = useLocale()
  const navigate = useNavigate()
  const [busy, setBusy] = createSignal(false)
  const ready = () => device.workspace() !== undefined && device.acts() !== undefined
  const plans = () => device.workspace()?.plans() ?? []
  const next = () => nextMeeting(plans(), new Date().toLocaleDateString('sv'))

  async function tryExample() {
    setBusy(true)
    try {
      const plan = await device.acts()?.loadExample()
      if (plan) navigate(`/plan/${plan}`)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Screen title={words().home.title} class="home">
      <Show when={device.emptied() && plans().length === 0}>
        <Notice tone="clash" alert>
          <b>{words().emptied.title}.</b> {words().emptied.text}
        </Notice>
      </Show>
      <div class="home-columns">
        <section class="home-now" aria-labelledby="home-now">
          <Show
            when={next()}
            fallback={
              <>
                <h1 class="headline" id="home-now">
                  {words().home.begin}
                </h1>
                <p class="home-venue">{words().home.beginText}</p>
                <A class="button primary tall wide" href="/plan-nuevo">
                  {words().home.createPlan} <Icon name="arrow" />
                </A>
              </>
            }
          >
            {(meeting) => (
              <>
                <p class="home-date">
                  {new Date(`${meeting().date}T12:00`).toLocaleDateString(locale(), {
                    weekday: 'long',
                    day: 'numeric',
                    month: 'long',
                  })}
                </p>
                <h1 class="headline" id="home-now">
                  {meeting().isToday
                    ? words().home.today(meeting().name)
                    : words().home.next(meeting().name)}
                </h1>
                <A
                  class="button primary tall wide"
                  href={`/plan/${meeting().plan}/encuentro/${meeting().id}`}
                >
                  {words().home.goOn} <Icon name="arrow" />
                </A>
              </>
            )}
          </Show>
          <TableDrawing />
        </section>
        <div class="home-side">
          <section aria-labelledby="home-mine">
            <div class="home-heading">
              <h2 id="home-mine">{words().home.mine}</h2>
              <Show when={next()}>
                <A class="button" href="/plan-nuevo">
                  <Icon name="plus" /> {words().home.createPlan}
                </A>
              </Show>
            </div>
            <Show
              when={plans().length > 0}
              fallback={<p class="sheet home-empty">{words().home.nothingYet}</p>}
            >
              <PlanRows plans={plans()} />
            </Show>
          </section>
          <div class="home-ways" role="group" aria-label={words().home.enter}>
            <Way href="/unirse" icon="qr" title={words().home.join} hint={words().home.joinHint} />
            <Way
              href="/unirse?con=archivo"
              icon="file"
              title={words().home.openFile}
              hint={words().home.openFileHint}
            />
            <button
              type="button"
              class="button"
              disabled={!ready() || busy()}
              onClick={() => void tryExample()}
            >
              <Icon name="flask" />
              <span>
                {words().home.tryExample}
                <small>{busy() ? words().home.loadingExample : words().home.tryExampleHint}</small>
              </span>
            </button>
          </div>
          <Keeps />
        </div>
      </div>
    </Screen>
  )
}

function Way(props: {
  href: string
  icon: 'qr' | 'file'
  title: string
  hint: string
}): JSX.Element {
  return (
    <A class="button" href={props.href}>
      <Icon name={props.icon} />
      <span>
        {props.title}
        <small>{props.hint}</small>
      </span>
    </A>
  )
}
