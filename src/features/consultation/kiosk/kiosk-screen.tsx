import { useBeforeLeave, useNavigate } from '@solidjs/router'
import { createMemo, createResource, type JSX, Show } from 'solid-js'
import type { Commitment } from '../../../domain/commitments/commitment.ts'
import { standingCommitments } from '../../../domain/commitments/make-commitment.ts'
import type { ConsultationPlan } from '../../../domain/consultation/comment.ts'
import { stageOn } from '../../../domain/consultation/open-days.ts'
import type { Plan } from '../../../domain/process/plan.ts'
import { zonesOf } from '../../../domain/strategy/zones.ts'
import type { MeetingId } from '../../../lib/ids.ts'
import { useBoothLock } from '../../../store/booth-lock.ts'
import { usePlan } from '../../../store/context.ts'
import { dayOf } from '../../../store/forget-people.ts'
import { createNow } from '../../../ui/now.ts'
import './kiosk.css'
import { KioskSetup } from './kiosk-setup.tsx'
import { KioskStage } from './kiosk-stage.tsx'
import type { KioskParts } from './parts.ts'

/** The day changes at midnight; nobody waits for the minute. */
const EVERY_MS = 30_000

/**
 * A tablet that stands in the town hall for whoever comes by. The team opens it at one point of the
 * consultation; from then on, until its PIN, it is nothing else: not after a reload or a crash either.
 */
export function KioskScreen(props: { parts: KioskParts }): JSX.Element {
  const { session, room } = usePlan()
  const lock = useBoothLock()
  const navigate = useNavigate()
  const now = createNow(EVERY_MS)
  const consultation = createMemo(() => room.records.list<ConsultationPlan>('consultation')[0])
  const stage = () => stageOn(consultation(), dayOf(new Date(now())))
  const commitments = createMemo(() =>
    standingCommitments(room.records.list<Commitment>('commitment')),
  )
  const zones = createMemo(() => zonesOf(room.records.list<Plan>('plan')[0]))
  const standing = () => {
    const current = lock()?.current()
    return current && current.vote === undefined && current.plan === session.plan
      ? current
      : undefined
  }
  const [course] = createResource(
    () => standing()?.meeting,
    (meeting: MeetingId) => session.open({ kind: 'meeting', plan: session.plan, meeting }),
  )
  // Back, a link or a swipe keep the tablet where it is; only the team's PIN ends it.
  useBeforeLeave((event) => {
    if (standing()) event.preventDefault()
  })
  const leave = async () => {
    await lock()?.end()
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => {})
    navigate(`/plan/${session.plan}/consulta`, { replace: true })
  }
  const begin = async (meeting: MeetingId, pin: string) => {
    await lock()?.begin({ plan: session.plan, meeting }, pin)
    void document.documentElement.requestFullscreen?.().catch(() => {})
  }
  return (
    <Show when={lock()?.current() !== undefined && lock()}>
      {(open) => (
        <Show
          when={standing()}
          fallback={
            <KioskSetup
              parts={props.parts}
              stage={stage()}
              dates={consultation()}
              commitments={commitments().length}
              onBegin={begin}
            />
          }
        >
          <Show when={course()}>
            {(at) => (
              <KioskStage
                parts={props.parts}
                stage={stage()}
                dates={consultation()}
                commitments={commitments()}
                zones={zones()}
                course={at()}
                opens={(pin) => open().opens(pin)}
                onLeave={() => void leave()}
              />
            )}
          </Show>
        </Show>
      )}
    </Show>
  )
}
