import { type Accessor, createMemo } from 'solid-js'
import type { AgendaBlock, AgendaPress } from '../../../domain/agenda/agenda.ts'
import { type AgendaCourse, type BlockCourse, courseOf } from '../../../domain/agenda/course.ts'
import type { PressStamp } from '../../../domain/agenda/press.ts'
import type { Live } from '../../../domain/records/record.ts'
import { newId } from '../../../lib/ids.ts'
import { random } from '../../../store/chance.ts'
import { useMeeting } from '../../../store/context.ts'
import { createNow } from '../../../ui/now.ts'

/** A start farther from the calendar's is another day's: the first press is the start then. */
const SAME_START_MS = 3 * 3_600_000

/** The meeting's agenda as it goes. */
export interface RunningAgenda {
  readonly blocks: Accessor<readonly Live<AgendaBlock>[]>
  readonly presses: Accessor<readonly Live<AgendaPress>[]>
  /** What runs and what was, without the time: changes with the records only. */
  readonly standing: Accessor<AgendaCourse>
  /** With the time that is left: changes each second. */
  readonly course: Accessor<AgendaCourse>
  readonly row: (block: string) => BlockCourse | undefined
  readonly stamp: () => PressStamp
}

/** Reads the agenda of the route's meeting, under its owner; no network, and a reload changes nothing. */
export function createRunningAgenda(): RunningAgenda {
  const { course: room, entry, session } = useMeeting()
  const blocks = () => room.records.list<AgendaBlock>('agenda-block')
  const presses = () => room.records.list<AgendaPress>('agenda-press')
  const now = createNow()
  const plannedStart = createMemo(() => {
    const { date, time } = entry()
    const planned = Date.parse(`${date}T${time}`)
    const first = Math.min(...presses().map(({ at }) => Date.parse(at)))
    return Math.abs(planned - first) < SAME_START_MS ? planned : undefined
  })
  const at = (instant: number) => {
    const start = plannedStart()
    const clock = { now: instant, ...(start !== undefined && { plannedStart: start }) }
    return courseOf(blocks(), presses(), clock)
  }
  const standing = createMemo(() => at(0))
  const rows = createMemo(() => new Map(standing().blocks.map((row) => [row.block.id, row])))
  return {
    blocks,
    presses,
    standing,
    course: createMemo(() => at(now())),
    row: (block) => rows().get(block),
    stamp: () => ({
      id: newId(random),
      at: new Date().toISOString(),
      device: session.device,
    }),
  }
}
