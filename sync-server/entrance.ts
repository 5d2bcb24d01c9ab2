import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { WebSocketServer } from 'ws'
import type { BearerRules } from './bearer.ts'
import { connect } from './connection.ts'
import { judgeEntry } from './door.ts'
import { ENTRY_REFUSALS, type EntryRefusal } from './entry-refusals.ts'
import { RoomGone } from './gone-room.ts'
import type { Limits } from './limits.ts'
import type { LiveConnections } from './live-connections.ts'
import type { RelayLog } from './log.ts'
import type { RelayMetrics } from './metrics.ts'
import { isOriginAllowed } from './origin.ts'
import type { Revocations } from './revocations.ts'
import type { Room } from './room.ts'
import type { Rooms } from './rooms.ts'

/** Somebody who asks for a websocket. */
interface Upgrade {
  readonly request: IncomingMessage
  readonly socket: Duplex
  readonly head: Buffer
}

interface EntranceNeeds {
  readonly sockets: WebSocketServer
  readonly rooms: Rooms
  readonly revocations: Revocations
  readonly live: LiveConnections
  readonly rules: BearerRules
  /** Origins, beside the relay's own, whose pages may connect. */
  readonly allowedOrigins: readonly string[]
  readonly limits: Limits
  readonly log: RelayLog
  readonly metrics: RelayMetrics
  /** Whether the relay takes nobody in any more. */
  readonly isClosing: () => boolean
}

/** The way in: who may enter is led into the room, everybody else is told why not. */
export function createEntrance(needs: EntranceNeeds): (upgrade: Upgrade) => void {
  const { sockets, rooms, revocations, live, rules, allowedOrigins, limits, log, metrics } = needs
  const { isClosing } = needs

  /** Accepts and closes at once: a browser cannot read an HTTP refusal, and a 44xx code stops the client. */
  function turnAway({ request, socket, head }: Upgrade, refusal: EntryRefusal): void {
    const { code, words } = ENTRY_REFUSALS[refusal]
    const reason = refusal === 'proof-skewed' ? String(Math.floor(rules.nowS())) : words
    metrics.turnedAway(code, refusal)
    log.info({ code, reason: refusal }, 'entry refused')
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      webSocket.on('error', () => {})
      webSocket.close(code, reason)
    })
  }

  async function welcome(upgrade: Upgrade): Promise<void> {
    const { request, socket, head } = upgrade
    const admission = await judgeEntry(request, rules)
    if (!admission.ok) return turnAway(upgrade, admission.refusal)
    const { roomName, grant, bearing } = admission.value
    let room: Room
    try {
      room = await rooms.enter(roomName)
    } catch (error) {
      return turnAway(upgrade, error instanceof RoomGone ? 'room-deleted' : 'room-unreadable')
    }
    if (isClosing()) {
      rooms.leave(roomName)
      return turnAway(upgrade, 'relay-restarting')
    }
    // The list may have come while the room was being read.
    if (revocations.isRevokedNow(bearing)) {
      rooms.leave(roomName)
      return turnAway(upgrade, 'invitation-revoked')
    }
    let hasJoined = false
    socket.cork() // the answer to the upgrade and the room's first frames leave in one write
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      hasJoined = true
      webSocket.once('close', () => rooms.leave(roomName))
      const dismiss = connect({ webSocket, socket, room, grant, limits, log, metrics })
      webSocket.once(
        'close',
        live.add(bearing, () => dismiss('invitation-revoked')),
      )
    })
    socket.uncork()
    if (!hasJoined) rooms.leave(roomName) // the socket died on the way in
  }

  return (upgrade) => {
    const { request, socket } = upgrade
    socket.on('error', () => socket.destroy())
    if (!isOriginAllowed(request.headers, allowedOrigins)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      return
    }
    welcome(upgrade).catch((error: unknown) => {
      log.error({ err: error }, 'entry failed')
      socket.destroy()
    })
  }
}
