import type { TableWords } from '../es/rooms.ts'
import { capture } from './capture.ts'
import { inRoom } from './in-room.ts'
import { photos } from './photos.ts'
import { terms } from './terms.ts'

/** Words of the tables: what a facilitator needs first. */
export const rooms: TableWords = {
  capture,
  inRoom,
  photos,
  terms,
}
