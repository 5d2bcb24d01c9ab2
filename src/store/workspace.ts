import { createSignal } from 'solid-js'
import { type FillRandom, newId, type PlanId } from '../lib/ids.ts'
import { done, type Result, refused } from '../lib/result.ts'
import type { Invitation } from '../protocol/invitation.ts'
import type { SigningKey } from '../protocol/keys.ts'
import type { BallotBox } from './ballot-box.ts'
import { EncuentroDb, type MembershipRow, type PlanRow } from './db.ts'
import { deviceKey } from './device-key.ts'
import { type Journal, makeJournal } from './journal.ts'
import { makePhotoShelf, type PhotoShelf } from './photo-shelf.ts'
import { type OpenRoom, openPlanSession, type PlanSession } from './plan-session.ts'
import { restoreBooth } from './second-copy/booth-copy.ts'
import { appendEntries } from './second-copy/plan-log.ts'
import { NO_SECOND_COPY, type SecondCopy } from './second-copy/second-copy.ts'

/** Everything of this device: its tables, its box, its key, and the plans it takes part in. */
export interface Workspace {
  readonly db: EncuentroDb
  readonly box: BallotBox
  readonly journal: Journal
  readonly secondCopy: SecondCopy
  readonly photos: PhotoShelf
  readonly deviceKey: SigningKey
  /** Updates that could not be written; above zero the screen says «NO guardado». Reactive. */
  readonly unsaved: () => number
  /** Plans on this device; reactive, read again by `refreshPlans`. */
  readonly plans: () => readonly PlanRow[]
  refreshPlans(): Promise<void>
  /** Puts back what the tables lost of this device's part in plans, and the second copy has. */
  restoreLost(): Promise<void>
  /** The session of a plan in this tab, opened once. */
  openPlan(plan: PlanId): Promise<PlanSession>
  /** Keeps an invitation, verified by whoever calls. Joining twice changes nothing. */
  join(invitation: Invitation): Promise<void>
  /** Notes what the first screen shows of a plan. */
  notePlan(plan: PlanId, change: Partial<PlanRow>): Promise<void>
}

export interface WorkspaceOptions {
  readonly random: FillRandom
  readonly soon: (run: () => void) => void
  /** Runs its argument once the screen that a person waits for has long been there. */
  readonly atLeisure: (run: () => void) => void
  readonly now: () => Date
  readonly onOpen?: (room: OpenRoom, session: PlanSession) => void
  readonly onClose?: (rooms: readonly string[]) => void
  readonly onPenFree?: () => void
  /** Database names are prefixed in tests only. */
  readonly name?: string
  readonly box: BallotBox
  /** None by default. */
  readonly secondCopy?: SecondCopy
  /** Whether this device was a booth when it was last seen. */
  readonly wasBooth?: boolean
}

/** Opens this device's tables. Rejects when the browser gives no storage: then nothing may be recorded. */
export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const { name = 'encuentro', secondCopy = NO_SECOND_COPY, wasBooth = false } = options
  const db = new EncuentroDb(name)
  // A browser that finds its database corrupt refuses once, and then gives an empty one.
  await db.open().catch(() => db.open())
  const [unsaved, setUnsaved] = createSignal(0)
  const journal = makeJournal(
    db,
    (state) => setUnsaved(state.unsaved),
    (entries) => appendEntries(secondCopy, entries),
  )
  const photos = makePhotoShelf(db, secondCopy)
  const [key, stored] = await Promise.all([deviceKey(db), db.plans.toArray()])
  // Empty tables may be new ones, or what a browser left of old ones; and a booth must not open as a
  // staff tablet for a moment.
  const restore = async () => {
    await restoreBooth(secondCopy, db)
    const { restorePlanCards } = await import('./second-copy/plan-card.ts')
    return restorePlanCards(secondCopy, db)
  }
  const isDoubtful = wasBooth || stored.length === 0
  if (isDoubtful) await restore().catch(() => false)
  const [plans, setPlans] = createSignal<readonly PlanRow[]>(
    isDoubtful ? await db.plans.toArray() : stored,
  )
  const sessions = new Map<PlanId, Promise<PlanSession>>()
  const { box, random, soon, atLeisure, now, onOpen, onClose, onPenFree } = options

  return {
    db,
    box,
    journal,
    secondCopy,
    photos,
    deviceKey: key,
    unsaved,
    plans,
    async refreshPlans() {
      setPlans(await db.plans.toArray())
    },
    async restoreLost() {
      const missing = await restore().catch(() => false)
      if (missing) setPlans(await db.plans.toArray())
    },
    openPlan(plan) {
      const known = sessions.get(plan)
      if (known) return known
      const made = openPlanSession({
        plan,
        db,
        journal,
        box,
        secondCopy,
        photos,
        deviceKey: key,
        random,
        soon,
        atLeisure,
        now,
        unsaved,
        ...(onOpen && { onOpen }),
        ...(onClose && { onClose }),
        ...(onPenFree && { onPenFree }),
      })
      sessions.set(plan, made)
      made.catch(() => sessions.delete(plan))
      return made
    },
    async join({ claims, token }) {
      const row: MembershipRow = {
        jti: claims.jti,
        plan: claims.plan,
        role: claims.role,
        ...(claims.meeting && { meeting: claims.meeting }),
        name: claims.name,
        planName: claims.planName ?? '',
        relays: [...claims.relays],
        exp: claims.exp,
        token,
      }
      await db.transaction('rw', db.memberships, db.plans, async () => {
        await db.memberships.put(row)
        if (!(await db.plans.get(claims.plan))) {
          await db.plans.add({ plan: claims.plan, name: row.planName, municipality: '' })
        }
      })
      // Whoever joined has joined, whether or not a copy of it could be made.
      await import('./second-copy/plan-card.ts')
        .then(({ copyPlanCard }) => copyPlanCard(secondCopy, db, claims.plan))
        .catch(() => {})
      // A session opened before this invitation would not know of it.
      const open = sessions.get(claims.plan)
      sessions.delete(claims.plan)
      await open?.then((session) => session.close()).catch(() => {})
      setPlans(await db.plans.toArray())
    },
    async notePlan(plan, change) {
      // One transaction: two notes at once must not undo each other, and one may be the plan's key.
      await db.transaction('rw', db.plans, async () => {
        const before = (await db.plans.get(plan)) ?? { plan, name: '', municipality: '' }
        await db.plans.put({ ...before, ...change })
      })
      setPlans(await db.plans.toArray())
    },
  }
}

/** Claims of an invitation, complete but for its signature. `days` until it expires, 30 by default after the meeting. */
export function invitationClaims(
  fields: Pick<Invitation['claims'], 'plan' | 'role' | 'name' | 'relays'> &
    Partial<Pick<Invitation['claims'], 'meeting' | 'planName'>>,
  nowS: number,
  expS: number,
  random: FillRandom,
): Result<Invitation['claims'], 'meeting-missing'> {
  const needsMeeting = fields.role === 'facilitator' || fields.role === 'booth'
  if (needsMeeting !== (fields.meeting !== undefined)) return refused('meeting-missing')
  return done({ ...fields, iat: nowS, exp: expS, jti: newId<string>(random) })
}
