import { type Logger, pino } from 'pino'
import { parseRoom } from '../src/protocol/rooms.ts'

export type RelayLog = Logger

/** Writes JSON lines to standard error: standard output belongs to the command line's answer. */
export function createLog(level: string): RelayLog {
  return pino({ level, base: null }, pino.destination({ dest: 2, sync: true }))
}

/** All that a log may say of a room: its kind and the first letters of its plan. Never tokens, names, content. */
export function roomLabel(name: string): string {
  const room = parseRoom(name)
  return room === undefined ? 'no-room' : `${room.kind}@${room.plan.slice(0, 6)}`
}
