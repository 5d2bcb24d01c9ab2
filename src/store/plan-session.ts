import { createSignal } from 'solid-js'
import type { DeviceId, FillRandom, PlanId } from '../lib/ids.ts'
import { type Bearer, type Grant, grantFor, type Role } from '../protocol/grants.ts'
import type { SigningKey } from '../protocol/keys.ts'
import { parseRoom, type Room, roomName } from '../protocol/rooms.ts'
import type { BallotBox } from './ballot-box.ts'
import type { AckRow, EncuentroDb, HoldingRow, MembershipRow } from './db.ts'
import type { StoredDocument } from './documents/open-document.ts'
import { followDocument, leadDocuments } from './documents/share-tabs.ts'
import { dayOf, forgetDue } from './forget-people.ts'
import { heldPhotosIn } from './held-photos.ts'
import type { Journal } from './journal.ts'
import { noteDeletions, obeyErasures, roomsToScrub } from './obey-erasures.ts'
import type { PhotoShelf } from './photo-shelf.ts'
import { openBesideCopy, readPlanCopy } from './plan-copy.ts'
import { takePen, waitForPen } from './plan-pen.ts'
import { placesOfPlan } from './plan-places.ts'
import { createRecordsView, type RecordsView, type WriteRefusal } from './projection.ts'
import { joinHoldings, nextAck } from './proof-rows.ts'
import { makeRoomMemo } from './room-memo.ts'
import type { SecondCopy } from './second-copy/second-copy.ts'
import { type IsSentAway, watchSentAway } from './sent-away.ts'
import { tendPhotos } from './tend-photos.ts'
import { type HeldPhotos, type Whereabouts, whereabouts } from './whereabouts.ts'

/** An open room: the stored document, and its records as Solid sees them. */
export interface OpenRoom {
  readonly room: Room
  readonly name: string
  readonly stored: StoredDocument
  readonly records: RecordsView
}

/** Where a whole plan is, by the worst of its open rooms: what the header shows. */
export interface PlanWhereabouts {
  readonly unsaved: number
  readonly onRelay: boolean
  readonly onDevices: boolean
  /** Records of this plan that are on this device only. */
  readonly onlyHere: number
}

/**
 * One plan on this device, in one tab. The tab that holds the plan's Web Lock writes and syncs; any
 * other tab reads what that one tells it.
 */
export interface PlanSession {
  readonly plan: PlanId
  readonly device: DeviceId
  readonly deviceKey: SigningKey
  readonly memberships: readonly MembershipRow[]
  /** The best role held, for what the screens offer. */
  readonly role: Role
  /** Whether this tab holds the pen; reactive. */
  readonly leads: () => boolean
  grant(room: Room): Grant
  /** The invitation with the best grant in a room. */
  membershipFor(room: Room): MembershipRow | undefined
  open(room: Room): Promise<OpenRoom>
  /** Rooms open in this tab; reactive. */
  readonly opened: ReadonlyMap<string, OpenRoom>
  readonly box: BallotBox
  readonly photos: PhotoShelf
  /** The room's photos whose bytes are on this device; reactive. */
  photosIn(room: OpenRoom): HeldPhotos
  /** Where each record of a room is; reactive. */
  where(room: OpenRoom): Map<string, Whereabouts>
  whereIsAll(): PlanWhereabouts
  /** The relay said that this is on its disk. */
  acknowledged(room: string, epoch: string, stateVector: Uint8Array): Promise<void>
  /** Hashes of photos that the relay said are on its disk. */
  relayPhotos(room: string): readonly string[]
  photoAcknowledged(room: string, sha256: string): Promise<void>
  /** Hashes of photos that the relay, in this epoch, said to hold no more. */
  relayErasedPhotos(room: string): readonly string[]
  photoErased(room: string, sha256: string): Promise<void>
  /** Another device proved to hold this. */
  heldBy(row: Omit<HoldingRow, 'at'>): Promise<void>
  /** What other devices proved to hold of this plan; reactive. */
  proofs(): readonly HoldingRow[]
  close(): Promise<void>
}

