import { useParams } from '@solidjs/router'
import { createResource, type JSX, Show, Suspense } from 'solid-js'
import { useShell } from '../i18n/index.ts'
import type { MeetingId, PlanId } from '../lib/ids.ts'
import { PlanContext, useDevice } from '../store/context.ts'
import type { PlanSession } from '../store/plan-session.ts'
import { SCHEMA_VERSION } from '../store/projection.ts'
import { Notice } from '../ui/notice.tsx'
import { Screen } from '../ui/screen.tsx'

/** Opens the plan of the route, or says in words why it cannot. */
export default function PlanGate(props: { children?: JSX.Element }): JSX.Element {
  const params = useParams<{ plan: string; meeting?: string }>()
  const device = useDevice()
  const words = useShell()
  const [place] = createResource(
    () => {
      const [workspace, acts] = [device.workspace(), device.acts()]
      return workspace && acts ? { workspace, acts, plan: params.plan as PlanId } : undefined
    },
    async ({ workspace, acts, plan }) => {
      if (!workspace.plans().some((row) => row.plan === plan)) return null
      const session = await acts.open(plan)
      openAhead(session, params.meeting as MeetingId | undefined)
      return { session, room: await session.open({ kind: 'plan', plan }) }
    },
  )
  const newer = () => {
    const found = place()
    return found
      ? [...found.session.opened.values()].some(({ records }) => records.newest > SCHEMA_VERSION)
      : false
  }
  const opened = () =>
    [...(place()?.session.opened.values() ?? [])].map(({ stored }) => stored.opened)
  const setAside = () => opened().reduce((sum, each) => sum + each.setAside, 0)
  return (
    <Suspense fallback={<p role="status">{words().loading}</p>}>
      <Show when={device.failure()}>
        <StorageFailed />
      </Show>
      <Show when={place() === null}>
        <Screen title={words().lost.noPlan} back="/" class="alone">
          <p>{words().lost.noPlanText}</p>
        </Screen>
      </Show>
      <Show when={place() ?? undefined}>
        {(found) => (
          <PlanContext.Provider value={found()}>
            <Show when={newer()}>
              <div class="banner">
                <Notice alert>{words().banner.newer}</Notice>
              </div>
            </Show>
            <Show when={opened().some((each) => each.rebuilt)}>
              <div class="banner" role="status">
                <Notice>{words().banner.rebuilt}</Notice>
              </div>
            </Show>
            <Show when={setAside() > 0}>
              <div class="banner" role="status">
                <Notice>{words().banner.setAside(setAside())}</Notice>
              </div>
            </Show>
            {props.children}
          </PlanContext.Provider>
        )}
      </Show>
    </Suspense>
  )
}

/** Begins to open the meeting that the address names while the plan's own document is read; its gate waits for it. */
function openAhead(session: PlanSession, meeting: MeetingId | undefined): void {
  if (meeting === undefined) return
  for (const kind of ['meeting', 'paper'] as const) {
    const room = { kind, plan: session.plan, meeting }
    if (session.grant(room) !== 'none') void session.open(room).catch(() => {})
  }
}

/** The tables could not be opened: nothing may be recorded, and the person is told what to do. */
export function StorageFailed(): JSX.Element {
  const words = useShell()
  return (
    <main class="alone">
      <div class="sheet" role="alert">
        <h1>{words().noStorage.title}</h1>
        <p>{words().noStorage.text}</p>
        <p>{words().noStorage.todo}</p>
        <button type="button" class="button primary" onClick={() => location.reload()}>
          {words().noStorage.again}
        </button>
      </div>
    </main>
  )
}
