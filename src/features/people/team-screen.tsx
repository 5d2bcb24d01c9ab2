import { A } from '@solidjs/router'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { countNeeds, type NeedRecord } from '../../domain/people/access-need.ts'
import { countArrivals, publicGroups } from '../../domain/people/count-arrivals.ts'
import type { Attendance, Plan } from '../../domain/process/plan.ts'
import type { AgeBand, Gender } from '../../domain/strategy/meeting-strategy.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { useMeeting, useOpenDevice } from '../../store/context.ts'
import type { PeopleList } from '../../store/people-list.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { CountsTable } from '../../ui/counts-table.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { createToast, ToastPlace } from '../../ui/toast.tsx'
import { Contacts } from './contacts.tsx'
import { GroupsTable } from './groups-table.tsx'
import { OpenPeople } from './open-people.tsx'
import './people.css'
import { promisedDay } from './promised-day.ts'

/** What the team sees of a meeting's people: numbers first, contacts when asked, and the day on which it ends. */
export default function TeamScreen(): JSX.Element {
  const place = useMeeting()
  const words = useWords()
  const base = () => `/plan/${place.session.plan}/encuentro/${place.meeting}`
  return (
    <Screen title={words().people.team} subtitle={place.entry().name} back={base()} class="people">
      <Notice icon="lock">{words().people.teamHint}</Notice>
      <A class="button primary" href={`${base()}/llegada`}>
        <Icon name="people" /> {words().people.entry}
      </A>
      <OpenPeople>{(list) => <Team list={list} />}</OpenPeople>
      <Needs />
    </Screen>
  )
}

function Team(props: { list: PeopleList }): JSX.Element {
  const place = useMeeting()
  const device = useOpenDevice()
  const words = useWords()
  const locale = useLocale()
  const { current, show } = createToast()
  const [isAsking, setAsking] = createSignal(false)
  const counts = createMemo(() =>
    countArrivals(props.list.arrivals().map(({ arrival }) => arrival)),
  )
  const day = promisedDay(props.list)
  const dayInWords = () => {
    const on = day()
    if (on === undefined) return undefined
    return new Date(`${on}T12:00`).toLocaleDateString(locale(), {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    })
  }
  const zoneName = (id: string) =>
    place.room.records.list<Plan>('plan')[0]?.zones.find((zone) => zone.id === id)?.name ?? id
  const mayDelete = () =>
    place.session.grant({ kind: 'plan', plan: place.session.plan }) === 'write'
  const tellFailure = (error?: unknown) => {
    const text = whyNotWritten(error, words().terms)
    show({ text, failed: true })
  }

  async function useTotal() {
    const { total, zones, genders, ages } = counts()
    const attendance: Attendance = {
      zones: publicGroups(zones),
      genders: publicGroups(genders),
      ages: publicGroups(ages),
    }
    try {
      await place.course.records.write((pen) => {
        pen.field(place.meeting, 'heads', total)
        pen.field(place.meeting, 'attendance', attendance)
      })
      show({ text: words().people.usedTotal })
    } catch (error) {
      tellFailure(error)
    }
  }
  async function deleteNow() {
    setAsking(false)
    const people = await device.ready.acts.people(place.session)
    await people.deleteNow(place.meeting)
    // A new page opens the plan without it; nothing stays in the memory of this one.
    location.reload()
  }

  return (
    <div class="people-columns">
      <section class="sheet" aria-labelledby="people-total">
        <h2 id="people-total">
          <Icon name="people" /> {words().people.total(counts().total)}
        </h2>
        <Show when={props.list.unreadable() > 0}>
          <Notice tone="clash">{words().people.unreadable(props.list.unreadable())}</Notice>
        </Show>
        <Show when={counts().total > 0}>
          <GroupsTable caption={words().people.byZone} groups={counts().zones} nameOf={zoneName} />
          <GroupsTable
            caption={words().people.byGender}
            groups={counts().genders}
            nameOf={(id) => words().people.genders[id as Gender]}
          />
          <GroupsTable
            caption={words().people.byAge}
            groups={counts().ages}
            nameOf={(id) => words().people.ages[id as AgeBand]}
          />
          <button type="button" class="button" onClick={() => void useTotal()}>
            <Icon name="check" /> {words().people.useTotal(counts().total)}
          </button>
          <p class="soft">{words().people.useTotalHint}</p>
        </Show>
      </section>
      <div>
        <Contacts list={props.list} day={dayInWords()} onFailure={tellFailure} />
        <section class="sheet" aria-labelledby="people-day">
          <h2 id="people-day">
            <Icon name="clock" /> {words().people.deletionTitle}
          </h2>
          <Show when={dayInWords()} fallback={<p>{words().people.noDeletion}</p>}>
            {(on) => <p>{words().people.deletionOn(on())}</p>}
          </Show>
          <Show when={mayDelete()}>
            <A class="button" href={`/plan/${place.session.plan}/aviso`}>
              <Icon name="document" /> {words().people.noticeTitle}
            </A>
            <button type="button" class="button" onClick={() => setAsking(true)}>
              <Icon name="wipe" /> {words().people.deleteNow}
            </button>
          </Show>
        </section>
      </div>
      <Dialog open={isAsking()} title={words().people.deleteAsk} onClose={() => setAsking(false)}>
        <p>{words().people.deleteText}</p>
        <div class="actions">
          <button type="button" class="button" autofocus onClick={() => setAsking(false)}>
            {words().terms.cancel}
          </button>
          <button type="button" class="button primary" onClick={() => void deleteNow()}>
            {words().people.deleteNow}
          </button>
        </div>
      </Dialog>
      <ToastPlace toast={current()} />
    </div>
  )
}

/** What people asked for, counted in the meeting's document and not with the people. */
function Needs(): JSX.Element {
  const place = useMeeting()
  const words = useWords()
  const needs = createMemo(() => [
    ...countNeeds(place.course.records.list<NeedRecord>('access-need')),
  ])
  return (
    <section class="sheet" aria-labelledby="people-needs">
      <h2 id="people-needs">
        <Icon name="hand" /> {words().people.needsTitle}
      </h2>
      <Show when={needs().length > 0} fallback={<p>{words().people.noNeeds}</p>}>
        <CountsTable counts={needs().map(([need, n]) => [words().strategy.adjustment[need], n])} />
      </Show>
    </section>
  )
}
