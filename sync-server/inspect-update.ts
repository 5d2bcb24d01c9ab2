import * as Y from 'yjs'
import { done, type Result, refused } from '../src/lib/result.ts'

/** One update may name this many clients: a plan's document sees a few thousand in its life. */
const MAX_CLIENTS = 20_000
/**
 * Clocks that an update may declare as deleted content beyond one per byte. Such a struct costs
 * three bytes whatever its length, so a single frame could use up a client's clocks for good. The
 * allowance is what a plan's texts lose to editing in two years, sent again in one piece; it does
 * not stop a pen holder who means harm, whom only the pens and signatures stop.
 */
const DELETED_CLOCKS_ALLOWED = 1_000_000

export type UpdateRefusal =
  | 'undecodable'
  | 'gc-struct'
  | 'skip-struct'
  | 'too-many-clients'
  | 'hollow'

export interface ClockId {
  readonly client: number
  readonly clock: number
}

/** What an update would do, read without applying it to any document. */
export interface InspectedUpdate {
  readonly items: ReadonlyMap<number, readonly Y.Item[]>
  readonly deletions: readonly {
    readonly client: number
    readonly from: number
    readonly to: number
  }[]
}

/**
 * Decodes an update (V1) and refuses what no honest document of ours produces: GC structs (nothing
 * here deletes a shared type), Skip structs (nobody sends with a gap), deleted content out of all
 * proportion. Decoding allocates no more than the bytes that are there.
 *
 * Source   guide on reliability, findings 4, 7 and 8: applying foreign bytes is neither atomic nor safe.
 */
export function inspectUpdate(bytes: Uint8Array): Result<InspectedUpdate, UpdateRefusal> {
  let decoded: ReturnType<typeof Y.decodeUpdate>
  try {
    decoded = Y.decodeUpdate(bytes)
  } catch {
    return refused('undecodable')
  }
  const items = new Map<number, Y.Item[]>()
  let deletedClocks = 0
  for (const struct of decoded.structs) {
    if (struct instanceof Y.GC) return refused('gc-struct')
    if (!(struct instanceof Y.Item)) return refused('skip-struct')
    if (struct.length < 1 || !Number.isSafeInteger(struct.id.clock + struct.length))
      return refused('undecodable')
    if (struct.content instanceof Y.ContentDeleted) deletedClocks += struct.length
    const ofClient = items.get(struct.id.client)
    const last = ofClient?.at(-1)
    if (last !== undefined && struct.id.clock !== last.id.clock + last.length)
      return refused('undecodable')
    if (ofClient === undefined) items.set(struct.id.client, [struct])
    else ofClient.push(struct)
  }
  if (deletedClocks > bytes.length + DELETED_CLOCKS_ALLOWED) return refused('hollow')
  const deletions: { client: number; from: number; to: number }[] = []
  for (const [client, ranges] of decoded.ds.clients) {
    for (const { clock, len } of ranges) deletions.push({ client, from: clock, to: clock + len })
  }
  if (items.size > MAX_CLIENTS || decoded.ds.clients.size > MAX_CLIENTS)
    return refused('too-many-clients')
  return done({ items, deletions })
}

/** Where each client of the update ends, exclusive. */
export function endsOf({ items }: InspectedUpdate): Map<number, number> {
  const ends = new Map<number, number>()
  for (const [client, structs] of items) {
    const last = structs.at(-1)
    if (last !== undefined) ends.set(client, last.id.clock + last.length)
  }
  return ends
}

/**
 * The first thing that the update builds on and that is neither known nor in the update itself;
 * `undefined` when Yjs could integrate all of it. Walks the structs in the order in which Yjs
 * would, so that a ring of structs that wait for each other is found too.
 */
export function firstMissing(
  { items, deletions }: InspectedUpdate,
  known: ReadonlyMap<number, number>,
): ClockId | undefined {
  const reached = new Map<number, number>()
  const next = new Map<number, number>()
  const stateOf = (client: number) => reached.get(client) ?? known.get(client) ?? 0
  for (const first of items.keys()) {
    // Each client on the stack is followed only as far as the one below it needs.
    const stack = [{ client: first, upto: Number.POSITIVE_INFINITY }]
    const onStack = new Set([first])
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const missing = advance(top.client, top.upto)
      if (missing === undefined) {
        onStack.delete(top.client)
        stack.pop()
      } else if (onStack.has(missing.client) || missing.clock >= endOf(missing.client)) {
        return missing
      } else {
        stack.push({ client: missing.client, upto: missing.clock + 1 })
        onStack.add(missing.client)
      }
    }
  }
  return deletions
    .map(({ client, to }) => ({ client, clock: to - 1 }))
    .find((last) => last.clock >= stateOf(last.client))

  function endOf(client: number): number {
    const last = items.get(client)?.at(-1)
    return last === undefined ? 0 : last.id.clock + last.length
  }

  function advance(client: number, upto: number): ClockId | undefined {
    const structs = items.get(client) ?? []
    let at = next.get(client) ?? 0
    for (
      let item = structs[at];
      item !== undefined && stateOf(client) < upto;
      item = structs[++at]
    ) {
      const missing = neededBy(item).find((needed) => needed.clock >= stateOf(needed.client))
      if (missing !== undefined) {
        next.set(client, at)
        return missing
      }
      reached.set(client, Math.max(stateOf(client), item.id.clock + item.length))
    }
    next.set(client, at)
    return undefined
  }
}

/** Ids that must be there before this item: the clock before its own, its neighbours, its parent. */
function neededBy(item: Y.Item): ClockId[] {
  const needed: ClockId[] = []
  if (item.id.clock > 0) needed.push({ client: item.id.client, clock: item.id.clock - 1 })
  if (item.origin !== null) needed.push(item.origin)
  if (item.rightOrigin !== null) needed.push(item.rightOrigin)
  const parent: unknown = item.parent
  if (parent instanceof Y.ID) needed.push(parent)
  return needed
}
