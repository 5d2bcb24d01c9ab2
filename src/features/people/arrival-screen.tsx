import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import type { NeedRecord } from '../../domain/people/access-need.ts'
import type { Arrival } from '../../domain/people/arrival.ts'
import { noticeInForce, type PrivacyNotice } from '../../domain/people/notice.ts'
import type { Plan } from '../../domain/process/plan.ts'
import { ADJUSTMENTS, type Adjustment } from '../../domain/strategy/meeting-strategy.ts'
import { useWords } from '../../i18n/index.ts'
import { newId } from '../../lib/ids.ts'
import { random } from '../../store/chance.ts'
import { useMeeting } from '../../store/context.ts'
import type { PeopleList } from '../../store/people-list.ts'
import { Icon } from '../../ui/icon.tsx'
import { Screen } from '../../ui/screen.tsx'
import { ArrivalForm } from './arrival-form.tsx'
import { OpenPeople } from './open-people.tsx'
import './people.css'

/** The tablet at the door: each person for themselves, and nobody sees whoever came before. */
export default function ArrivalScreen(): JSX.Element {
  const place = useMeeting()
  const words = useWords()
  return (
    <Screen
      title={words().people.title}
      subtitle={place.entry().name}
      back={`/plan/${place.session.plan}/encuentro/${place.meeting}`}
      class="people"
    >
      <OpenPeople>{(list) => <Entry list={list} />}</OpenPeople>
    </Screen>
  )
}

function Entry(props: { list: PeopleList }): JSX.Element {
  const place = useMeeting()
  const words = useWords()
  const [isDone, setDone] = createSignal(false)
  const [needs, setNeeds] = createSignal<readonly Adjustment[]>([])
  const zones = createMemo(() => place.room.records.list<Plan>('plan')[0]?.zones ?? [])
  const notice = createMemo(() => noticeInForce(place.room.records.list<PrivacyNotice>('notice')))

  async function register(arrival: Arrival) {
    const registered = await props.list.register(arrival)
    if (!registered.ok) throw new Error(registered.refusal)
    const promised = notice()?.deleteOn
    if (arrival.contact && promised !== undefined) await props.list.noteDay(promised)
    setDone(true)
  }
  /** In the meeting's document, apart from whoever asked. */
  async function next() {
    const asked = needs()
    setNeeds([])
    setDone(false)
    if (asked.length === 0) return
    await place.course.records.write((pen) => {
      for (const need of asked) {
        const id = newId<string>(random)
        pen.birth({ kind: 'access-need', id, v: 1, need } as NeedRecord)
      }
    })
  }
  const toggle = (need: Adjustment) =>
    setNeeds((all) => (all.includes(need) ? all.filter((each) => each !== need) : [...all, need]))

  return (
    <Show
      when={isDone()}
      fallback={
        <>
          <h2 class="headline">{words().people.welcome}</h2>
          <ArrivalForm zones={zones()} notice={notice()} onRegister={register} />
        </>
      }
    >
      <section class="sheet" aria-labelledby="people-thanks">
        <div role="status">
          <h2 class="headline" id="people-thanks">
            <Icon name="check" /> {words().people.thanks}
          </h2>
        </div>
        <fieldset class="people-question">
          <legend>{words().people.needsAsk}</legend>
          <div class="people-chips">
            <For each={ADJUSTMENTS}>
              {(need) => (
                <button
                  type="button"
                  class="chip"
                  aria-pressed={needs().includes(need)}
                  onClick={() => toggle(need)}
                >
                  {needs().includes(need) && <Icon name="check" />}{' '}
                  {words().strategy.adjustment[need]}
                </button>
              )}
            </For>
          </div>
        </fieldset>
        <button type="button" class="button primary tall" onClick={() => void next()}>
          <Icon name="people" /> {words().people.next}
        </button>
      </section>
    </Show>
  )
}
