import type { IncomingMessage } from 'node:http'
import { done, type Result, refused } from '../src/lib/result.ts'
import { SUBPROTOCOL } from '../src/protocol/frames.ts'
import { parseRoom } from '../src/protocol/rooms.ts'
import { type BearerRules, judgeBearer, type Permission } from './bearer.ts'
import type { EntryRefusal } from './entry-refusals.ts'

/** Where somebody was let in, and to do what. */
export interface Admission extends Permission {
  readonly roomName: string
}

/**
 * Judges who may enter which room, out of the request alone: room from the path, invitation and
 * proof from the offered subprotocols.
 */
export async function judgeEntry(
  request: IncomingMessage,
  rules: BearerRules,
): Promise<Result<Admission, EntryRefusal>> {
  const roomName = roomNameOf(request.url ?? '')
  const room = roomName === undefined ? undefined : parseRoom(roomName)
  if (room === undefined || roomName === undefined) return refused('room-unknown')
  const [invitation, proof] = offeredProtocols(request).filter((each) => each !== SUBPROTOCOL)
  const { host } = request.headers
  const judged = await judgeBearer({ room, invitation, proof, host }, rules)
  return judged.ok ? done({ roomName, ...judged.value }) : judged
}

function roomNameOf(url: string): string | undefined {
  try {
    return decodeURIComponent((url.split('?')[0] ?? '').replace(/^\//, ''))
  } catch {
    return undefined
  }
}

function offeredProtocols(request: IncomingMessage): string[] {
  return (request.headers['sec-websocket-protocol'] ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean)
}
