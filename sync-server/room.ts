import * as Y from 'yjs'
import { encodeDurable } from '../src/protocol/frames.ts'
import { type Base, foldStored, packBase, unpackBase } from './base.ts'
import { followOthers } from './follow-others.ts'
import type { ClockId, UpdateRefusal } from './inspect-update.ts'
import { type RelayLog, roomLabel } from './log.ts'
import { createPresence, type Presence } from './presence.ts'
import { openRoomDocument, type RoomDocument, type TailEntry } from './room-document.ts'
import type { RelayStore, StoredRecord, StoredRoom } from './store.ts'
import { answerMessages, packFrames, SYNC, syncMessage } from './wire.ts'

/** What one connection may bring too early before it is asked to start over. */
const WAITING_UPDATES = 256
const WAITING_BYTES = 4 * 1024 * 1024

/** How long an acknowledgement may wait for company. Nobody notices; the flush before it took as long. */
const DURABLE_WAIT_MS = 8

/** Somebody in a room, as the room sees it. */
export interface Member {
  /** Ready frames; the member drops them when it is leaving or catching up. */
  send(frames: Buffer): void
  /** Asks the member to leave and come back: what it brought cannot be placed. */
  startOver(reason: string): void
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
  /** Takes an update from a member with a pen. Keeps the bytes: hand over a copy. */
  take(member: Member, update: Uint8Array): TakeRefusal | undefined
  /** Frames that answer a sync step 1. Throws on a state vector that does not decode. */
  answer(stateVector: Uint8Array): Buffer
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
  /** Resolves when nothing waits to be written. */
  written(): Promise<void>
  isWritten(): boolean
  dispose(): void
}

interface RoomNeeds {
  readonly name: string
  readonly store: RelayStore
  readonly log: RelayLog
  /** The store failed to write: nothing may be acknowledged any more. */
  readonly onFatal: (error: unknown) => void
}

/** Opens a room from the store. Rejects when it cannot be read in full: never an empty room instead. */
export async function openRoom({ name, store, log, onFatal }: RoomNeeds): Promise<Room> {
  const stored = await store.load(name)
  const base = stored.base === undefined ? undefined : unpackBase(stored.base)
  const document = openRoomDocument(stored, base)
  return runRoom(document, stored, { name, store, log, onFatal })
}

