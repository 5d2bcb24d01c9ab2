import { createSignal, type JSX, Show } from 'solid-js'
import { useLocale, useWords } from '../../i18n/index.ts'
import { useOpenDevice, usePlan } from '../../store/context.ts'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { ConsultationDates } from './consultation-dates.tsx'
import type { Hearing } from './hearing.ts'

/** When people can comment, and what the public page shows. */
export function PublishSheet(props: { hearing: Hearing }): JSX.Element {
  const { session, room } = usePlan()
  const words = useWords()
  const locale = useLocale()
  const text = () => words().consultation
  const { ready } = useOpenDevice()
  const [answers, setAnswers] = createSignal<boolean>()
  const [isBusy, setBusy] = createSignal(false)
  const [failure, setFailure] = createSignal<string>()
  const withAnswers = () => answers() ?? props.hearing.shownWithAnswers()
  const bulletin = () => props.hearing.bulletin(withAnswers())
  const hasCommitments = () => (bulletin()?.commitments.length ?? 0) > 0
  const day = (iso: string) =>
    new Date(iso.length > 10 ? iso : `${iso}T12:00`).toLocaleDateString(locale(), {
      dateStyle: 'long',
    })
  const address = () => {
    const [relay] = session.membershipFor(room.room)?.relays ?? []
    return relay && `${relay.replace(/^ws/, 'http')}/c/${session.plan}`
  }
  const state = () => {
    const published = props.hearing.published()
    if (published === undefined) return text().neverPublished
    return published.isCurrent
      ? text().published(day(published.at))
      : text().publishedOlder(day(published.at))
  }

  async function publish() {
    const now = bulletin()
    if (now === undefined) return
    setFailure(undefined)
    setBusy(true)
    const outcome = await ready.acts.publish(session, now)
    setBusy(false)
    if (outcome.ok) props.hearing.say({ text: text().publishDone })
    else setFailure(text().publishRefusals[outcome.refusal])
  }

  return (
    <section class="sheet consultation-sheet stack" aria-labelledby="consultation-web">
      <h2 id="consultation-web">{text().web}</h2>
      <p class="soft">{text().webHint}</p>
      <ConsultationDates hearing={props.hearing} />
      <Show when={props.hearing.consultation()}>
        <p role="status">
          <b>{state()}</b>
        </p>
        <Show when={!hasCommitments()}>
          <Notice>{text().noCommitments}</Notice>
        </Show>
        <Show when={props.hearing.mayWrite()}>
          <label class="consultation-check">
            <input
              type="checkbox"
              checked={withAnswers()}
              onChange={(event) => setAnswers(event.currentTarget.checked)}
            />
            <span>
              {text().withAnswers}
              <small class="soft">{text().withAnswersHint}</small>
            </span>
          </label>
          <div class="actions">
            <button
              type="button"
              class="button sun"
              aria-disabled={isBusy() || bulletin() === undefined}
              onClick={() => void (!isBusy() && publish())}
            >
              <Icon name="send" />{' '}
              {isBusy()
                ? text().publishing
                : props.hearing.published()
                  ? text().publishAgain
                  : text().publish}
            </button>
          </div>
        </Show>
        <Show when={failure()}>
          {(why) => (
            <Notice tone="clash" alert>
              {why()}
            </Notice>
          )}
        </Show>
        <Show when={props.hearing.published() && address()}>
          {(href) => (
            <div class="consultation-page">
              <a class="button" href={href()} target="_blank" rel="noreferrer">
                <Icon name="globe" /> {text().openPage}
              </a>
              <figure>
                <QrCode text={href()} label={text().web} />
                <figcaption class="soft">{text().scanPage}</figcaption>
              </figure>
            </div>
          )}
        </Show>
      </Show>
    </section>
  )
}
