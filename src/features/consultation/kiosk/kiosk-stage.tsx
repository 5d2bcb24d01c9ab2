import { createSignal, type JSX, Match, onCleanup, onMount, Show, Switch } from 'solid-js'
import type { Commitment } from '../../../domain/commitments/commitment.ts'
import type { ConsultationPlan } from '../../../domain/consultation/comment.ts'
import type { ConsultationStage } from '../../../domain/consultation/open-days.ts'
import type { Zone } from '../../../domain/process/plan.ts'
import { useLocale, useWords } from '../../../i18n/index.ts'
import type { OpenRoom } from '../../../store/plan-session.ts'
import { Icon } from '../../../ui/icon.tsx'
import { longDay } from '../long-day.ts'
import { KioskForm } from './kiosk-form.tsx'
import { KioskReading } from './kiosk-reading.tsx'
import { KioskReceipt } from './kiosk-receipt.tsx'
import type { KioskParts } from './parts.ts'

/** Where one person is. What is typed lives in the form alone and goes with it. */
type Visit =
  | { readonly at: 'welcome' }
  | { readonly at: 'reading'; readonly nth: number }
  | { readonly at: 'writing'; readonly nth: number; readonly about: Commitment | undefined }
  | { readonly at: 'receipt'; readonly code: string }

const WELCOME: Visit = { at: 'welcome' }

/** The tablet in the hands of the public: one thing a screen, and nothing left of whoever was before. */
export function KioskStage(props: {
  parts: KioskParts
  stage: ConsultationStage
  dates: Pick<ConsultationPlan, 'opens' | 'closes'> | undefined
  commitments: readonly Commitment[]
  zones: readonly Zone[]
  course: OpenRoom
  opens: (pin: string) => Promise<boolean>
  onLeave: () => void
}): JSX.Element {
  const words = useWords()
  const locale = useLocale()
  const text = () => words().kiosk
  const [visit, setVisit] = createSignal<Visit>(WELCOME)
  const [isStaff, setStaff] = createSignal(false)
  const [isOut, setOut] = createSignal(false)
  const end = () => {
    props.parts.reset()
    setVisit(WELCOME)
  }
  // eslint-disable-next-line solid/reactivity -- reason: the parts stay the same as long as the screen stands
  const secondsLeft = props.parts.watch(() => visit().at !== 'welcome' && !isStaff(), end)
  // A tablet that was put down, or a page that the browser froze, comes back at the start.
  const hide = () => {
    if (document.visibilityState === 'hidden') end()
  }
  onMount(() => {
    document.addEventListener('visibilitychange', hide)
    globalThis.addEventListener('pagehide', end)
    onCleanup(() => {
      document.removeEventListener('visibilitychange', hide)
      globalThis.removeEventListener('pagehide', end)
    })
  })
  const staff = () =>
    props.parts.staff(() => {
      end()
      setStaff(true)
    })
  const at = <A extends Visit['at']>(where: A) => {
    const now = visit()
    return now.at === where ? (now as Extract<Visit, { at: A }>) : undefined
  }
  const closed = () => {
    const { dates } = props
    if (dates === undefined) return text().noDates
    return props.stage === 'before'
      ? text().notYet(longDay(dates.opens, locale()))
      : text().over(longDay(dates.closes, locale()))
  }

  return (
    <div
      class="booth kiosk"
      classList={{ sun: !isStaff() && ['welcome', 'receipt'].includes(visit().at) }}
    >
      <Switch>
        <Match when={isStaff()}>
          <section class="booth-sheet sheet" aria-label={text().staffTitle}>
            <h2>{text().staffTitle}</h2>
            <Show
              when={isOut()}
              fallback={props.parts.pin({
                opens: (pin) => props.opens(pin),
                stay: text().stay,
                onOpen: () => setOut(true),
                onStay: () => setStaff(false),
              })}
            >
              <p>{text().leaveHint}</p>
              <div class="booth-pair">
                <button
                  type="button"
                  class="button"
                  onClick={() => {
                    setOut(false)
                    setStaff(false)
                  }}
                >
                  {text().stay}
                </button>
                <button type="button" class="button primary" onClick={() => props.onLeave()}>
                  {text().leave}
                </button>
              </div>
            </Show>
          </section>
        </Match>
        <Match when={at('receipt')} keyed>
          {(now) => <KioskReceipt code={now.code} tools={props.parts.tools} onEnd={end} />}
        </Match>
        <Match when={props.stage !== 'open' || visit().at === 'welcome'}>
          <div class="kiosk-page">
            <header class="kiosk-top">
              {props.parts.tools(() =>
                props.stage === 'open' ? `${text().welcome}. ${text().welcomeText}` : closed(),
              )}
            </header>
            <main>
              <Show
                when={props.stage === 'open'}
                fallback={<h1 class="headline kiosk-closed">{closed()}</h1>}
              >
                <h1 class="headline">{text().welcome}</h1>
                <p class="booth-pitch">{text().welcomeText}</p>
                <button
                  type="button"
                  class="button primary booth-giant"
                  onClick={() => setVisit({ at: 'reading', nth: 0 })}
                >
                  {text().start} <Icon name="arrow" />
                </button>
              </Show>
            </main>
            <footer class="booth-foot">{staff()}</footer>
          </div>
        </Match>
        <Match when={at('reading')}>
          {(now) => (
            <KioskReading
              commitments={props.commitments}
              nth={now().nth}
              tools={props.parts.tools}
              onTurn={(nth) => setVisit({ at: 'reading', nth })}
              onWrite={(about) => setVisit({ at: 'writing', nth: now().nth, about })}
              onEnd={end}
            />
          )}
        </Match>
        <Match when={at('writing')} keyed>
          {(now) => (
            <KioskForm
              about={now.about}
              zones={props.zones}
              course={props.course}
              tools={props.parts.tools}
              onKept={(code) => setVisit({ at: 'receipt', code })}
              onBack={() => setVisit({ at: 'reading', nth: now.nth })}
            />
          )}
        </Match>
      </Switch>
      <Show when={secondsLeft() !== undefined}>
        <div class="booth-still">
          <span class="num" aria-hidden="true">
            {secondsLeft()}
          </span>
          <span role="alert">{text().stillThere}</span>
          <button type="button" class="button">
            {text().here}
          </button>
        </div>
      </Show>
    </div>
  )
}
