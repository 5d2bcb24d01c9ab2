import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import type { Actor } from '../../domain/actors/actor.ts'
import type { Zone } from '../../domain/process/plan.ts'
import {
  makeOutreach,
  notYetInvited,
  OUTREACH_CHANNELS,
  type Outreach,
  type OutreachChannel,
  PIECE_MAX,
} from '../../domain/strategy/outreach.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { newId } from '../../lib/ids.ts'
import { random } from '../../store/chance.ts'
import { useMeeting } from '../../store/context.ts'
import type { Pen } from '../../store/projection.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { Choice, Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { createToast, ToastPlace } from '../../ui/toast.tsx'

/** What was done so that people hear of the meeting, and who of the actor maps was not invited yet. */
export function OutreachLog(props: {
  actions: readonly Outreach[]
  actors: readonly Actor[]
  zones: readonly Zone[]
  mayWrite: boolean
}): JSX.Element {
  const place = useMeeting()
  const words = useWords()
  const locale = useLocale()
  const { current, show } = createToast()
  const today = () => new Date().toLocaleDateString('sv')
  const [channel, setChannel] = createSignal<OutreachChannel>('in-person')
  const [piece, setPiece] = createSignal('')
  const [date, setDate] = createSignal(today())
  const [zone, setZone] = createSignal('')
  const [reach, setReach] = createSignal('')
  const [invited, setInvited] = createSignal<readonly string[]>([])
  const [refusal, setRefusal] = createSignal<string>()
  const standing = createMemo(() =>
    props.actions
      .filter((one) => one.withdrawn !== true)
      .sort((a, b) => (a.date < b.date ? -1 : 1)),
  )
  const uninvited = createMemo(() => notYetInvited(props.actors, standing()))

  async function write(change: (pen: Pen) => void): Promise<string | undefined> {
    try {
      await place.room.records.write(change)
      return undefined
    } catch (error) {
      return whyNotWritten(error, words().terms)
    }
  }
  async function add(event: SubmitEvent) {
    event.preventDefault()
    const made = makeOutreach(
      {
        meeting: place.meeting,
        channel: channel(),
        piece: piece(),
        date: date(),
        ...(zone() && { zone: zone() }),
        ...(reach().trim() && { reach: Number(reach()) }),
        invited: invited().filter((name) => uninvited().includes(name)),
      },
      newId(random),
    )
    if (!made.ok) {
      setRefusal(words().outreach.refused[made.refusal])
      return
    }
    const why = await write((pen) => pen.birth(made.value))
    setRefusal(why)
    if (why !== undefined) return
    setPiece('')
    setReach('')
    setInvited([])
    show({ text: words().terms.saved })
  }
  async function withdraw(one: Outreach) {
    const why = await write((pen) => pen.field(one.id, 'withdrawn', true))
    if (why !== undefined) return show({ text: why, failed: true })
    const undo = () => void write((pen) => pen.field(one.id, 'withdrawn', false))
    show({ text: words().outreach.withdrawn, undo: { label: words().terms.undo, run: undo } })
  }
  const told = (one: Outreach) =>
    [
      one.piece,
      one.invited?.length &&
        words().outreach.invited(new Intl.ListFormat(locale()).format(one.invited)),
      one.reach !== undefined && words().outreach.reached(one.reach),
    ]
      .filter(Boolean)
      .join(' · ')
  const day = (iso: string) =>
    new Date(`${iso}T12:00`).toLocaleDateString(locale(), { day: 'numeric', month: 'long' })
  const zoneName = (id: string | undefined) =>
    props.zones.find((each) => each.id === id)?.name ?? words().outreach.wholePlan

  return (
    <section class="sheet outreach-sheet stack no-print" aria-labelledby="outreach-done">
      <h2 id="outreach-done">{words().outreach.done}</h2>
      <Show when={standing().length > 0} fallback={<p>{words().outreach.nothing}</p>}>
        <ul>
          <For each={standing()}>
            {(one) => (
              <li class="outreach-action">
                <span>
                  <b>{words().outreach.channels[one.channel] ?? one.channel}</b>
                  <small class="soft">
                    {day(one.date)} · {zoneName(one.zone)}
                  </small>
                  <small>{told(one)}</small>
                </span>
                <Show when={props.mayWrite}>
                  <button
                    type="button"
                    class="round outlined"
                    aria-label={`${words().outreach.withdraw}: ${told(one)}`}
                    onClick={() => void withdraw(one)}
                  >
                    <Icon name="minus" />
                  </button>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <form class="stack" onSubmit={(event) => void add(event)} novalidate>
        <fieldset>
          <legend class="label">{words().outreach.uninvited}</legend>
          <p class="soft">
            {uninvited().length > 0
              ? words().outreach.uninvitedHint
              : words().outreach.uninvitedNone}
          </p>
          <For each={uninvited()}>
            {(name) => (
              <label class="outreach-check">
                <input
                  type="checkbox"
                  disabled={!props.mayWrite}
                  checked={invited().includes(name)}
                  onChange={(event) =>
                    setInvited((now) =>
                      event.currentTarget.checked
                        ? [...now, name]
                        : now.filter((each) => each !== name),
                    )
                  }
                />
                {name}
              </label>
            )}
          </For>
        </fieldset>
        <Show when={props.mayWrite} fallback={<p>{words().outreach.readOnly}</p>}>
          <div class="outreach-pair">
            <Choice
              label={words().outreach.channel}
              value={channel()}
              options={OUTREACH_CHANNELS.map((value) => ({
                value,
                label: words().outreach.channels[value],
              }))}
              onChange={setChannel}
            />
            <Field label={words().outreach.date} type="date" value={date()} onInput={setDate} />
            <Choice
              label={words().outreach.zone}
              value={zone()}
              options={[
                { value: '', label: words().outreach.wholePlan },
                ...props.zones.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={setZone}
            />
            <Field
              label={words().outreach.reach}
              type="number"
              min={0}
              value={reach()}
              onInput={setReach}
            />
          </div>
          <Field
            label={words().outreach.what}
            hint={words().outreach.whatHint}
            value={piece()}
            maxLength={PIECE_MAX}
            onInput={setPiece}
          />
          <Show when={refusal()}>
            {(why) => (
              <Notice tone="clash" alert>
                {why()}
              </Notice>
            )}
          </Show>
          <button type="submit" class="button primary">
            <Icon name="plus" /> {words().outreach.add}
          </button>
        </Show>
      </form>
      <ToastPlace toast={current()} />
    </section>
  )
}
