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

/** What an update brings of one client: items without a gap between them, up to `end`, exclusive. */
export interface ClientRun {
  readonly client: number
  readonly items: readonly Y.Item[]
  readonly end: number
}

/** What an update would do, read without applying it to any document. */
export interface InspectedUpdate {
  readonly runs: readonly ClientRun[]
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
    decoded = decodeWhole(bytes)
  } catch {
    return refused('undecodable')
  }
  const runs: { client: number; items: Y.Item[]; end: number }[] = []
  let byClient: Map<number, (typeof runs)[number]> | undefined
  let deletedClocks = 0
  for (const struct of decoded.structs) {
    if (struct instanceof Y.GC) return refused('gc-struct')
    if (!(struct instanceof Y.Item)) return refused('skip-struct')
    const { client, clock } = struct.id
    const end = clock + struct.length
    if (struct.length < 1 || !Number.isSafeInteger(end)) return refused('undecodable')
    if (struct.content instanceof Y.ContentDeleted) deletedClocks += struct.length
    let run = runs.at(-1)
    if (run?.client !== client) run = byClient?.get(client)
    if (run === undefined) {
      // Nearly every update is of one client: only a second one is worth an index.
      if (runs.length > 0) byClient ??= new Map(runs.map((each) => [each.client, each]))
      const fresh = { client, items: [struct], end }
      runs.push(fresh)
      byClient?.set(client, fresh)
    } else if (clock !== run.end) {
      return refused('undecodable')
    } else {
      run.items.push(struct)
      run.end = end
    }
  }
  if (deletedClocks > bytes.length + DELETED_CLOCKS_ALLOWED) return refused('hollow')
  const deletions: { client: number; from: number; to: number }[] = []
  for (const [client, ranges] of decoded.ds.clients) {
    for (const { clock, len } of ranges) deletions.push({ client, from: clock, to: clock + len })
  }
  if (runs.length > MAX_CLIENTS || decoded.ds.clients.size > MAX_CLIENTS)
    return refused('too-many-clients')
  return done({ runs, deletions })
}

type ByteReader = Y.UpdateDecoderV1['restDecoder']

/** Where the decoding under way stands; Yjs keeps its reader to itself. */
let latestReader: ByteReader | undefined

class WatchedDecoder extends Y.UpdateDecoderV1 {
  constructor(reader: ByteReader) {
    super(reader)
    latestReader = reader
  }
}

/** Throws unless the update fills its bytes: what stood behind it would be stored and sent on unread. */
function decodeWhole(bytes: Uint8Array): ReturnType<typeof Y.decodeUpdate> {
  const decoded = Y.decodeUpdateV2(bytes, WatchedDecoder)
  if (latestReader?.pos !== bytes.length) throw new RangeError('bytes behind the update')
  return decoded
}

/**
 * The first thing that the update builds on and that is neither known nor in the update itself;
 * `undefined` when Yjs could integrate all of it. Walks the structs in the order in which Yjs
 * would, so that a ring of structs that wait for each other is found too.
 */
export function firstMissing(
  { runs, deletions }: InspectedUpdate,
  known: ReadonlyMap<number, number>,
): ClockId | undefined {
  const [only] = runs
  if (runs.length === 1 && only !== undefined && deletions.length === 0)
    return firstMissingOfOne(only, known)
  const reached = new Map<number, number>()
  const stateOf = (client: number) => reached.get(client) ?? known.get(client) ?? 0
  const missing = firstMissingOfMany(runs, stateOf, reached)
  if (missing !== undefined) return missing
  return deletions
    .map(({ client, to }) => ({ client, clock: to - 1 }))
    .find((last) => last.clock >= stateOf(last.client))
}

/** The common case, at every keystroke: nothing to weigh but one client's own order and what is known. */
function firstMissingOfOne(
  { client, items }: ClientRun,
  known: ReadonlyMap<number, number>,
): ClockId | undefined {
  let own = known.get(client) ?? 0
  const lacks = (id: ClockId) =>
    id.clock >= (id.client === client ? own : (known.get(id.client) ?? 0))
  for (const item of items) {
    const missing = missingOf(item, lacks)
    if (missing !== undefined) return missing
    own = Math.max(own, item.id.clock + item.length)
  }
  return undefined
}

function firstMissingOfMany(
  runs: readonly ClientRun[],
  stateOf: (client: number) => number,
  reached: Map<number, number>,
): ClockId | undefined {
  const byClient = new Map(runs.map((run) => [run.client, run]))
  const next = new Map<number, number>()
  const lacks = ({ client, clock }: ClockId) => clock >= stateOf(client)
  for (const { client: first } of runs) {
    // Each client on the stack is followed only as far as the one below it needs.
    const stack = [{ client: first, upto: Number.POSITIVE_INFINITY }]
    const onStack = new Set([first])
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const missing = advance(top.client, top.upto)
      if (missing === undefined) {
        onStack.delete(top.client)
        stack.pop()
      } else if (
        onStack.has(missing.client) ||
        missing.clock >= (byClient.get(missing.client)?.end ?? 0)
      ) {
        return missing
      } else {
        stack.push({ client: missing.client, upto: missing.clock + 1 })
        onStack.add(missing.client)
      }
    }
  }
  return undefined

  function advance(client: number, upto: number): ClockId | undefined {
    const items = byClient.get(client)?.items ?? []
    let at = next.get(client) ?? 0
    for (let item = items[at]; item !== undefined && stateOf(client) < upto; item = items[++at]) {
      const missing = missingOf(item, lacks)
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

/** The first that is lacking of what must be there before this item: the clock before its own, its neighbours, its parent. */
function missingOf(item: Y.Item, lacks: (id: ClockId) => boolean): ClockId | undefined {
  const { id, origin, rightOrigin } = item
  if (id.clock > 0) {
    const before = { client: id.client, clock: id.clock - 1 }
    if (lacks(before)) return before
  }
  if (origin !== null && lacks(origin)) return origin
  if (rightOrigin !== null && lacks(rightOrigin)) return rightOrigin
  const parent: unknown = item.parent
  return parent instanceof Y.ID && lacks(parent) ? parent : undefined
}
