import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import type { Meeting } from '../../domain/process/plan.ts'
import { coverageOf } from '../../domain/strategy/coverage.ts'
import { zonesOf } from '../../domain/strategy/zones.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import type { MeetingId } from '../../lib/ids.ts'
import { usePlan } from '../../store/context.ts'
import { createPlanSayings, type PlanSayings } from '../../store/plan-content.ts'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { createToast, ToastPlace } from '../../ui/toast.tsx'
import { CoverageTable } from './coverage-table.tsx'
import { MeetingRows } from './meeting-rows.tsx'
import './strategy.css'
import { StrategyForm } from './strategy-form.tsx'
import { ZonesSheet } from './zones-sheet.tsx'

/** The strategy of the meetings: where they go and whom they call, one by one, and the plan's zones. */
export default function StrategyScreen(): JSX.Element {
  const place = usePlan()
  const words = useWords()
  const content = createPlanSayings(place)
  return (
    <Screen
      title={words().strategy.title}
      subtitle={content()?.plan()?.name ?? ''}
      back={`/plan/${place.session.plan}`}
      class="strategy stack"
    >
      <Show when={content()}>{(known) => <StrategyBody content={known()} />}</Show>
    </Screen>
  )
}

function StrategyBody(props: { content: PlanSayings }): JSX.Element {
  const { session, room } = usePlan()
  const words = useWords()
  const locale = useLocale()
  const { current, show } = createToast()
  const [editing, setEditing] = createSignal<MeetingId>()
  const mayWrite = () => session.leads() && session.grant(room.room) === 'write'
  const plan = () => props.content.plan()
  const zones = createMemo(() => zonesOf(plan()))
  const byDate = createMemo(() =>
    [...props.content.meetings()].sort((a, b) => (a.date < b.date ? -1 : 1)),
  )
  const encounters = () => byDate().filter(({ type }) => type === 'citizen-meeting')
  const others = () => byDate().filter(({ type }) => type !== 'citizen-meeting')
  const coverage = createMemo(() =>
    coverageOf({ zones: zones(), meetings: byDate(), courses: props.content.courses() }),
  )
  const list = (names: readonly string[]) => new Intl.ListFormat(locale()).format(names)
  const headline = () => {
    if (zones().length === 0) return words().strategy.noZones
    const empty = coverage().emptyZones.map(({ name }) => name)
    return empty.length > 0 ? words().strategy.nobodyGoes(list(empty)) : words().strategy.everyZone
  }
  const uncalled = () =>
    coverage().emptyAudiences.map((each) =>
      words().strategy.audience[each].toLocaleLowerCase(locale()),
    )
  const outreachOf = ({ id }: Meeting) =>
    props.content.opened.has(id) ? `/plan/${session.plan}/encuentro/${id}/difusion` : undefined
  const edited = () => byDate().find(({ id }) => id === editing())
  const rows = (meetings: readonly Meeting[]) => (
    <MeetingRows
      meetings={meetings}
      zones={zones()}
      outreachOf={outreachOf}
      onEdit={mayWrite() ? (meeting) => setEditing(meeting.id) : undefined}
    />
  )
  return (
    <>
      <section class="sheet strategy-sheet stack">
        <p class="soft">{words().strategy.coverage}</p>
        <h2 class="headline strategy-headline" aria-live="polite">
          {headline()}
        </h2>
        <Show when={coverage().rows.length > 0}>
          <CoverageTable coverage={coverage()} />
        </Show>
        <Show when={uncalled().length > 0 && coverage().rows.length > 0}>
          <Notice>
            {words().strategy.emptyAudiences(list(uncalled()))}{' '}
            {words().strategy.emptyAudiencesHint}
          </Notice>
        </Show>
      </section>
      <section class="sheet strategy-sheet stack" aria-labelledby="strategy-meetings">
        <h2 id="strategy-meetings">{words().strategy.meetings}</h2>
        <Show when={!mayWrite()}>
          <p>{words().strategy.readOnly}</p>
        </Show>
        <Show when={encounters().length > 0} fallback={<p>{words().strategy.noMeetings}</p>}>
          {rows(encounters())}
        </Show>
        <Show when={others().length > 0}>
          <details>
            <summary>{words().strategy.otherMeetings(others().length)}</summary>
            {rows(others())}
          </details>
        </Show>
      </section>
      <Show when={mayWrite() && plan()}>
        {(known) => (
          <ZonesSheet
            plan={known()}
            meetings={byDate()}
            onSaved={() => show({ text: words().strategy.zonesSaved })}
          />
        )}
      </Show>
      <Show when={edited()}>
        {(entry) => (
          <StrategyForm
            entry={entry()}
            zones={zones()}
            onSaved={() => {
              setEditing(undefined)
              show({ text: words().strategy.saved })
            }}
            onClose={() => setEditing(undefined)}
          />
        )}
      </Show>
      <ToastPlace toast={current()} />
    </>
  )
}
