import { useParams } from '@solidjs/router'
import {
  createEffect,
  createMemo,
  createResource,
  type JSX,
  onCleanup,
  Show,
  Suspense,
} from 'solid-js'
import type { Meeting, MeetingCourse, Plan } from '../domain/process/plan.ts'
import { useShell } from '../i18n/index.ts'
import type { MeetingId } from '../lib/ids.ts'
import { MeetingContext, useOpenDevice, usePlan } from '../store/context.ts'
import { Screen } from '../ui/screen.tsx'

/** Opens the two documents of the route's meeting; the device must take part in it. */
export default function MeetingGate(props: { children?: JSX.Element }): JSX.Element {
  const params = useParams<{ meeting: string }>()
  const plan = usePlan()
  const device = useOpenDevice()
  const words = useShell()
  const meeting = () => params.meeting as MeetingId
  const allowed = () =>
    plan.session.grant({ kind: 'meeting', plan: plan.session.plan, meeting: meeting() }) !== 'none'
  const [rooms] = createResource(
    () => (allowed() ? meeting() : undefined),
    async (id) => {
      const at = { plan: plan.session.plan, meeting: id }
      const [course, paper] = await Promise.all([
        plan.session.open({ kind: 'meeting', ...at }),
        plan.session.open({ kind: 'paper', ...at }),
      ])
      return { meeting: id, course, paper }
    },
  )
  // This tablet's own box travels with the meeting and syncs from now on; no screen waits for it. What
  // needs it opens it by itself, and says so where that fails.
  createEffect(() => {
    const open = rooms()
    if (!open) return
    const { session } = plan
    const at = { plan: session.plan, meeting: open.meeting, device: session.device }
    if (session.grant({ kind: 'box', ...at }) !== 'write') return
    const begin = () => void session.open({ kind: 'box', ...at }).catch(() => {})
    if (document.hidden) return begin()
    const frame = requestAnimationFrame(() => setTimeout(begin))
    onCleanup(() => cancelAnimationFrame(frame))
  })
  const entry = createMemo(() => {
    const known = plan.room.records.list<Meeting>('meeting').find(({ id }) => id === meeting())
    if (known) return known
    const name = plan.session.memberships.find((row) => row.meeting === meeting())?.planName ?? ''
    return { id: meeting(), name, tables: 4, date: '', type: 'citizen-meeting' as const }
  })
  // The first screen of a facilitator's tablet knows its meeting without opening anything.
  createEffect(() => {
    const open = rooms()
    const known = entry()
    if (!open || known.date === '') return
    const { plan: id } = plan.session
    const course = open.course.records.get(open.meeting) as MeetingCourse | undefined
    const record = plan.room.records.list<Plan>('plan')[0]
    const row = device.ready.workspace.plans().find((each) => each.plan === id)
    const others = (row?.meetings ?? []).filter((each) => each.id !== open.meeting)
    const meeting = {
      id: open.meeting,
      name: known.name,
      date: known.date,
      proposals: open.course.records.list('proposal').length,
      ...(course?.heads !== undefined && { heads: course.heads }),
      ...(course?.state !== undefined && { state: course.state }),
    }
    const meetings = [...others, meeting].sort((a, b) => (a.date < b.date ? -1 : 1))
    if (JSON.stringify(meetings) === JSON.stringify(row?.meetings)) return
    void device.ready.workspace.notePlan(id, {
      meetings,
      ...(record && { name: record.name, municipality: record.municipality }),
    })
  })
  return (
    <Suspense fallback={<p role="status">{words().loading}</p>}>
      <Show when={!allowed()}>
        <Screen title={words().lost.noMeeting} back={`/plan/${plan.session.plan}`} class="alone">
          <p>{words().lost.noMeetingText}</p>
        </Screen>
      </Show>
      <Show when={rooms()} keyed>
        {(found) => (
          <MeetingContext.Provider value={{ ...plan, ...found, entry }}>
            {props.children}
          </MeetingContext.Provider>
        )}
      </Show>
    </Suspense>
  )
}
