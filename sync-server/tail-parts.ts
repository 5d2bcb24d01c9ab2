import * as Y from 'yjs'
import { inspectUpdate } from './inspect-update.ts'

/** So many parts of a size become one of the next: a newcomer gets few, and no byte is merged often. */
const MERGED_TOGETHER = 16

/** Updates in the order in which they came, ready for whoever comes back and lacks some of them. */
export interface TailParts {
  /** How many updates it has been told of. */
  count(): number
  /** Tells of one more; keeps its bytes. */
  add(update: Uint8Array): void
  clear(): void
  /** Updates that together give a client with this state all that it lacks of them, in their order. */
  lackedBy(theirs: ReadonlyMap<number, number>, stateVector: Uint8Array): Uint8Array[]
}

/** One update, or several merged. */
interface Part {
  readonly update: Uint8Array
  readonly from: ReadonlyMap<number, number>
  readonly to: ReadonlyMap<number, number>
  readonly deletes: boolean
  /** How often its bytes were merged. */
  readonly level: number
}

/**
 * After an outage everybody asks while everybody brings something: what is handed out must not be
 * merged or cut anew for each of them, so only a client that has half of a part gets less than the
 * whole part.
 */
export function createTailParts(): TailParts {
  let parts: Part[] = []
  let count = 0

  function mergeTrailing(): void {
    const level = parts.at(-1)?.level
    const alike = parts.length - 1 - parts.findLastIndex((part) => part.level !== level)
    if (level === undefined || alike < MERGED_TOGETHER) return
    const gone = parts.splice(parts.length - alike)
    parts.push(mergeParts(gone, level + 1))
    mergeTrailing()
  }

  return {
    count: () => count,
    add(update) {
      count++
      parts.push(makePart(update))
      mergeTrailing()
    },
    clear() {
      parts = []
      count = 0
    },
    lackedBy: (theirs, stateVector) =>
      parts.flatMap((part) => {
        const lack = lackOf(part, theirs)
        if (lack === 'nothing') return []
        return lack === 'all' ? [part.update] : [Y.diffUpdate(part.update, stateVector)]
      }),
  }
}

function makePart(update: Uint8Array): Part {
  const inspected = inspectUpdate(update)
  if (!inspected.ok) throw new Error(`an update in the tail is ${inspected.refusal}`)
  const { runs, deletions } = inspected.value
  return {
    update,
    from: new Map(runs.map(({ client, items }) => [client, items[0]?.id.clock ?? 0])),
    to: new Map(runs.map(({ client, end }) => [client, end])),
    deletes: deletions.length > 0,
    level: 0,
  }
}

function mergeParts(parts: readonly Part[], level: number): Part {
  const from = new Map<number, number>()
  const to = new Map<number, number>()
  for (const part of parts) {
    for (const [client, start] of part.from)
      from.set(client, Math.min(from.get(client) ?? start, start))
    for (const [client, end] of part.to) to.set(client, end)
  }
  const update = Y.mergeUpdates(parts.map((part) => part.update))
  return { update, from, to, deletes: parts.some(({ deletes }) => deletes), level }
}

function lackOf(
  { from, to, deletes }: Part,
  theirs: ReadonlyMap<number, number>,
): 'nothing' | 'some' | 'all' {
  let hasAll = true
  let hasNone = true
  for (const [client, end] of to) {
    const clock = theirs.get(client) ?? 0
    if (clock < end) hasAll = false
    if (clock > (from.get(client) ?? 0)) hasNone = false
  }
  // What a client has deleted its state does not say.
  if (hasAll && to.size > 0) return deletes ? 'some' : 'nothing'
  return hasNone ? 'all' : 'some'
}
