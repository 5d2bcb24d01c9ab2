import { EventEmitter } from 'node:events'
import { PassThrough } from 'node:stream'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { foldStored, packBase } from '../../../sync-server/base.ts'
import { connect } from '../../../sync-server/connection.ts'
import { createFolding } from '../../../sync-server/folding.ts'
import { DEFAULT_LIMITS } from '../../../sync-server/limits.ts'
import { createLog } from '../../../sync-server/log.ts'
import { createMetrics, type RelayMetrics } from '../../../sync-server/metrics.ts'
import { openRoom, type Room } from '../../../sync-server/room.ts'
import type { RelayStore } from '../../../sync-server/store.ts'
import { SYNC, syncMessage } from '../../../sync-server/wire.ts'
import { makeChance } from '../../crash/chance.ts'
import { slowStore } from '../../slow-rooms.ts'
import { hostileFrames } from './hostile-bytes.ts'

export interface InProcessOutcome {
  readonly frames: number
  readonly seed: number
  /** Frames that ended their connection. */
  readonly refused: number
  readonly rooms: number
  /** Rooms in which, afterwards, something waited that is missing, or the honest text was another. */
  readonly roomsHarmed: number
  /** Errors that came out of the relay's code. */
  readonly thrown: number
  readonly longestFrameMs: number
  readonly rssMostMB: number
}

const TEXT = 'agua potable'
const folding = createFolding()
/** One room each: a thousand people's frames of a meeting. */
const FRAMES_PER_ROOM = 20_000
/** Frames after which the room's own timers and writes get a turn. */
const FRAMES_PER_TURN = 50

/** Sends hostile frames through everything that stands behind a websocket: rights, guards, room, presence, store. */
export async function bombardInProcess(frames: number, seed: number): Promise<InProcessOutcome> {
  const next = hostileFrames(makeChance(seed))
  const metrics = createMetrics({ rooms: () => 0, connections: () => 0, ofProcess: false })
  const outcome = {
    refused: 0,
    rooms: 0,
    roomsHarmed: 0,
    thrown: 0,
    longestFrameMs: 0,
    rssMostMB: 0,
  }
  for (let left = frames; left > 0; left -= FRAMES_PER_ROOM) {
    const { store } = slowStore()
    const room = await openRoomOver(store)
    outcome.rooms++
    const honest = sit(room, metrics)
    honest.say(honestUpdate())
    let hostile = sit(room, metrics)
    for (let sent = 0; sent < Math.min(left, FRAMES_PER_ROOM); sent++) {
      const frame = next()
      const begun = performance.now()
      try {
        hostile.say(frame)
      } catch {
        outcome.thrown++
      }
      outcome.longestFrameMs = Math.max(outcome.longestFrameMs, performance.now() - begun)
      if (hostile.hasLeft()) {
        outcome.refused++
        hostile = sit(room, metrics)
      }
      if (sent % FRAMES_PER_TURN === 0) {
        await new Promise(setImmediate)
        outcome.rssMostMB = Math.max(outcome.rssMostMB, process.memoryUsage.rss() / 1e6)
      }
    }
    hostile.leave()
    honest.leave()
    await room.written()
    if (!(await isWhole(room, store))) outcome.roomsHarmed++
  }
  return {
    frames,
    seed,
    ...outcome,
    longestFrameMs: Math.round(outcome.longestFrameMs),
    rssMostMB: Math.round(outcome.rssMostMB),
  }
}

function openRoomOver(store: RelayStore): Promise<Room> {
  return openRoom({
    name: 'plan/meeting/escuela',
    store,
    folding,
    limits: DEFAULT_LIMITS,
    log: createLog('silent'),
    onDurable: () => {},
    onFatal(error) {
      throw error
    },
  })
}

/** Somebody with a pen whose websocket is not there: only what it says and whether it was closed. */
function sit(room: Room, metrics: RelayMetrics) {
  const webSocket = Object.assign(new EventEmitter(), {
    readyState: WebSocket.OPEN as number,
    isPaused: false,
    pause() {},
    resume() {},
    close() {
      webSocket.readyState = WebSocket.CLOSING
      webSocket.emit('close')
    },
    terminate: () => webSocket.close(),
  })
  connect({
    webSocket: webSocket as unknown as WebSocket,
    socket: new PassThrough().resume(),
    room,
    grant: 'write',
    limits: DEFAULT_LIMITS,
    log: createLog('silent'),
    metrics,
  })
  return {
    say: (frame: Uint8Array) => webSocket.emit('message', Buffer.from(frame), true),
    hasLeft: () => webSocket.readyState !== WebSocket.OPEN,
    leave: () => webSocket.close(),
  }
}

function honestUpdate(): Uint8Array {
  const doc = new Y.Doc()
  doc.getText('t').insert(0, TEXT)
  return syncMessage(SYNC.update, Y.encodeStateAsUpdate(doc))
}

/** Whether the room, read anew from what was stored, gives a newcomer the honest text with nothing left waiting, and folds. */
async function isWhole(room: Room, store: RelayStore): Promise<boolean> {
  const again = await openRoomOver(store)
  for (const each of [room, again]) {
    const doc = new Y.Doc()
    for (const update of answersOf(each)) Y.applyUpdate(doc, update)
    const isWaiting = doc.store.pendingStructs !== null || doc.store.pendingDs !== null
    if (isWaiting || doc.getText('t').toString() !== TEXT) return false
  }
  const stored = await store.load('')
  return packBase(foldStored(stored)).length > 0
}

/** Every second piece of an answer is an update; the first are heads. */
function answersOf(room: Room): Uint8Array[] {
  return room.answer(new Uint8Array([0])).filter((_, at) => at % 2 === 1)
}
