import * as Y from 'yjs'
import { encodeDurable } from '../src/protocol/frames.ts'
import { type Base, packBase, unpackBase } from './base.ts'
import { type Folding, isFoldedElsewhere, TAIL_WORTH_FOLDING } from './folding.ts'
import { followOthers } from './follow-others.ts'
import { deleteRoom, isGone, RoomGone } from './gone-room.ts'
import type { ClockId, UpdateRefusal } from './inspect-update.ts'
import type { Limits } from './limits.ts'
import { type RelayLog, roomLabel } from './log.ts'
import { createOutbox } from './outbox.ts'
import { createPresence, type Presence } from './presence.ts'
import { openRoomDocument, type RoomDocument } from './room-document.ts'
import type { RelayStore, StoredRecord, StoredRoom } from './store.ts'
import { answerFrames, packFrames, SYNC, syncMessage } from './wire.ts'

/** Somebody in a room, as the room sees it. */
export interface Member {
  /** Ready frames; the member drops them when it is leaving or catching up. */
  send(frames: Buffer): void
  /** Asks the member to leave and come back: what it brought cannot be placed. */
  startOver(reason: 'part-missing' | 'room-read-again' | 'room-deleted'): void
}

export type TakeRefusal = UpdateRefusal

/**
 * A room while somebody is in it. Updates go to the others at once and to the store in the same
 * turn; only what is on disk is acknowledged (I2). Broadcasting before the flush is safe because
 * whoever received an update sends it again when a restarted relay turns out to lack it.
 */
export interface Room {
  readonly name: string
  readonly presence: Presence
  join(member: Member): void
  leave(member: Member): void
  /** Takes an update from a member with a pen. Copies the bytes: they may be a view into what a socket brought. */
  take(member: Member, update: Uint8Array): TakeRefusal | undefined
  /** Frames, in pieces to be sent in this order, that answer a sync step 1. Throws on a state vector that does not decode. */
  answer(stateVector: Uint8Array): Uint8Array[]
  /** Frame that says what is on disk. */
  durableFrame(): Buffer
  /** Frame that asks for what the relay lacks. */
  askFrame(): Buffer
  /** State vector of all that was taken, once all of it has been broadcast. */
  settledState(): Uint8Array
  broadcast(message: Uint8Array, except?: Member): void
  sendKeepalive(): void
  /** Folds if a fold pays; waits for one under way. `isLeaving` folds smaller tails too. */
  fold(isLeaving: boolean): Promise<void>
  /** All that is here, as updates. */
  whole(): Uint8Array[]
  /** Folds whether or not it pays, so that what was deleted leaves the store. */
  rewrite(): Promise<void>
  /** Resolves when nothing waits to be written. */
  written(): Promise<void>
  isWritten(): boolean
  /** Sends everybody away: the room is being deleted. */
  end(): void
  dispose(): void
}

interface RoomNeeds {
  readonly name: string
  readonly store: RelayStore
  readonly folding: Folding
  readonly limits: Limits
  readonly log: RelayLog
  /** Some updates are on disk; the first of them was taken so long ago. */
  readonly onDurable: (lagMs: number) => void
  /** The store failed to write: nothing may be acknowledged any more. */
  readonly onFatal: (error: unknown) => void
}

/** Opens a room from the store. Rejects when it cannot be read in full: never an empty room instead. */
export async function openRoom(needs: RoomNeeds): Promise<Room> {
  const { name, store } = needs
  const stored = await store.load(name)
  if (isGone(stored)) {
    // Somebody in another process may have written while it was being deleted.
    await deleteRoom(store, name)
    throw new RoomGone()
  }
  const base = stored.base === undefined ? undefined : unpackBase(stored.base)
  const document = openRoomDocument(stored, base)
  return runRoom(document, stored, needs)
}

