import type { Duplex } from 'node:stream'
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import { CLOSE } from '../src/protocol/close-codes.ts'
import { FRAME } from '../src/protocol/frames.ts'
import type { Grant } from '../src/protocol/grants.ts'
import { BYTES, FRAMES, makeAllowance, PRESENCE } from './allowance.ts'
import { type RelayLog, roomLabel } from './log.ts'
import type { RelayMetrics } from './metrics.ts'
import { AWARENESS_MAX_BYTES } from './presence.ts'
import type { Member, Room } from './room.ts'
import { packFrames, SYNC } from './wire.ts'

/** Bytes in the socket's queue from which on a reader counts as slow; it gets one difference once they are gone. */
const SLOW_BYTES = 4 * 1024 * 1024
/** A reader that has not drained by then is gone. */
const SLOW_MS = 30_000
/** A state vector of twenty thousand clients fits. */
const STATE_VECTOR_MAX_BYTES = 256 * 1024

/** Read in pieces of a millisecond, frames of one writer would no longer travel together. */
const PAUSE_LEAST_MS = 40

interface ConnectionNeeds {
  readonly webSocket: WebSocket
  /** The socket under it: ready frames are written there, shared by all who get them. */
  readonly socket: Duplex
  readonly room: Room
  readonly grant: Grant
  readonly log: RelayLog
  readonly metrics: RelayMetrics
}

/**
 * Ties one device to one room until it leaves, or until the act that is returned sends it away. Whatever arrives is judged in this order: rate, kind
 * of frame, size, pen, content. Who is too fast is read more slowly and loses nothing. A frame that
 * breaks a rule closes this connection, changes nothing else, and nothing more of it is read.
 */
export function connect({
  webSocket,
  socket,
  room,
  grant,
  log,
  metrics,
}: ConnectionNeeds): (code: number, reason: string) => void {
  let hasEnded = false
  /** What a slow reader had been sent when it fell behind. */
  let behind: Uint8Array | undefined
  let isFallingBehind = false
  const nowMs = () => performance.now()
  const byteAllowance = makeAllowance(BYTES, nowMs())
  const frameAllowance = makeAllowance(FRAMES, nowMs())
  const presenceAllowance = makeAllowance(PRESENCE, nowMs())

  const member: Member = {
    send(frames) {
      if (behind === undefined) write(frames)
    },
    startOver: (reason) => end(CLOSE.tryLater, reason),
  }

  function write(frames: Buffer): void {
    if (hasEnded || webSocket.readyState !== WebSocket.OPEN) return
    socket.write(frames)
    if (socket.writableLength > SLOW_BYTES && !isFallingBehind) fallBehind()
  }

  function fallBehind(): void {
    isFallingBehind = true
    metrics.fellBehind()
    const from = room.settledState() // sends what this turn still holds, to this member too
    behind = from
    isFallingBehind = false
    const giveUp = setTimeout(() => webSocket.terminate(), SLOW_MS)
    socket.once('close', () => clearTimeout(giveUp))
    socket.once('drain', () => {
      clearTimeout(giveUp)
      behind = undefined
      write(room.answer(from))
      write(room.durableFrame())
    })
  }

  function end(code: number, reason: string): void {
    if (hasEnded) return
    hasEnded = true
    metrics.frameRefused(code)
    log.info({ room: roomLabel(room.name), code, reason }, 'connection refused a frame')
    webSocket.close(code, reason)
  }

  function read(data: Uint8Array): void {
    const decoder = decoding.createDecoder(data)
    const kind = decoding.readVarUint(decoder)
    if (kind === FRAME.sync) readSync(decoder)
    else if (kind === FRAME.awareness) readAwareness(decoder)
    else if (kind === FRAME.queryAwareness) answerQuery()
    else end(CLOSE.malformed, 'unknown kind of frame')
  }

  function readSync(decoder: decoding.Decoder): void {
    const step = decoding.readVarUint(decoder)
    const bytes = decoding.readVarUint8Array(decoder)
    if (step === SYNC.step1) {
      if (bytes.length > STATE_VECTOR_MAX_BYTES) end(CLOSE.refusedFrame, 'state vector too big')
      else member.send(room.answer(bytes))
    } else if (step === SYNC.step2 || step === SYNC.update) takeUpdate(bytes)
    else end(CLOSE.malformed, 'unknown sync step')
  }

  function takeUpdate(bytes: Uint8Array): void {
    const isEmpty = bytes.length === 2 && bytes[0] === 0 && bytes[1] === 0
    if (isEmpty) return // a stock client's step 2 when it has nothing, which a reader may say too
    if (grant !== 'write') {
      end(CLOSE.forbidden, 'this invitation may only read here')
      return
    }
    const refusal = room.take(member, bytes.slice()) // a copy: the view would pin the socket's whole chunk
    if (refusal === 'undecodable') end(CLOSE.malformed, 'update does not decode')
    else if (refusal !== undefined) end(CLOSE.refusedFrame, `update refused: ${refusal}`)
  }

  function readAwareness(decoder: decoding.Decoder): void {
    if (decoder.arr.length > AWARENESS_MAX_BYTES) {
      end(CLOSE.refusedFrame, 'presence too big')
      return
    }
    if (!presenceAllowance.trySpend(1, nowMs())) return // the next one says the same, later
    const news = room.presence.take(member, decoding.readVarUint8Array(decoder))
    if (!news.ok) end(CLOSE.refusedFrame, news.refusal)
    else if (news.value !== undefined) room.broadcast(news.value, member)
  }

  /** Leaves the rest in the sender's own queue: TCP holds it back. */
  function slowDown(size: number): void {
    const now = nowMs()
    const waitMs = Math.max(byteAllowance.spend(size, now), frameAllowance.spend(1, now))
    if (waitMs === 0 || webSocket.isPaused) return
    metrics.slowedDown()
    webSocket.pause()
    setTimeout(() => webSocket.resume(), Math.max(waitMs, PAUSE_LEAST_MS))
  }

  function answerQuery(): void {
    if (presenceAllowance.trySpend(1, nowMs())) sendEveryone()
  }

  function sendEveryone(): void {
    const everyone = room.presence.everyone()
    if (everyone !== undefined) member.send(packFrames([everyone]))
  }

  webSocket.on('message', (data: Buffer, isBinary: boolean) => {
    if (hasEnded) return
    metrics.frameRead(data.length)
    slowDown(data.length)
    try {
      if (isBinary) read(data)
      else end(CLOSE.malformed, 'text frame')
    } catch {
      end(CLOSE.malformed, 'frame does not decode')
    }
  })
  webSocket.on('error', (error) =>
    log.info({ room: roomLabel(room.name), reason: error.message }, 'bad frame'),
  )
  webSocket.on('close', () => {
    hasEnded = true
    room.leave(member)
  })

  room.join(member)
  if (grant === 'write') member.send(room.askFrame())
  member.send(room.durableFrame())
  sendEveryone()
  return (code, reason) => {
    hasEnded = true
    webSocket.close(code, reason)
  }
}