function runRoom(
  document: RoomDocument,
  stored: StoredRoom,
  { name, store, log, onFatal }: RoomNeeds,
): Room {
  const members = new Set<Member>()
  const presence = createPresence()
  const durable = new Map(document.known)
  let outbox: { readonly from: Member | undefined; readonly update: Uint8Array }[] = []
  let unwritten: TailEntry[] = []
  let waiting: { readonly from: Member; readonly update: Uint8Array; readonly missing: ClockId }[] =
    []
  let writing: Promise<void> | undefined
  let folding: Promise<void> | undefined
  let durableFrame: Buffer | undefined
  let isDurableDue = false
  let isFlushDue = false
  let hasFailed = false
  let canFold = true

  const others = followOthers({ name, store, log, stored, place, startOver })

  function sendToAll(frames: Buffer, except?: Member): void {
    for (const member of members) if (member !== except) member.send(frames)
  }

  function post(from: Member | undefined, update: Uint8Array): void {
    outbox.push({ from, update })
    scheduleFlush()
  }

  /** Waits a moment for updates to travel with, so that under load it costs no write of its own. */
  function postDurable(): void {
    if (!isDurableDue) setTimeout(flushOutbox, DURABLE_WAIT_MS)
    isDurableDue = true
  }

  function scheduleFlush(): void {
    if (isFlushDue) return
    isFlushDue = true
    setImmediate(flushOutbox) // after the poll phase, so that a burst becomes one write
  }

  function flushOutbox(): void {
    isFlushDue = false
    if (outbox.length === 0 && !isDurableDue) return
    const posted = outbox
    outbox = []
    const last = isDurableDue ? [currentDurableFrame()] : []
    isDurableDue = false
    const frames = posted.map(({ update }) => packFrames([syncMessage(SYNC.update, update)]))
    const all = Buffer.concat([...frames, ...last])
    const authors = new Set(posted.map(({ from }) => from))
    for (const member of members) {
      if (!authors.has(member)) member.send(all)
      else {
        const foreign = [...frames.filter((_, at) => posted[at]?.from !== member), ...last]
        if (foreign.length > 0) member.send(Buffer.concat(foreign))
      }
    }
  }

  function take(member: Member, update: Uint8Array): TakeRefusal | undefined {
    const judgement = document.take(update)
    if (judgement.kind === 'refused') return judgement.refusal
    if (judgement.kind === 'waits') letWait(member, update, judgement.missing)
    if (judgement.kind === 'taken') {
      accept(member, judgement.entry)
      retryWaiting()
    }
    return undefined
  }

  function accept(member: Member, entry: TailEntry): void {
    unwritten.push(entry)
    post(member, entry.update)
    writing ??= write()
  }

  function letWait(member: Member, update: Uint8Array, missing: ClockId): void {
    waiting.push({ from: member, update, missing })
    const own = waiting.filter(({ from }) => from === member)
    const bytes = own.reduce((sum, each) => sum + each.update.length, 0)
    if (own.length > WAITING_UPDATES || bytes > WAITING_BYTES) {
      member.startOver('too much waits for a part that is missing')
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
        if (judgement.kind === 'taken') accept(from, judgement.entry)
        else if (judgement.kind === 'waits')
          waiting.push({ from, update, missing: judgement.missing })
      }
    }
  }

  async function write(): Promise<void> {
    await new Promise(setImmediate)
    try {
      while (unwritten.length > 0) {
        const batch = unwritten
        unwritten = []
        const seq = await store.append(
          name,
          batch.map(({ update }) => update),
        )
        for (const entry of batch) {
          entry.seq = seq
          advanceDurable(entry)
        }
        postDurable()
      }
      writing = undefined
      if (document.isFoldDue()) void fold(false)
    } catch (error) {
      hasFailed = true
      onFatal(error)
    }
  }

  /** Takes what another process appended; returns whether all of it could be placed. */
  function place({ seq, updates }: StoredRecord): boolean {
    let isPlaced = true
    for (const update of updates) {
      const judgement = document.take(update)
      if (judgement.kind === 'waits' || judgement.kind === 'refused') isPlaced = false
      if (judgement.kind !== 'taken') continue
      judgement.entry.seq = seq
      advanceDurable(judgement.entry)
      post(undefined, update)
    }
    retryWaiting()
    postDurable()
    if (document.isFoldDue()) void fold(false)
    return isPlaced
  }

  function startOver(reason: string): void {
    for (const member of members) member.startOver(reason)
  }

  function advanceDurable({ ends }: TailEntry): void {
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
    if (folding !== undefined) return folding
    const isDue = document.isFoldDue() || (isLeaving && document.tailLength() >= TAIL_WORTH_FOLDING)
    if (!canFold || hasFailed || !isDue) return Promise.resolve()
    folding = foldNow().finally(() => {
      folding = undefined
    })
    return folding
  }

  async function foldNow(): Promise<void> {
    let folded: Base
    let of: StoredRoom | undefined
    try {
      of = await store.load(name)
      folded = foldStored(of)
    } catch (error) {
      // Bad bytes stay bad; an engine that could not be reached will be.
      canFold = of === undefined && store.isShared
      log.error({ room: roomLabel(name), err: error }, 'room cannot be folded; its records stay')
      return
    }
    try {
      // Whether or not another process has just folded it, or does so now: here it is folded.
      if (!isFoldedElsewhere(of)) await store.fold(name, packBase(folded), of)
      document.replaceBase(folded, of.lastSeq)
    } catch (error) {
      hasFailed = true
      onFatal(error)
    }
  }

  /** Of what makes a fold due here hardly anything is left in the store. */
  function isFoldedElsewhere({ records }: StoredRoom): boolean {
    const sizes = records.flatMap(({ updates }) => updates.map(({ length }) => length))
    return sizes.reduce((sum, size) => sum + size, 0) < document.tailBytes() / 4
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
    answer: (stateVector) => packFrames(answerMessages(document.answer(stateVector))),
    durableFrame: currentDurableFrame,
    askFrame: () =>
      packFrames([syncMessage(SYNC.step1, Y.encodeStateVector(new Map(document.known)))]),
    settledState() {
      flushOutbox()
      return Y.encodeStateVector(new Map(document.known))
    },
    broadcast: (message, except) => sendToAll(packFrames([message]), except),
    sendKeepalive() {
      sendToAll(currentDurableFrame())
      others.catchUpIfBehind()
    },
    fold,
    async written() {
      while (writing !== undefined && !hasFailed) await writing
      await folding
    },
    isWritten: () => writing === undefined && folding === undefined && unwritten.length === 0,
    dispose: others.stop,
  }
}

/** Records after which a room that empties is folded, so that a tablet with a shaky network does not fold at each blink. */
const TAIL_WORTH_FOLDING = 64
