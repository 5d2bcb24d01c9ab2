import { CLOSE } from '../src/protocol/close-codes.ts'
import type { UpdateRefusal } from './inspect-update.ts'
import type { PresenceRefusal } from './presence.ts'

/** Why a frame ended its connection; a closed list, for logs and numbers too. */
export type FrameRefusal =
  | `update-${UpdateRefusal}`
  | PresenceRefusal
  | 'presence-too-big'
  | 'state-vector-too-big'
  | 'frame-text'
  | 'frame-undecodable'
  | 'frame-kind-unknown'
  | 'frame-too-big'
  | 'frame-malformed'
  | 'pen-missing'
  | 'part-missing'
  | 'invitation-revoked'
  | 'room-read-again'
  | 'room-deleted'

interface Told {
  readonly code: number
  readonly words: string
}

const malformed = (words: string): Told => ({ code: CLOSE.malformed, words })
const against = (words: string): Told => ({ code: CLOSE.refusedFrame, words })

/** How each is told to the device. */
export const FRAME_REFUSALS: Readonly<Record<FrameRefusal, Told>> = {
  'update-undecodable': malformed('update does not decode'),
  'update-gc-struct': against('update refused: gc-struct'),
  'update-skip-struct': against('update refused: skip-struct'),
  'update-too-many-clients': against('update refused: too-many-clients'),
  'update-hollow': against('update refused: hollow'),
  'presence-malformed': against('presence-malformed'),
  'presence-crowded': against('presence-crowded'),
  'presence-too-big': against('presence too big'),
  'state-vector-too-big': against('state vector too big'),
  'frame-text': malformed('text frame'),
  'frame-undecodable': malformed('frame does not decode'),
  'frame-kind-unknown': malformed('unknown kind of frame'),
  'frame-too-big': { code: CLOSE.tooBig, words: 'frame too big' },
  'frame-malformed': { code: 1002, words: 'not a websocket frame' },
  'pen-missing': { code: CLOSE.forbidden, words: 'this invitation may only read here' },
  'invitation-revoked': { code: CLOSE.revoked, words: 'the invitation was revoked' },
  'room-deleted': { code: CLOSE.gone, words: 'the room was deleted on its date' },
  'room-read-again': { code: CLOSE.tryLater, words: 'the room is read again' },
  'part-missing': { code: CLOSE.tryLater, words: 'too much waits for a part that is missing' },
}
