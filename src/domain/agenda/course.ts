import type { Live } from '../records/record.ts'
import {
  type AgendaBlock,
  type AgendaPress,
  inAgendaOrder,
  MINUTES_MAX,
  minutesOf,
} from './agenda.ts'
import { instantOf, spansOf, standingTurn } from './turns.ts'

const MINUTE = 60_000

export type BlockState = 'done' | 'now' | 'ahead' | 'skipped'

/** One block as it went, goes or will go. */
export interface BlockCourse {
  readonly block: Live<AgendaBlock>
  readonly state: BlockState
  /** Planned, and given on top. */
  readonly minutes: number
  readonly extra: number
  /** Milliseconds since 1970, by the clock of whoever pressed. */
  readonly began?: number
  readonly ended?: number
}

/** The agenda at one moment. Units: instants and lengths in milliseconds. */
export interface AgendaCourse {
  readonly state: 'empty' | 'planned' | 'running' | 'finished'
  /** In order: what is planned, and what was taken out after it ran. */
  readonly blocks: readonly BlockCourse[]
  readonly now?: BlockCourse
  readonly next?: BlockCourse
  readonly elapsed: number
  /** Never negative: what is past the block's time is in `over`. */
  readonly remaining: number
  readonly over: number
  readonly plannedEnd?: number
  /** Where it ends if everything ahead takes its time. */
  readonly projectedEnd?: number
  /** `projectedEnd` after `plannedEnd`; negative when early. */
  readonly late: number
}

/**
 * What runs, what remains and how late it is, from the records alone: two tablets that hold the same
 * records show the same, in whatever order these came, and a reload changes nothing.
 *
 * Expects  `clock.now`; `clock.plannedStart` where the calendar tells one, else the first press is it.
 */
export function courseOf(
  blocks: readonly Live<AgendaBlock>[],
  presses: readonly AgendaPress[],
  clock: { readonly now: number; readonly plannedStart?: number },
): AgendaCourse {
  const ordered = inAgendaOrder(blocks)
  const placeOf = new Map(ordered.map(({ id }, at) => [id, at]))
  const turn = standingTurn(presses, (id) => placeOf.get(id) ?? -1)
  const spans = spansOf(presses)
  const extras = extrasOf(presses)
  const at = turn?.act === 'begin' ? (placeOf.get(turn.block ?? '') ?? -1) : -1
  const stateOf = (id: string, place: number): BlockState => {
    if (place === at) return 'now'
    if (spans.has(id)) return 'done'
    return turn === undefined || (at >= 0 && place > at) ? 'ahead' : 'skipped'
  }
  const all = ordered.map((block, place): BlockCourse => {
    const state = stateOf(block.id, place)
    const span = spans.get(block.id)
    const extra = extras.get(block.id) ?? 0
    const began = state === 'now' && turn !== undefined ? instantOf(turn) : span?.began
    return {
      block,
      state,
      minutes: minutesOf(block) + extra,
      extra,
      ...(began !== undefined && { began }),
      ...(state !== 'now' && span?.ended !== undefined && { ended: span.ended }),
    }
  })
  const shown = all.filter(
    ({ block, state }) => block.removed !== true || state === 'now' || state === 'done',
  )
  const now = all[at]
  const ahead = shown.filter(({ state }) => state === 'ahead')
  const length = (now?.minutes ?? 0) * MINUTE
  const elapsed = now?.began === undefined ? 0 : Math.max(0, clock.now - now.began)
  const remaining = Math.max(0, length - elapsed)
  const times = timesOf({ shown, ahead, remaining, clock, isRunning: now !== undefined })
  const [next] = ahead
  return {
    state: stateOfAll(shown, turn),
    blocks: shown,
    ...(now !== undefined && { now }),
    ...(next !== undefined && now !== undefined && { next }),
    elapsed,
    remaining,
    over: Math.max(0, elapsed - length),
    ...times,
  }
}

function stateOfAll(
  shown: readonly BlockCourse[],
  turn: AgendaPress | undefined,
): AgendaCourse['state'] {
  if (turn?.act === 'finish') return 'finished'
  if (shown.some(({ state }) => state === 'now')) return 'running'
  return shown.length === 0 ? 'empty' : 'planned'
}

/** Minutes given on top, by block: the most that anybody saw it given. */
function extrasOf(presses: readonly AgendaPress[]): ReadonlyMap<string, number> {
  const extras = new Map<string, number>()
  for (const { act, block, minutes } of presses) {
    if (act !== 'extend' || block === undefined || !Number.isInteger(minutes)) continue
    const given = Math.min(MINUTES_MAX, Math.max(0, minutes ?? 0))
    extras.set(block, Math.max(extras.get(block) ?? 0, given))
  }
  return extras
}

function timesOf(at: {
  readonly shown: readonly BlockCourse[]
  readonly ahead: readonly BlockCourse[]
  readonly remaining: number
  readonly clock: { readonly now: number; readonly plannedStart?: number }
  readonly isRunning: boolean
}): Pick<AgendaCourse, 'plannedEnd' | 'projectedEnd' | 'late'> {
  const { shown, ahead, remaining, clock, isRunning } = at
  const begins = shown.flatMap(({ began }) => began ?? [])
  const start = clock.plannedStart ?? (begins.length > 0 ? Math.min(...begins) : undefined)
  if (start === undefined) return { late: 0 }
  const planned = shown.filter(({ block }) => block.removed !== true)
  const plannedEnd = start + sum(planned.map(({ block }) => minutesOf(block))) * MINUTE
  if (!isRunning) return { plannedEnd, late: 0 }
  const projectedEnd = clock.now + remaining + sum(ahead.map(({ minutes }) => minutes)) * MINUTE
  return { plannedEnd, projectedEnd, late: projectedEnd - plannedEnd }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
