import type { TableWords } from '../es/rooms.ts'
import { beforeWays } from './before-ways.ts'
import { capture } from './capture.ts'
import { handback } from './handback.ts'
import { inRoom } from './in-room.ts'
import { join } from './join.ts'
import { meeting } from './meeting.ts'
import { passing } from './passing.ts'
import { photos } from './photos.ts'
import { settings } from './settings.ts'
import { terms } from './terms.ts'

/** Words of the tables: what a facilitator needs first. */
export const rooms: TableWords = {
  beforeWays,
  capture,
  handback,
  inRoom,
  join,
  meeting,
  passing,
  photos,
  settings,
  terms,
}
