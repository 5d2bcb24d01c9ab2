import type { Duplex } from 'node:stream'
import { WebSocket } from 'ws'
import { maySend } from '../src/protocol/frame-rights.ts'
import type { Grant } from '../src/protocol/grants.ts'
import { makeAllowance } from './allowance.ts'
import { FRAME_REFUSALS, type FrameRefusal } from './frame-refusals.ts'
import type { Limits } from './limits.ts'
import { type RelayLog, roomLabel } from './log.ts'
import type { RelayMetrics } from './metrics.ts'
import { readFrame } from './read-frame.ts'
import type { Member, Room } from './room.ts'
import { packFrames } from './wire.ts'

/** Read in pieces of a millisecond, frames of one writer would no longer travel together. */
const PAUSE_LEAST_MS = 40

interface ConnectionNeeds {
  readonly webSocket: WebSocket
  /** The socket under it: ready frames are written there, shared by all who get them. */
  readonly socket: Duplex
  readonly room: Room
  readonly grant: Grant
  readonly limits: Limits
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
  limits,
  log,
  metrics,
}: ConnectionNeeds): (refusal: FrameRefusal) => void {
  let hasEnded = false
  /** What a slow reader had been sent when it fell behind. */
  let behind: Uint8Array | undefined
  let isFallingBehind = false
  const nowMs = () => performance.now()
  const byteAllowance = makeAllowance(
    { burst: limits.bytesBurst, perSecond: limits.bytesPerSecond },
    nowMs(),
  )
  const frameAllowance = makeAllowance(
    { burst: limits.framesBurst, perSecond: limits.framesPerSecond },
    nowMs(),
  )
  const presenceAllowance = makeAllowance(
    { burst: limits.presenceBurst, perSecond: limits.presencePerSecond },
    nowMs(),
  )

  const member: Member = {
    send(frames) {
      if (behind === undefined) write(frames)
    },
    startOver: end,
  }

  function write(frames: Uint8Array): void {
    if (hasEnded || webSocket.readyState !== WebSocket.OPEN) return
    socket.write(frames)
    watchQueue()
  }

  /** A frame in several pieces: nothing else may come between them. */
  function answer(stateVector: Uint8Array): void {
    if (hasEnded || webSocket.readyState !== WebSocket.OPEN) return
    const pieces = room.answer(stateVector)
    socket.cork()
    for (const piece of pieces) socket.write(piece)
    socket.uncork()
    watchQueue()
  }

  function watchQueue(): void {
    if (socket.writableLength > limits.slowBytes && !isFallingBehind) fallBehind()
  }

  function fallBehind(): void {
    isFallingBehind = true
    metrics.fellBehind()
    const from = room.settledState() // sends what this turn still holds, to this member too
    behind = from
    isFallingBehind = false
    const giveUp = setTimeout(() => webSocket.terminate(), limits.slowMs)
    socket.once('close', () => clearTimeout(giveUp))
    socket.once('drain', () => {
      clearTimeout(giveUp)
      behind = undefined
      answer(from)
      write(room.durableFrame())
    })
  }

  function end(refusal: FrameRefusal): void {
    if (hasEnded) return
    hasEnded = true
    tellRefusal(refusal)
    const { code, words } = FRAME_REFUSALS[refusal]
    webSocket.close(code, words)
  }

  function tellRefusal(refusal: FrameRefusal): void {
    const { code } = FRAME_REFUSALS[refusal]
    metrics.frameRefused(code, refusal)
    log.info({ room: roomLabel(room.name), code, reason: refusal }, 'connection refused a frame')
  }

  function read(data: Uint8Array): void {
    const { act, bytes } = readFrame(data)
    if (!maySend(grant, act)) end(act === 'unknown' ? 'frame-kind-unknown' : 'pen-missing')
    else if (act === 'ask') takeQuestion(bytes)
    else if (act === 'update') takeUpdate(bytes)
    else if (act === 'presence') takePresence(bytes)
    else if (act === 'presence-query') answerQuery()
  }

  function takeQuestion(stateVector: Uint8Array): void {
    if (stateVector.length > limits.stateVectorMaxBytes) end('state-vector-too-big')
    else if (behind === undefined) answer(stateVector) // else the difference that is owed is answer enough
  }

  function takeUpdate(bytes: Uint8Array): void {
    const refusal = room.take(member, bytes)
    if (refusal !== undefined) end(`update-${refusal}`)
  }

  function takePresence(bytes: Uint8Array): void {
    if (bytes.length > limits.awarenessMaxBytes) {
      end('presence-too-big')
      return
    }
    if (!presenceAllowance.trySpend(1, nowMs())) return // the next one says the same, later
    const news = room.presence.take(member, bytes)
    if (!news.ok) end(news.refusal)
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
      else end('frame-text')
    } catch {
      end('frame-undecodable')
    }
  })
  webSocket.on('error', (error: NodeJS.ErrnoException) => {
    const isBig = error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH'
    tellRefusal(isBig ? 'frame-too-big' : 'frame-malformed')
  })
  webSocket.on('close', () => {
    hasEnded = true
    room.leave(member)
  })

  room.join(member)
  if (grant === 'write') member.send(room.askFrame())
  member.send(room.durableFrame())
  sendEveryone()
  return end
}
