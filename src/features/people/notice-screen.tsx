import { useNavigate } from '@solidjs/router'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { noticeInForce, type PrivacyNotice } from '../../domain/people/notice.ts'
import type { Meeting, Plan } from '../../domain/process/plan.ts'
import { standingOf } from '../../domain/steps/standing.ts'
import type { DataController } from '../../domain/steps/town-hall-records.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { newId } from '../../lib/ids.ts'
import { random } from '../../store/chance.ts'
import { usePlan } from '../../store/context.ts'
import { dayOf } from '../../store/forget-people.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { Field } from '../../ui/field.tsx'
import { FormActions } from '../../ui/form-actions.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { createToast, ToastPlace } from '../../ui/toast.tsx'
import './people.css'

/** Data are deleted so many days after the plan's last meeting, unless somebody chooses another day. */
const KEPT_DAYS = 90
const DAY_MS = 86_400_000

/** The words that are read to people before they leave a contact, and the day on which it all ends. */
export default function NoticeScreen(): JSX.Element {
  const { session, room } = usePlan()
  const words = useWords()
  const navigate = useNavigate()
  const back = () => `/plan/${session.plan}/fase/3`
  const locale = useLocale()
  const { current, show } = createToast()
  const inForce = createMemo(() => noticeInForce(room.records.list<PrivacyNotice>('notice')))
  const [typed, setTyped] = createSignal<string>()
  const [typedOffice, setTypedOffice] = createSignal<string>()
  const [typedDay, setTypedDay] = createSignal<string>()
  const [refusal, setRefusal] = createSignal<string>()
  const today = () => dayOf(new Date())
  const usualDay = () => {
    const last = room.records
      .list<Meeting>('meeting')
      .map(({ date }) => date)
      .concat(today())
      .sort()
      .at(-1)
    return new Date(Date.parse(last ?? today()) + KEPT_DAYS * DAY_MS).toISOString().slice(0, 10)
  }
  const day = () => typedDay() ?? inForce()?.deleteOn ?? usualDay()
  const controller = createMemo(
    () => standingOf(room.records.list<DataController>('data-controller'))[0],
  )
  const office = () => typedOffice() ?? inForce()?.office ?? controller()?.contact ?? ''
  const municipality = () => room.records.list<Plan>('plan')[0]?.municipality ?? ''
  const dayInWords = () =>
    new Date(`${day()}T12:00`).toLocaleDateString(locale(), {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    })
  const draft = () =>
    words().people.noticeDraft(
      (controller()?.name ?? municipality()) || words().people.blank,
      office().trim() || words().people.blank,
      dayInWords(),
    )
  /** What is in force stands until something of it is changed; then the draft says the new thing. */
  const kept = () =>
    typedOffice() === undefined && typedDay() === undefined ? inForce()?.text : undefined
  const text = () => typed() ?? kept() ?? draft()
  const next = () => (inForce()?.n ?? 0) + 1

  async function save(event: SubmitEvent) {
    event.preventDefault()
    if (!text().trim() || !office().trim() || day() <= today()) {
      setRefusal(words().people.noticeMissing)
      return
    }
    setRefusal(undefined)
    const notice: PrivacyNotice = {
      kind: 'notice',
      id: newId<string>(random),
      v: 1,
      n: next(),
      text: text().trim(),
      office: office().trim(),
      deleteOn: day(),
    }
    try {
      await room.records.write((pen) => pen.birth(notice))
      show({ text: words().people.noticeSaved })
    } catch (error) {
      setRefusal(whyNotWritten(error, words().terms))
    }
  }

  return (
    <Screen title={words().people.noticeTitle} back={back()} class="people">
      <p>{words().people.noticeHint}</p>
      <Show when={inForce()}>
        {(notice) => <Notice icon="check">{words().people.noticeKept(notice().n)}</Notice>}
      </Show>
      <form class="sheet" onSubmit={(event) => void save(event)}>
        <Field
          label={words().people.noticeOffice}
          value={office()}
          onInput={setTypedOffice}
          maxLength={200}
        />
        <Field label={words().people.noticeDay} type="date" value={day()} onInput={setTypedDay} />
        <div class="field">
          <label for="people-notice-text">{words().people.noticeText}</label>
          <textarea
            id="people-notice-text"
            class="input"
            rows={8}
            maxLength={4_000}
            value={text()}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </div>
        <FormActions
          submit={words().people.noticeSave(next())}
          cancel={words().terms.cancel}
          onCancel={() => navigate(back())}
          refusal={refusal()}
        />
      </form>
      <ToastPlace toast={current()} />
    </Screen>
  )
}
