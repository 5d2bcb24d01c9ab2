import type { DeviceId } from '../../lib/ids.ts'
import { compareTexts } from '../../lib/order.ts'
import type { Birth, Live } from '../records/record.ts'

/** A part of a meeting's agenda, in the meeting's document. Every word of it may change later, by a field. */
export interface AgendaBlock extends Birth {
  readonly kind: 'agenda-block'
  readonly id: string
  readonly name: string
  /** 1 to `MINUTES_MAX`. */
  readonly minutes: number
  /** Who of the team leads it, as typed. */
  readonly lead?: string
  /** Its place: see `src/lib/rank.ts`. */
  readonly rank: string
  /** Taken out of the agenda. Field only; the block stays readable. */
  readonly removed?: boolean
}

/**
 * Somebody pressed a button of the agenda, in the meeting's document. Births only: what two tablets
 * press while apart is all kept, and `courseOf` makes one state of it.
 */
export interface AgendaPress extends Birth {
  readonly kind: 'agenda-press'
  readonly id: string
  /** `begin` names the block that runs from here; `extend` the one that gets longer; `finish` ends the agenda. */
  readonly act: 'begin' | 'extend' | 'finish'
  readonly block?: string
  /** Of `extend`: all the minutes the block has been given by now, so that the same five minutes given twice are five. */
  readonly minutes?: number
  /** The turns that this one had before its eyes: what it follows is told by this, and not by clocks. */
  readonly after: readonly string[]
  /** ISO instant from which the block is counted, by the tablet's clock: testimony (I8). */
  readonly at: string
  readonly device: DeviceId
}

/** Longest block: a working day. */
export const MINUTES_MAX = 600
/** Most characters of a block's name, and of who leads it. */
export const BLOCK_NAME_MAX = 80

/** Blocks in their order: by rank, then by id, the same on every tablet. Those taken out are in it. */
export function inAgendaOrder<B extends AgendaBlock>(blocks: readonly B[]): B[] {
  return [...blocks].sort((a, b) => compareTexts(a.rank, b.rank) || compareTexts(a.id, b.id))
}

/** The blocks of the agenda as it is planned now, in order. */
export function plannedBlocks<B extends Live<AgendaBlock>>(blocks: readonly B[]): B[] {
  return inAgendaOrder(blocks).filter(({ removed }) => removed !== true)
}

/** A block's minutes as far as they can be used: what a stranger's record says is no reason to break. */
export function minutesOf({ minutes }: Pick<AgendaBlock, 'minutes'>): number {
  return Number.isFinite(minutes) ? Math.min(MINUTES_MAX, Math.max(1, Math.round(minutes))) : 1
}

/** How long the planned agenda takes. */
export function totalMinutes(blocks: readonly Live<AgendaBlock>[]): number {
  return plannedBlocks(blocks).reduce((sum, block) => sum + minutesOf(block), 0)
}
