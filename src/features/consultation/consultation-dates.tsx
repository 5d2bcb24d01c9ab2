import { A } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import type { ConsultationPlan } from '../../domain/consultation/comment.ts'
import { CONSULTATION_DAYS, countedDays, daysBetween, lastDay } from '../../domain/steps/days.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { newId } from '../../lib/ids.ts'
import { random } from '../../store/chance.ts'
import { usePlan } from '../../store/context.ts'
import { dayOf } from '../../store/forget-people.ts'
import { createHolidays } from '../../store/holidays.ts'
import { Choice, Field } from '../../ui/field.tsx'
import type { Hearing } from './hearing.ts'
import { longDay } from './long-day.ts'

type Dates = Pick<ConsultationPlan, 'opens' | 'closes' | 'days'>

/** The longest that is counted: a year. */
const MOST_DAYS = 366

/**
 * First and last day of the consultation, and how they are counted. The last day is computed here, once:
 * it is what is kept, signed and shown, whatever holidays are noted later.
 */
export function ConsultationDates(props: { hearing: Hearing }): JSX.Element {
  const { session, room } = usePlan()
  const words = useWords()
  const locale = useLocale()
  const text = () => words().consultation
  const told = () => words().hearing.days
  const holidays = createHolidays(room)
  const known = () => props.hearing.consultation()
  const usual = (): Dates => {
    const opens = dayOf(new Date())
    return {
      opens,
      closes: lastDay(opens, CONSULTATION_DAYS, { days: 'calendar' }),
      days: 'calendar',
    }
  }
  const [typed, setTyped] = createSignal<Partial<Dates>>({})
  const dates = (): Dates => {
    const { opens, closes, days } = known() ?? usual()
    return { opens, closes, days, ...typed() }
  }
  const isWrong = () => {
    const { opens, closes } = dates()
    return !opens || !closes || closes < opens
  }
  const isChanged = () => {
    const { opens, closes, days } = dates()
    return opens !== known()?.opens || closes !== known()?.closes || days !== known()?.days
  }
  const isCountable = () =>
    !isWrong() && daysBetween(dates().opens, dates().closes) <= 10 * MOST_DAYS
  const counted = () => {
    const { opens, closes, days } = dates()
    return isCountable() ? countedDays(opens, closes, { days, holidays: holidays() }) : undefined
  }
  const change = (next: Partial<Dates>) => setTyped((now) => ({ ...now, ...next }))
  const last = (count: number, days: Dates['days']) =>
    dates().opens && count >= 1 && count <= MOST_DAYS
      ? { closes: lastDay(dates().opens, count, { days, holidays: holidays() }) }
      : {}
  const skipped = () => {
    const { opens, closes } = dates()
    const within = [...holidays()].filter((day) => day >= opens && day <= closes).sort()
    return new Intl.ListFormat(locale()).format(within.map((day) => longDay(day, locale())))
  }

  async function keep(event: SubmitEvent) {
    event.preventDefault()
    if (isWrong() || !(await props.hearing.keepDates(dates(), newId(random)))) return
    setTyped({})
    props.hearing.say({ text: text().datesKept })
  }

  return (
    <>
      <Show when={known()}>
        {(set) => (
          <p>{text().datesSet(longDay(set().opens, locale()), longDay(set().closes, locale()))}</p>
        )}
      </Show>
      <Show when={props.hearing.mayWrite()}>
        <form class="stack" onSubmit={(event) => void keep(event)} novalidate>
          <fieldset class="consultation-dates">
            <legend>{text().dates}</legend>
            <Field
              label={text().opens}
              type="date"
              value={dates().opens}
              onInput={(opens) => change({ opens })}
            />
            <Field
              label={text().closes}
              type="date"
              value={dates().closes}
              error={isWrong() ? text().datesWrong : undefined}
              onInput={(closes) => change({ closes })}
            />
            <Choice
              label={told().counting}
              value={dates().days}
              options={(['calendar', 'working'] as const).map((value) => ({
                value,
                label: told()[value],
              }))}
              onChange={(days) => change({ days, ...last(counted() ?? 0, days) })}
            />
            <Field
              label={told().number}
              type="number"
              min={1}
              max={MOST_DAYS}
              value={String(counted() ?? '')}
              onInput={(value) => change(last(Math.floor(Number(value)), dates().days))}
            />
          </fieldset>
          <Show when={dates().days === 'working'}>
            <p class="soft">
              {told().skipped(skipped())}{' '}
              <A href={`/plan/${session.plan}/paso/1.3`}>{told().edit}</A>
            </p>
          </Show>
          <Show when={isChanged()}>
            <div class="actions">
              <button type="submit" class="button" aria-disabled={isWrong()}>
                {text().keepDates}
              </button>
            </div>
          </Show>
        </form>
      </Show>
    </>
  )
}
