import type { AgendaCourse } from '../../../domain/agenda/course.ts'
import type { RoomWords } from '../../../i18n/index.ts'

const MINUTE = 60_000

/** An instant as people read it on a wall clock. */
export function clockTime(instant: number, locale: string): string {
  return new Date(instant).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' })
}

/** When it will end, and how far that is from what was planned. */
export function sayEnd(course: AgendaCourse, words: RoomWords, locale: string): string {
  const { projectedEnd, late } = course
  if (projectedEnd === undefined) return ''
  const { inRoom } = words
  const minutes = Math.round(late / MINUTE)
  const howLate =
    minutes === 0 ? inRoom.onTime : minutes > 0 ? inRoom.late(minutes) : inRoom.early(-minutes)
  return `${inRoom.endsAt(clockTime(projectedEnd, locale))} ${howLate}`
}
