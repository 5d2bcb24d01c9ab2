import type { MeetingId } from '../lib/ids.ts'
import { CLOSE } from '../protocol/close-codes.ts'
import { roomName } from '../protocol/rooms.ts'
import type { Acts, RelayState } from '../store/context.ts'
import { isKept } from '../store/forget-people.ts'
import type { OpenRoom, PlanSession } from '../store/plan-session.ts'
import { copyPlanCard } from '../store/second-copy/plan-card.ts'
import type { Workspace } from '../store/workspace.ts'
import { makeLookout } from '../sync/lookout.ts'
import { connectRelay, type RelayCarrier, type RelayStatus } from '../sync/relay-carrier.ts'
import { carryErasures } from './carry-erasures.ts'
import { carryPhotos } from './carry-photos.ts'
import { carryRevocations } from './carry-revocations.ts'
import { bringDeletions, forgetLater, watchPeople } from './watch-people.ts'

export interface Relays {
  connect(open: OpenRoom, session: PlanSession): Promise<void>
  leave(rooms: readonly string[]): void
  stop(): void
}

interface RelaySaid {
  readonly state: RelayState
  /** Of a refusal, one of CLOSE. */
  readonly code?: number
}

const TURNED_AWAY: RelayStatus = { state: 'refused', code: CLOSE.revoked, words: '' }

/** One carrier per open room that the leading tab may read; the header shows the worst of them. */
export function makeRelays(needs: {
  readonly workspace: Workspace
  readonly acts: Acts
  readonly onRelay: (said: RelaySaid) => void
  /** Runs its argument in a task of its own, after those before it. */
  readonly inTurn: (act: () => void) => void
}): Relays {
  const { workspace, onRelay, inTurn } = needs
  const statuses = new Map<string, RelayStatus>()
  const carriers = new Map<string, RelayCarrier>()
  const lookout = makeLookout((room) => inTurn(() => carriers.get(room)?.again()))
  let told: RelaySaid = { state: 'none' }
  // Fifty rooms that connect say one thing, and whoever hears it looks at all that is here.
  const tell = () => {
    const now = worstOf([...statuses.values()])
    if (now.state === told.state && now.code === told.code) return
    told = now
    onRelay(now)
  }
  const forget = (room: string) => {
    carriers.get(room)?.stop()
    carriers.delete(room)
    statuses.delete(room)
    lookout.forget(room)
  }
  return {
    async connect(open, session) {
      const { room } = open
      const membership = session.membershipFor(room)
      const [relay] = membership?.relays ?? []
      if (!membership || !relay || open.stored.doc.isDestroyed) return
      carriers.get(open.name)?.stop()
      const mayBring = open.room.kind === 'plan' && session.grant(open.room) === 'write'
      const watching = open.room.kind === 'plan' ? watchPeople(workspace, open, session) : undefined
      const revocations = mayBring ? carryRevocations(needs, open, { session, relay }) : undefined
      const erasures = mayBring ? carryErasures(needs.acts, open, { session, relay }) : undefined
      const photos = carryPhotos(open, session, { relay, membership })
      // Taken in before it is made, so that the first of many asks and the others know to wait.
      statuses.set(open.name, { state: 'connecting' })
      lookout.note(open.name, relay, 'connecting')
      const carrier = await connectRelay({
        relay,
        room: open.name,
        plan: session.plan,
        doc: open.stored.doc,
        invitation: { token: membership.token, jti: membership.jti },
        deviceKey: session.deviceKey,
        nowS: () => Math.floor(Date.now() / 1000),
        // Photos follow their records: the relay first says that it has those.
        onDurable: (epoch, stateVector) =>
          void session.acknowledged(open.name, epoch, stateVector).then(() => photos?.wake()),
        onStatus(status) {
          // What the relay said once is still the truth while it is out of reach.
          const isOut = membership.revoked && status.state !== 'connected'
          statuses.set(open.name, isOut ? TURNED_AWAY : status)
          tell()
          lookout.note(open.name, relay, status.state)
          if (status.state === 'connected' && mayBring) {
            void revocations?.bringAgain()
            erasures?.bringAgain()
            void bringDeletions(workspace, session, relay)
          }
          if (status.state !== 'connected') photos?.rest()
          if (status.state === 'refused' && status.code === CLOSE.gone && room.kind === 'people')
            void forgetLater(workspace, session, room.meeting)
          if (status.state === 'refused' && status.code === CLOSE.revoked)
            void noteRevoked(workspace, session, membership.jti)
        },
        mayAsk: () => lookout.mayAsk(open.name),
      }).catch((error: unknown) => {
        // Nobody may wait for a room that cannot ask.
        forget(open.name)
        throw error
      })
      const stop = () => {
        watching?.()
        revocations?.stop()
        erasures?.stop()
        photos?.stop()
        carrier.stop()
      }
      carriers.set(open.name, { again: carrier.again, stop })
      // The session may have been closed while the carrier was on its way.
      if (open.stored.doc.isDestroyed) {
        forget(open.name)
        tell()
        return
      }
      // Not before the screen that a person waits for, and yet without anybody opening the list.
      if (room.kind === 'meeting') void openPeopleOf(workspace, session, room.meeting)
    },
    leave(rooms) {
      for (const room of rooms) forget(room)
      tell()
    },
    stop() {
      for (const carrier of carriers.values()) carrier.stop()
    },
  }
}

function worstOf(all: readonly RelayStatus[]): RelaySaid {
  const refused = all.find((status) => status.state === 'refused')
  if (refused?.state === 'refused') return { state: 'refused', code: refused.code }
  if (all.some(({ state }) => state === 'offline')) return { state: 'offline' }
  if (all.some(({ state }) => state === 'connecting')) return { state: 'connecting' }
  return { state: all.length > 0 ? 'connected' : 'none' }
}

/** What was written down of people is brought to the relay whenever its meeting is open. */
async function openPeopleOf({ db }: Workspace, session: PlanSession, meeting: MeetingId) {
  const room = { kind: 'people', plan: session.plan, meeting } as const
  if (session.grant(room) === 'none' || !(await isKept(db, roomName(room)))) return
  await session.open(room)
}

/** Remembers it, so that another invitation to the same rooms goes first. */
async function noteRevoked(
  { db, secondCopy }: Workspace,
  { plan }: PlanSession,
  jti: string,
): Promise<void> {
  await db.memberships.update(jti, { revoked: true })
  await copyPlanCard(secondCopy, db, plan)
}
