import { A } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { useLocale, useShell } from '../../i18n/index.ts'
import type { PlanRow } from '../../store/db.ts'
import { Icon } from '../../ui/icon.tsx'

/** How many meetings of a plan the first screen lists; the plan's own screen lists all. */
const SHOWN = 3

/** The plans of this tablet and their latest meetings, one row each. */
export function PlanRows(props: { plans: readonly PlanRow[] }): JSX.Element {
  const words = useShell()
  const locale = useLocale()
  const day = (date: string) =>
    new Date(`${date}T12:00`).toLocaleDateString(locale(), { day: 'numeric', month: 'long' })
  const recent = (row: PlanRow) => {
    const held = (row.meetings ?? []).filter(({ proposals }) => proposals > 0)
    return (row.example ? held : (row.meetings ?? [])).slice(-SHOWN).reverse()
  }
  return (
    <nav class="sheet" aria-label={words().home.mine}>
      <For each={props.plans}>
        {(row) => (
          <>
            <A class="home-row" href={`/plan/${row.plan}`}>
              <span class="home-disc">
                <Icon name="flag" />
              </span>
              <span>
                <h3>{row.name || row.plan.slice(0, 8)}</h3>
                <small class="soft">{row.municipality}</small>
              </span>
              <Show when={row.example} fallback={<span />}>
                <span class="stamp neutral">
                  <Icon name="flask" /> {words().home.example}
                </span>
              </Show>
              <Icon name="next" />
            </A>
            <For each={recent(row)}>
              {(meeting) => (
                <A class="home-row" href={`/plan/${row.plan}/encuentro/${meeting.id}`}>
                  <span class="home-disc">
                    <Icon name="people" />
                  </span>
                  <span>
                    <h3>{meeting.name}</h3>
                    <small class="soft">
                      {day(meeting.date)} · {words().home.cards(meeting.proposals)}
                      {meeting.heads !== undefined && ` · ${words().home.people(meeting.heads)}`}
                    </small>
                  </span>
                  <span />
                  <Icon name="next" />
                </A>
              )}
            </For>
          </>
        )}
      </For>
    </nav>
  )
}
