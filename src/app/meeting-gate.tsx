import { useParams } from '@solidjs/router'
import { createMemo, createResource, type JSX, Show, Suspense } from 'solid-js'
import type { Meeting } from '../domain/process/plan.ts'
import { useShell } from '../i18n/index.ts'
import type { MeetingId } from '../lib/ids.ts'
import { MeetingContext, usePlan } from '../store/context.ts'
import { Screen } from '../ui/screen.tsx'

/** Opens the two documents of the route's meeting; the device must take part in it. */
export default function MeetingGate(props: { children?: JSX.Element }): JSX.Element {
  const params = useParams<{ meeting: string }>()
  const plan = usePlan()
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
      // This tablet's own box travels with the meeting: opened now, it syncs from now on.
      const { device } = plan.session
      if (plan.session.grant({ kind: 'box', ...at, device }) === 'write') {
        await plan.session.open({ kind: 'box', ...at, device })
      }
      return { meeting: id, course, paper }
    },
  )
  const entry = createMemo(() => {
    const known = plan.room.records.list<Meeting>('meeting').find(({ id }) => id === meeting())
    if (known) return known
    const name = plan.session.memberships.find((row) => row.meeting === meeting())?.planName ?? ''
    return { id: meeting(), name, tables: 4, date: '', type: 'citizen-meeting' as const }
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
