import type { WayWords } from '../es/ways.ts'
import { beforeWays } from './before-ways.ts'
import { handback } from './handback.ts'
import { join } from './join.ts'
import { meeting } from './meeting.ts'
import { passing } from './passing.ts'
import { settings } from './settings.ts'

/** Words of the meeting's screen and of the ways in, out and between tablets; a table's capture does not wait for them. */
export const ways: WayWords = {
  beforeWays,
  handback,
  join,
  meeting,
  passing,
  settings,
}