export interface SessionOptions {
  readonly plan: PlanId
  readonly db: EncuentroDb
  readonly journal: Journal
  readonly box: BallotBox
  readonly photos: PhotoShelf
  readonly secondCopy: SecondCopy
  readonly deviceKey: SigningKey
  readonly random: FillRandom
  readonly soon: (run: () => void) => void
  /** Runs its argument once the screen that a person waits for has long been there. */
  readonly atLeisure: (run: () => void) => void
  readonly unsaved: () => number
  readonly now: () => Date
  /** Called for every room opened by the tab that leads: the app connects its carriers here. */
  readonly onOpen?: (room: OpenRoom, session: PlanSession) => void
  /** Called before the session's documents are closed: whoever carries them lets go. */
  readonly onClose?: (rooms: readonly string[]) => void
  /** Called in a tab that follows, once the tab that led is gone: time to open the plan anew. */
  readonly onPenFree?: () => void
}

const STRENGTH: Record<Grant, number> = { none: 0, read: 1, write: 2 }
const RANK: readonly Role[] = ['coordinator', 'facilitator', 'reader', 'booth']

/** Opens a plan. Resolves when the pen is ours, or when another tab has it and we follow. */
export async function openPlanSession(options: SessionOptions): Promise<PlanSession> {
  const { plan, db, deviceKey, secondCopy } = options
  const device = deviceKey.thumbprint as DeviceId
  const [memberships, ackRows, holdings] = await Promise.all([
    db.memberships.where('plan').equals(plan).toArray(),
    db.acks.toArray(),
    db.holdings.toArray(),
  ])
  const opened = new Map<string, OpenRoom>()
  const opening = new Map<string, Promise<OpenRoom>>()
  const [leads, setLeads] = createSignal(false)
  const [acksChanged, touchAcks] = createSignal(0)
  const [openedChanged, touchOpened] = createSignal(0)
  const acks = new Map(ackRows.map((row) => [row.room, row]))
  let isSentAway: IsSentAway = () => false
  const watches: (() => void)[] = []
  const lock = await takePen(plan)
  setLeads(lock.held)
  // What could not be taken off now stays shut, and the next opening tries again.
  if (lock.held) {
    const forgetting = forgetDue({ db, secondCopy, plan, today: dayOf(options.now()) })
    const [toScrub] = await Promise.all([roomsToScrub(db, plan), forgetting.catch(() => {})])
    if (toScrub.length > 0) {
      const { scrubDue } = await import('./scrub-rooms.ts')
      await scrubDue({ db, journal: options.journal, secondCopy, plan }).catch(() => {})
    }
  }
  const forgotten = new Set(
    (await db.forgotten.where('plan').equals(plan).toArray()).map((row) => row.room),
  )
  const copy = readPlanCopy(options)
  const channel = new BroadcastChannel(`encuentro/${plan}`)
  const lead = lock.held ? leadDocuments(channel, openForFollower) : undefined

  async function openForFollower(name: string) {
    const room = parseRoom(name)
    return room && grant(room) !== 'none' ? (await session.open(room)).stored.doc : undefined
  }
  if (!lock.held) void waitForPen(plan).then(() => options.onPenFree?.())

  const bearerOf = (row: MembershipRow): Bearer => ({
    role: row.role,
    meeting: row.meeting,
    device,
  })
  const grantOf = (row: MembershipRow, room: Room) => grantFor(bearerOf(row), room)
  // A revoked invitation still opens what it opened here, unless another opens it too.
  const strengthOf = (row: MembershipRow, room: Room) => {
    const strength = STRENGTH[grantOf(row, room)]
    return strength > 0 && !row.revoked ? strength + STRENGTH.write : strength
  }
  const membershipFor = (room: Room) =>
    memberships.reduce<MembershipRow | undefined>((best, row) => {
      const strength = strengthOf(row, room)
      return strength > (best ? strengthOf(best, room) : 0) ? row : best
    }, undefined)
  const grant = (room: Room): Grant => {
    if (forgotten.has(roomName(room))) return 'none'
    const row = membershipFor(room)
    return row ? grantOf(row, room) : 'none'
  }

  async function openRoom(room: Room): Promise<OpenRoom> {
    const name = roomName(room)
    const stored = leads()
      ? await openBesideCopy(name, copy, options)
      : await followDocument(name, channel)
    const barred = (): WriteRefusal | undefined =>
      !leads() ? 'other-tab' : grant(room) === 'write' ? undefined : 'no-pen'
    const { random, soon } = options
    const records = createRecordsView(stored, { device, random, soon, barred })
    const open = { room, name, stored, records }
    opened.set(name, open)
    touchOpened((n) => n + 1)
    lead?.share(name, stored.doc)
    if (room.kind === 'box' && barred() === undefined) {
      void import('./documents/hold-batches.ts').then(({ holdBatches }) =>
        holdBatches(stored, room),
      )
    }
    stored.doc.on('update', () => {
      places.changed(name)
      options.soon(() => touchAcks((n) => n + 1))
    })
    touchAcks((n) => n + 1)
    if (room.kind === 'plan') {
      const stop = watchSentAway(open, plan, (next) => {
        isSentAway = next
        places.changed()
        touchAcks((n) => n + 1)
      })
      watches.push(stop)
    }
    if (leads()) {
      noteDeletions(open, db)
      if (room.kind === 'plan') watches.push(obeyErasures(open, session, db))
    }
    if (room.kind === 'meeting' && leads()) watches.push(tendPhotos(room, records, options.photos))
    if (leads()) options.onOpen?.(open, session)
    return open
  }

  const isProof = (row: HoldingRow) => row.device !== device && !isSentAway(row)
  const heldFor = (name: string) => ({
    unsaved: options.unsaved() > 0,
    relay: acks.get(name)?.stateVector,
    relayPhotos: acks.get(name)?.photos,
    devices: holdings.filter((row) => row.room === name && isProof(row)),
  })

  const noteAck = async (now: AckRow) => {
    const row = nextAck(acks.get(now.room), now)
    acks.set(row.room, row)
    places.changed(row.room)
    touchAcks((n) => n + 1)
    await db.acks.put(row)
  }
  const places = makeRoomMemo<Map<string, Whereabouts>>()
  const whereOf = (open: OpenRoom) => {
    const photos = session.photosIn(open)
    const stamp = [options.unsaved() > 0, ...photos.values()].join(' ')
    return places.of(open.name, stamp, () =>
      whereabouts(open.stored.doc.getMap('records'), heldFor(open.name), photos),
    )
  }

  const valid = memberships.filter(({ revoked }) => !revoked)
  const holding = valid.length > 0 ? valid : memberships
  const session: PlanSession = {
    plan,
    device,
    deviceKey,
    memberships,
    role: RANK.find((role) => holding.some((row) => row.role === role)) ?? 'reader',
    leads,
    grant,
    membershipFor,
    get opened() {
      openedChanged()
      return opened
    },
    box: options.box,
    open(room) {
      const name = roomName(room)
      const known = opening.get(name)
      if (known) return known
      const made = openRoom(room)
      opening.set(name, made)
      made.catch(() => opening.delete(name))
      return made
    },
    photos: options.photos,
    photosIn: (open) => heldPhotosIn(open, options.photos),
    where(open) {
      acksChanged()
      return whereOf(open)
    },
    whereIsAll() {
      acksChanged()
      const read = { held: heldFor, photos: session.photosIn, places: whereOf }
      return { unsaved: options.unsaved(), ...placesOfPlan(opened.values(), read) }
    },
    async acknowledged(room, epoch, stateVector) {
      await noteAck({ room, epoch, stateVector, at: options.now().toISOString() })
    },
    relayPhotos: (room) => acks.get(room)?.photos ?? [],
    async photoAcknowledged(room, sha256) {
      const row = acks.get(room)
      if (row === undefined || row.photos?.includes(sha256)) return
      await noteAck({ ...row, photos: [sha256], erased: [] })
    },
    relayErasedPhotos: (room) => acks.get(room)?.erased ?? [],
    async photoErased(room, sha256) {
      const row = acks.get(room)
      if (row !== undefined) await noteAck({ ...row, photos: [], erased: [sha256] })
    },
    async heldBy(row) {
      const at = holdings.findIndex(
        (known) => known.room === row.room && known.device === row.device,
      )
      const [before] = at >= 0 ? holdings.splice(at, 1) : []
      const full = joinHoldings(before, { ...row, at: options.now().toISOString() })
      holdings.push(full)
      places.changed(row.room)
      touchAcks((n) => n + 1)
      await db.holdings.put(full)
    },
    proofs() {
      acksChanged()
      return holdings.filter((row) => row.room.startsWith(`${plan}/`) && isProof(row))
    },
    async close() {
      options.onClose?.([...opened.keys()])
      for (const stop of watches) stop()
      for (const open of opened.values()) {
        open.records.dispose()
        await open.stored.close()
      }
      channel.close()
      await copy.close()
      await lock.release()
    },
  }
  return session
}