function runRoom(
  document: RoomDocument,
  stored: StoredRoom,
  { name, store, folding, limits, log, onDurable, onFatal }: RoomNeeds,
): Room {
  const members = new Set<Member>()
  const presence = createPresence(limits)
  const durable = new Map(document.known)
  const outbox = createOutbox({ members, durableFrame: currentDurableFrame })
  /** When the first of those that are not written was taken. */
  let takenMs: number | undefined
  let waiting: {
    readonly from: Member
    readonly update: Uint8Array
    readonly missing: ClockId
  }[] = []
  let writing: Promise<void> | undefined
  let foldUnderWay: Promise<void> | undefined
  let durableFrame: Buffer | undefined
  let askFrame: Buffer | undefined
  let hasFailed = false
  let canFold = true

  const others = followOthers({ name, store, log, stored, place, startOver })

  function sendToAll(frames: Buffer, except?: Member): void {
    for (const member of members) if (member !== except) member.send(frames)
  }

  function post(from: Member | undefined, update: Uint8Array): void {
    askFrame = undefined
    outbox.post(from, update)
  }

  function take(member: Member, update: Uint8Array): TakeRefusal | undefined {
    const judgement = document.take(update)
    if (judgement.kind === 'refused') return judgement.refusal
    if (judgement.kind === 'waits') letWait(member, new Uint8Array(update), judgement.missing)
    if (judgement.kind === 'taken') {
      accept(member, update)
      retryWaiting()
    }
    return undefined
  }

  function accept(member: Member, update: Uint8Array): void {
    takenMs ??= performance.now()
    post(member, update)
    writing ??= write()
  }

  function letWait(member: Member, update: Uint8Array, missing: ClockId): void {
    waiting.push({ from: member, update, missing })
    const own = waiting.filter(({ from }) => from === member)
    const bytes = own.reduce((sum, each) => sum + each.update.length, 0)
    if (own.length > limits.waitingUpdates || bytes > limits.waitingBytes) {
      member.startOver('part-missing')
    }
  }

  function retryWaiting(): void {
    for (let found = true; found && waiting.length > 0; ) {
      const ready = waiting.filter(({ missing }) => document.hasClock(missing))
      found = ready.length > 0
      if (!found) return
      waiting = waiting.filter((each) => !ready.includes(each))
      for (const { from, update } of ready) {
        const judgement = document.take(update)
        if (judgement.kind === 'taken') accept(from, update)
        else if (judgement.kind === 'waits')
          waiting.push({ from, update, missing: judgement.missing })
      }
    }
  }

  async function write(): Promise<void> {
    await new Promise(setImmediate)
    try {
      for (let batch = document.seal(); batch !== undefined; batch = document.seal()) {
        const sinceMs = takenMs ?? performance.now()
        takenMs = undefined
        batch.written(await store.append(name, batch.updates()))
        advanceDurable(batch.ends)
        onDurable(performance.now() - sinceMs)
        outbox.postDurable()
      }
      writing = undefined
      if (document.isFoldDue()) void fold(false)
    } catch (error) {
      hasFailed = true
      onFatal(error)
    }
  }

  /** Takes what another process appended; returns whether all of it could be placed. */
  function place(record: StoredRecord): boolean {
    let isPlaced = true
    const ends = document.takeRecord(record, ({ kind }, update) => {
      if (kind === 'waits' || kind === 'refused') isPlaced = false
      if (kind === 'taken') post(undefined, update)
    })
    advanceDurable(ends)
    retryWaiting()
    outbox.postDurable()
    if (document.isFoldDue()) void fold(false)
    return isPlaced
  }

  function startOver(): void {
    for (const member of members) member.startOver('room-read-again')
  }

  function advanceDurable(ends: ReadonlyMap<number, number>): void {
    for (const [client, end] of ends) durable.set(client, Math.max(durable.get(client) ?? 0, end))
    durableFrame = undefined
  }

  function currentDurableFrame(): Buffer {
    const { epoch } = store
    durableFrame ??= packFrames([
      encodeDurable({ epoch, stateVector: Y.encodeStateVector(durable) }),
    ])
    return durableFrame
  }

  /** One at a time: of two folds of a room the older could land last and lose what lies between. */
  function fold(isLeaving: boolean): Promise<void> {
    if (foldUnderWay !== undefined) return foldUnderWay
    const isDue = document.isFoldDue() || (isLeaving && document.tailLength() >= TAIL_WORTH_FOLDING)
    return canFold && !hasFailed && isDue ? startFold() : Promise.resolve()
  }

  function startFold(isForced = false): Promise<void> {
    foldUnderWay = foldNow(isForced).finally(() => {
      foldUnderWay = undefined
    })
    return foldUnderWay
  }

  async function written(): Promise<void> {
    while (writing !== undefined && !hasFailed) await writing
    await foldUnderWay
  }

  async function foldNow(isForced: boolean): Promise<void> {
    let folded: Base
    let of: StoredRoom | undefined
    try {
      of = await store.load(name)
      folded = await folding.fold(of)
    } catch (error) {
      // Bad bytes stay bad; an engine that could not be reached will be.
      canFold = of === undefined && store.isShared
      log.error({ room: roomLabel(name), err: error }, 'room cannot be folded; its records stay')
      return
    }
    try {
      // Whether or not another process has just folded it, or does so now: here it is folded.
      if (isForced || !isFoldedElsewhere(of, document.tailBytes()))
        await store.fold(name, packBase(folded), of)
      document.replaceBase(folded, of.lastSeq)
    } catch (error) {
      hasFailed = true
      onFatal(error)
    }
  }

  return {
    name,
    presence,
    join(member) {
      members.add(member)
    },
    leave(member) {
      members.delete(member)
      waiting = waiting.filter(({ from }) => from !== member)
      const left = presence.drop(member)
      if (left !== undefined) sendToAll(packFrames([left]))
    },
    take,
    answer: (stateVector) => answerFrames(document.answer(stateVector)),
    durableFrame: currentDurableFrame,
    askFrame() {
      askFrame ??= packFrames([
        syncMessage(SYNC.step1, Y.encodeStateVector(new Map(document.known))),
      ])
      return askFrame
    },
    settledState() {
      outbox.flush()
      return Y.encodeStateVector(new Map(document.known))
    },
    broadcast: (message, except) => sendToAll(packFrames([message]), except),
    sendKeepalive() {
      sendToAll(currentDurableFrame())
      others.catchUpIfBehind()
    },
    fold,
    whole: () => document.answer(Y.encodeStateVector(new Map())),
    async rewrite() {
      await written()
      if (!canFold) throw new Error('the room cannot be folded')
      await startFold(true)
    },
    written,
    isWritten: () => writing === undefined && foldUnderWay === undefined,
    end() {
      for (const member of members) member.startOver('room-deleted')
    },
    dispose: others.stop,
  }
}
