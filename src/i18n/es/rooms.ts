import { capture } from './capture.ts'
import { inRoom } from './in-room.ts'
import { photos } from './photos.ts'
import { terms } from './terms.ts'

/** Words of the tables: what a facilitator needs first. */
export const rooms = {
  capture,
  inRoom,
  photos,
  terms,
}

export type TableWords = typeof rooms
