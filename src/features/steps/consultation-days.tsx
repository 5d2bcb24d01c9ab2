import { createMemo, For, type JSX, Show } from 'solid-js'
import type { ConsultationPlan } from '../../domain/consultation/comment.ts'
import { CONSULTATION_DAYS, countedDays, lastDay } from '../../domain/steps/days.ts'
import { isDay } from '../../domain/steps/settle.ts'
import { standingOf } from '../../domain/steps/standing.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { usePlan } from '../../store/context.ts'
import { createHolidays } from '../../store/holidays.ts'
import { Notice } from '../../ui/notice.tsx'
import { tellDay } from './step-words.ts'

/** How long the consultation is open, and a notice where that is less than usual. */
export function ConsultationDays(): JSX.Element {
  const { room } = usePlan()
  const words = useWords()
  const locale = useLocale()
  const holidays = createHolidays(room)
  const plans = createMemo(() => standingOf(room.records.list<ConsultationPlan>('consultation')))
  return (
    <For each={plans()}>
      {({ opens, closes, days }) => {
        const counted = () => countedDays(opens, closes, { days, holidays: holidays() })
        return (
          <section class="sheet steps-sheet stack">
            <p>
              <b>
                {words().steps.consultationDays(
                  counted(),
                  tellDay(opens, locale()),
                  tellDay(closes, locale()),
                )}
              </b>
            </p>
            <Show when={counted() < CONSULTATION_DAYS}>
              <Notice>{words().steps.consultationShort(CONSULTATION_DAYS)}</Notice>
            </Show>
          </section>
        )
      }}
    </For>
  )
}

/** The closing day follows the opening, until somebody chooses another. */
export function followOpening(holidays: () => ReadonlySet<string>) {
  return (
    field: string,
    typed: Readonly<Record<string, unknown>>,
  ): Readonly<Record<string, string>> => {
    const { opens, days } = typed
    if (field !== 'opens' && field !== 'days') return {}
    if (typeof opens !== 'string' || !isDay(opens)) return {}
    const counting = days === 'working' ? 'working' : 'calendar'
    const by = { days: counting, holidays: holidays() } as const
    return { closes: lastDay(opens, CONSULTATION_DAYS, by) }
  }
}
