import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import type { MeetingCourse } from '../../domain/process/plan.ts'
import type { Birth, Live } from '../../domain/records/record.ts'
import {
  equipmentFor,
  expectedPeople,
  isPacked,
  type OwnEquipment,
  packedField,
} from '../../domain/strategy/equipment.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { newId } from '../../lib/ids.ts'
import { random } from '../../store/chance.ts'
import { useMeeting } from '../../store/context.ts'
import type { Pen } from '../../store/projection.ts'
import { whyNotWritten } from '../../store/why-not-written.ts'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { createToast, ToastPlace } from '../../ui/toast.tsx'
import './equipment.css'
import { PackRow } from './pack-row.tsx'

/** Most characters of something that a team adds to its list. */
const NAME_MAX = 80

/** What to take to a meeting: derived from its entry, ticked off as it goes into the bag, printed. */
export default function EquipmentScreen(): JSX.Element {
  const place = useMeeting()
  const words = useWords()
  const locale = useLocale()
  const { current, show } = createToast()
  const [typed, setTyped] = createSignal('')
  const [refusal, setRefusal] = createSignal<string>()
  const text = () => words().equipment
  const { records, room } = place.course
  const course = createMemo(() => records.get<Birth>(place.meeting) as Live<Birth> | undefined)
  const heads = () => (course() as MeetingCourse | undefined)?.heads
  const people = createMemo(() => expectedPeople(place.entry(), heads()))
  const lines = createMemo(() => equipmentFor(place.entry(), people()))
  const own = createMemo(() =>
    records.list<OwnEquipment>('equipment').filter((one) => one.withdrawn !== true),
  )
  const mayWrite = () => place.session.leads() && place.session.grant(room) === 'write'
  const packed = () =>
    lines().filter(({ key }) => isPacked(course(), packedField(key))).length +
    own().filter((one) => isPacked(one, 'packed')).length
  const tabletsLeast = () => lines().find(({ key }) => key === 'tablets')?.count ?? 0
  const planned = () => place.entry().tablets

  async function write(change: (pen: Pen) => void): Promise<boolean> {
    try {
      await records.write(change)
      return true
    } catch (error) {
      const why = whyNotWritten(error, words().terms)
      show({ text: why, failed: true })
      return false
    }
  }
  async function add(event: SubmitEvent) {
    event.preventDefault()
    const name = typed().trim()
    setRefusal(name === '' ? text().ownEmpty : undefined)
    if (name === '') return
    const one: OwnEquipment = { kind: 'equipment', id: newId(random), v: 1, name }
    if (await write((pen) => pen.birth(one))) setTyped('')
  }
  async function remove(one: OwnEquipment) {
    if (!(await write((pen) => pen.field(one.id, 'withdrawn', true)))) return
    const undo = () => void write((pen) => pen.field(one.id, 'withdrawn', false))
    show({ text: text().removed, undo: { label: words().terms.undo, run: undo } })
  }
  const subtitle = () => {
    const { name, date } = place.entry()
    const day =
      date && new Date(`${date}T12:00`).toLocaleDateString(locale(), { dateStyle: 'long' })
    return [name, day].filter(Boolean).join(' · ')
  }

  return (
    <Screen
      title={text().title}
      subtitle={subtitle()}
      back={`/plan/${place.session.plan}/encuentro/${place.meeting}`}
      class="equipment"
    >
      <section class="sheet equipment-sheet stack" aria-labelledby="equipment-packed">
        <p class="equipment-print-title">
          <b>{subtitle()}</b>
        </p>
        <h2 class="headline" id="equipment-packed" aria-live="polite">
          {text().packed(packed(), lines().length + own().length)}
        </h2>
        <p>
          {text().forPeople(people())}{' '}
          {(heads() ?? 0) > 0 ? text().basis.heads : text().basis.entry}
        </p>
        <Show when={(planned() ?? Number.POSITIVE_INFINITY) < tabletsLeast()}>
          <Notice>{text().fewTablets(planned() ?? 0, tabletsLeast())}</Notice>
        </Show>
        <ul class="equipment-list" aria-label={text().title}>
          <For each={lines()}>
            {(line) => (
              <PackRow
                name={text().item[line.key]}
                much={text().much(line.count, line.most)}
                packed={isPacked(course(), packedField(line.key))}
                disabled={!mayWrite()}
                onPack={(isIn) =>
                  void write((pen) => pen.field(place.meeting, packedField(line.key), isIn))
                }
              />
            )}
          </For>
          <For each={own()}>
            {(one) => (
              <PackRow
                name={one.name}
                packed={isPacked(one, 'packed')}
                disabled={!mayWrite()}
                onPack={(isIn) => void write((pen) => pen.field(one.id, 'packed', isIn))}
                {...(mayWrite() && {
                  remove: { label: text().remove(one.name), run: () => void remove(one) },
                })}
              />
            )}
          </For>
        </ul>
        <Show when={mayWrite()}>
          <form class="equipment-add no-print" onSubmit={(event) => void add(event)} novalidate>
            <Field
              label={text().ownName}
              value={typed()}
              maxLength={NAME_MAX}
              onInput={setTyped}
              error={refusal()}
            />
            <button type="submit" class="button">
              <Icon name="plus" /> {text().add}
            </button>
          </form>
        </Show>
        <div class="actions no-print">
          <button type="button" class="button primary" onClick={() => window.print()}>
            <Icon name="print" /> {text().print}
          </button>
        </div>
      </section>
      <ToastPlace toast={current()} />
    </Screen>
  )
}
