import type { RoomWords } from '../es/rooms.ts'
import { actors } from './actors.ts'
import { capture } from './capture.ts'
import { documents } from './documents.ts'
import { handback } from './handback.ts'
import { join } from './join.ts'
import { meeting } from './meeting.ts'
import { merging } from './merging.ts'
import { phases } from './phases.ts'
import { plan } from './plan.ts'
import { settings } from './settings.ts'
import { terms } from './terms.ts'
import { voting } from './voting.ts'

/** Words of every room, one file per noun. */
export const rooms: RoomWords = {
  actors,
  capture,
  documents,
  handback,
  join,
  meeting,
  merging,
  phases,
  plan,
  settings,
  terms,
  voting,
}
