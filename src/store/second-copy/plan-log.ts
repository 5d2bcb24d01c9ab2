import * as Y from 'yjs'
import type { PlanId } from '../../lib/ids.ts'
import { type Entry, readEntry, writeEntry } from './entry.ts'
import type { Holds } from './holds.ts'
import type { SecondCopy } from './second-copy.ts'

/** An update as the log has it. */
export interface Copied {
  readonly update: Uint8Array
  /** What it brings; undefined where only applying it tells. */
  readonly holds: Holds | undefined
}

/** A log this long is folded to one entry per room when it is opened. */
export const FOLD_AT_ENTRIES = 400

/** Opens the second copy of a plan's journal; gives the updates of each room, oldest first. */
export async function openPlanLog(
  copy: SecondCopy,
  plan: PlanId,
): Promise<ReadonlyMap<string, readonly Copied[]>> {
  const payloads = await copy.openLog(logName(plan))
  if (payloads.length < FOLD_AT_ENTRIES) {
    const holds = await copy.holds(logName(plan)).catch(() => [])
    return byRoom(payloads, (at) => holds[at])
  }
  const rooms = byRoom(payloads, () => undefined)
  try {
    const folded = [...rooms].map(([room, updates]): [string, Uint8Array] => [
      room,
      Y.mergeUpdates(updates.map(({ update }) => update)),
    ])
    await copy.fold(
      logName(plan),
      folded.map(([room, update]) => writeEntry({ room, update })),
    )
    return new Map(folded.map(([room, update]) => [room, [{ update, holds: undefined }]]))
  } catch {
    // An entry that cannot be folded stays as it is: whoever opens its room passes over it.
    return rooms
  }
}

function byRoom(
  payloads: readonly Uint8Array[],
  holdsAt: (at: number) => Holds | undefined,
): Map<string, Copied[]> {
  const rooms = new Map<string, Copied[]>()
  for (const [at, payload] of payloads.entries()) {
    const { room, update } = readEntry(payload)
    const copied = { update, holds: holdsAt(at) }
    const known = rooms.get(room)
    if (known) known.push(copied)
    else rooms.set(room, [copied])
  }
  return rooms
}

/**
 * Takes rooms out of the second copy of a plan's journal.
 *
 * Expects  the plan's log is not open.
 */
export async function rewritePlanLog(
  copy: SecondCopy,
  plan: PlanId,
  isKept: (room: string) => boolean,
): Promise<void> {
  const payloads = await copy.openLog(logName(plan))
  const kept = payloads.filter((payload) => isKept(readEntry(payload).room))
  if (kept.length < payloads.length) await copy.fold(logName(plan), kept)
  await copy.closeLog(logName(plan))
}

/**
 * Puts a room's whole state in the place of everything that the second copy has of it.
 *
 * Expects  the plan's log is not open.
 */
export async function replaceInPlanLog(
  copy: SecondCopy,
  plan: PlanId,
  state: Entry,
): Promise<void> {
  const payloads = await copy.openLog(logName(plan))
  const others = payloads.filter((payload) => readEntry(payload).room !== state.room)
  await copy.fold(logName(plan), [...others, writeEntry(state)])
  await copy.closeLog(logName(plan))
}

/** Appends entries to the logs of their plans, flushed. */
export async function appendEntries(copy: SecondCopy, entries: readonly Entry[]): Promise<void> {
  const plans = new Map<string, Uint8Array[]>()
  for (const entry of entries) {
    const plan = entry.room.slice(0, entry.room.indexOf('/'))
    plans.set(plan, [...(plans.get(plan) ?? []), writeEntry(entry)])
  }
  await Promise.all(
    [...plans].map(([plan, payloads]) => copy.append(logName(plan as PlanId), payloads)),
  )
}

/** Name of the log of a plan. */
export function logName(plan: PlanId): string {
  return `diario-${plan}`
}
