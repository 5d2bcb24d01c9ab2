import * as Y from 'yjs'
import { fromUtf8, toUtf8 } from '../../lib/bytes.ts'
import type { PlanId } from '../../lib/ids.ts'
import type { SecondCopy } from './second-copy.ts'

/** An update of a room, as the journal has it. */
export interface Entry {
  readonly room: string
  readonly update: Uint8Array
}

/** A log this long is folded to one entry per room when it is opened. */
export const FOLD_AT_ENTRIES = 400

/** Opens the second copy of a plan's journal; gives the updates of each room, oldest first. */
export async function openPlanLog(
  copy: SecondCopy,
  plan: PlanId,
): Promise<ReadonlyMap<string, readonly Uint8Array[]>> {
  const payloads = await copy.openLog(logName(plan))
  const rooms = new Map<string, Uint8Array[]>()
  for (const payload of payloads) {
    const { room, update } = readEntry(payload)
    const known = rooms.get(room)
    if (known) known.push(update)
    else rooms.set(room, [update])
  }
  if (payloads.length < FOLD_AT_ENTRIES) return rooms
  try {
    const folded = [...rooms].map(([room, updates]): [string, Uint8Array[]] => [
      room,
      [Y.mergeUpdates(updates)],
    ])
    await copy.fold(
      logName(plan),
      folded.map(([room, [update]]) => writeEntry({ room, update: update as Uint8Array })),
    )
    return new Map(folded)
  } catch {
    // An entry that cannot be folded stays as it is: whoever opens its room passes over it.
    return rooms
  }
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

function writeEntry({ room, update }: Entry): Uint8Array {
  const name = toUtf8(room)
  const bytes = new Uint8Array(2 + name.length + update.length)
  new DataView(bytes.buffer).setUint16(0, name.length)
  bytes.set(name, 2)
  bytes.set(update, 2 + name.length)
  return bytes
}

function readEntry(bytes: Uint8Array): Entry {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint16(0)
  return { room: fromUtf8(bytes.subarray(2, 2 + length)), update: bytes.subarray(2 + length) }
}
