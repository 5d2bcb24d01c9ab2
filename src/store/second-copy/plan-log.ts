import * as Y from 'yjs'
import type { PlanId } from '../../lib/ids.ts'
import { type Entry, readEntry, writeEntry } from './entry.ts'
import type { Holds } from './holds.ts'
import type { SecondCopy } from './second-copy.ts'

/** An update as the log has it. */
export interface Copied {
  /** What it brings; undefined where only applying it tells. */
  readonly holds: Holds | undefined
  read(): Promise<Uint8Array>
}

type CopiedRooms = ReadonlyMap<string, readonly Copied[]>

/** A log this long is folded to one entry per room when it is opened. */
export const FOLD_AT_ENTRIES = 400

/**
 * Opens the second copy of a plan's journal; gives the updates of each room, oldest first. Their bytes
 * stay where they are until somebody reads them: a document nearly always has all of it.
 */
export async function openPlanLog(copy: SecondCopy, plan: PlanId): Promise<CopiedRooms> {
  const name = logName(plan)
  const contents = await copy.contents(name, FOLD_AT_ENTRIES).catch(() => undefined)
  if (contents === undefined) return readPlanLog(copy, plan)
  return byRoom(
    contents.map(({ room, holds }, at) => {
      const read = async () => readEntry(await copy.payload(name, at)).update
      return { room, copied: { holds, read } }
    }),
  )
}

/** Reads all of it, and folds it when it is long. */
async function readPlanLog(copy: SecondCopy, plan: PlanId): Promise<CopiedRooms> {
  const entries = (await copy.openLog(logName(plan))).map(readEntry)
  if (entries.length >= FOLD_AT_ENTRIES) {
    try {
      const folded = foldEntries(entries)
      await copy.fold(logName(plan), folded.map(writeEntry))
      return byRoom(folded.map(inHand))
    } catch {
      // An entry that cannot be folded stays as it is: whoever opens its room passes over it.
    }
  }
  return byRoom(entries.map(inHand))
}

function foldEntries(entries: readonly Entry[]): Entry[] {
  const rooms = new Map<string, Uint8Array[]>()
  for (const { room, update } of entries) {
    const known = rooms.get(room)
    if (known) known.push(update)
    else rooms.set(room, [update])
  }
  return [...rooms].map(([room, updates]) => ({ room, update: Y.mergeUpdates(updates) }))
}

function inHand({ room, update }: Entry) {
  return { room, copied: { holds: undefined, read: async () => update } }
}

function byRoom(all: readonly { readonly room: string; readonly copied: Copied }[]): CopiedRooms {
  const rooms = new Map<string, Copied[]>()
  for (const { room, copied } of all) {
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
