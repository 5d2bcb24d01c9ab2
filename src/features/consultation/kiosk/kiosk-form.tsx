import { createSignal, createUniqueId, For, type JSX, onMount, Show } from 'solid-js'
import type { Commitment } from '../../../domain/commitments/commitment.ts'
import { STANCES } from '../../../domain/consultation/comment.ts'
import { COMMENT_MAX, takeComment } from '../../../domain/consultation/take-comment.ts'
import type { Zone } from '../../../domain/process/plan.ts'
import { useWords } from '../../../i18n/index.ts'
import { newId } from '../../../lib/ids.ts'
import { receiptCode } from '../../../lib/receipt-code.ts'
import { random } from '../../../store/chance.ts'
import { useOpenDevice, usePlan } from '../../../store/context.ts'
import { dayOf } from '../../../store/forget-people.ts'
import type { OpenRoom } from '../../../store/plan-session.ts'
import { whyNotWritten } from '../../../store/why-not-written.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Notice } from '../../../ui/notice.tsx'

/** As on the public page: what is off topic is for whoever reads it to say. */
const OFFERED = STANCES.filter((stance) => stance !== 'out-of-scope')
/** As on the public page, and within what a box holds. */
const CONTACT_MAX = 120

/**
 * What one person says about one thing. Nothing is kept until it is sent, and no field is remembered by
 * the browser. A contact is sealed to the plan's key before it touches the disk.
 */
export function KioskForm(props: {
  about: Commitment | undefined
  zones: readonly Zone[]
  course: OpenRoom
  tools: (spoken: () => string) => JSX.Element
  onKept: (code: string) => void
  onBack: () => void
}): JSX.Element {
  const { session } = usePlan()
  const { ready } = useOpenDevice()
  const words = useWords()
  const text = () => words().kiosk
  const id = createUniqueId()
  const [stance, setStance] = createSignal('')
  const [said, setSaid] = createSignal('')
  const [zone, setZone] = createSignal('')
  const [contact, setContact] = createSignal('')
  const [agrees, setAgrees] = createSignal(false)
  const [failure, setFailure] = createSignal('')
  const [isBusy, setBusy] = createSignal(false)
  let title: HTMLHeadingElement | undefined
  onMount(() => {
    title?.focus({ preventScroll: true })
    title?.closest('.booth')?.scrollTo(0, 0)
  })
  const subject = () => props.about?.title ?? words().consultation.wholePlan

  async function send(event: SubmitEvent) {
    event.preventDefault()
    if (isBusy()) return
    const reach = contact().trim()
    if (reach !== '' && !agrees()) return setFailure(text().consentMissing)
    const taken = takeComment(
      {
        channel: 'kiosk',
        date: dayOf(new Date()),
        commitment: props.about?.id ?? null,
        stance: stance(),
        text: said(),
        zone: zone(),
      },
      { contribution: newId(random), comment: newId(random) },
    )
    if (!taken.ok) return setFailure(words().consultation.take.faults[taken.refusal])
    const { comment, contribution } = taken.value
    setBusy(true)
    try {
      const sealed =
        reach === ''
          ? {}
          : { sealedContact: await (await ready.acts.contacts(session)).seal(reach) }
      await props.course.records.write((pen) => {
        pen.birth({ ...contribution, ...sealed })
        pen.birth(comment)
      })
      props.onKept(receiptCode(comment.id))
    } catch (error) {
      const { writeRefused, notSaved } = words().terms
      setFailure(`${whyNotWritten(error, { writeRefused, notSaved })} ${text().askTeam}`)
    } finally {
      setBusy(false)
    }
  }

  return (
    <form class="kiosk-page" autocomplete="off" novalidate onSubmit={(event) => void send(event)}>
      <header class="kiosk-top">
        <button type="button" class="button" onClick={() => props.onBack()}>
          <Icon name="back" /> {text().back}
        </button>
        {props.tools(() =>
          [subject(), text().howIsIt, text().yourWords, text().privacy].join('. '),
        )}
      </header>
      <main class="kiosk-form">
        <h1 ref={title} tabindex="-1">
          {subject()}
        </h1>
        <fieldset>
          <legend>{text().howIsIt}</legend>
          <div class="kiosk-stances">
            <For each={OFFERED}>
              {(one) => (
                <button
                  type="button"
                  class="button"
                  aria-pressed={stance() === one}
                  onClick={() => setStance(one)}
                >
                  <Show when={stance() === one}>
                    <Icon name="check" />
                  </Show>
                  {text().stances[one]}
                </button>
              )}
            </For>
          </div>
        </fieldset>
        <div class="field">
          <label for={`${id}-text`}>{text().yourWords}</label>
          <textarea
            id={`${id}-text`}
            class="input"
            rows={5}
            autocomplete="off"
            maxLength={COMMENT_MAX}
            value={said()}
            onInput={(event) => setSaid(event.currentTarget.value)}
          />
        </div>
        <Show when={props.zones.length > 0}>
          <div class="field">
            <label for={`${id}-zone`}>{text().zone}</label>
            <select
              id={`${id}-zone`}
              class="input"
              autocomplete="off"
              onChange={(event) => setZone(event.currentTarget.value)}
            >
              <option value="">{words().consultation.noZone}</option>
              <For each={props.zones}>
                {({ id: zone, name }) => <option value={zone}>{name}</option>}
              </For>
            </select>
          </div>
        </Show>
        <div class="field">
          <label for={`${id}-contact`}>{text().contact}</label>
          <input
            id={`${id}-contact`}
            class="input"
            type="text"
            autocomplete="off"
            maxLength={CONTACT_MAX}
            aria-describedby={`${id}-privacy`}
            value={contact()}
            onInput={(event) => setContact(event.currentTarget.value)}
          />
          <small id={`${id}-privacy`} class="soft">
            {text().privacy}
          </small>
        </div>
        <Show when={contact().trim() !== ''}>
          <label class="kiosk-check">
            <input
              type="checkbox"
              autocomplete="off"
              checked={agrees()}
              onChange={(event) => setAgrees(event.currentTarget.checked)}
            />
            {text().consent}
          </label>
        </Show>
        <Show when={failure()}>
          {(why) => (
            <Notice tone="clash" alert>
              {why()}
            </Notice>
          )}
        </Show>
        <button type="submit" class="button primary booth-giant" aria-disabled={isBusy()}>
          <Icon name="send" /> {text().send}
        </button>
      </main>
    </form>
  )
}
