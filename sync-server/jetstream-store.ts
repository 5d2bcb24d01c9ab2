import { randomBytes } from 'node:crypto'
import { readBase, writeBase } from './engine-bases.ts'
import { isStreamGone } from './engine-errors.ts'
import { createFollowers, type Footing } from './engine-followers.ts'
import { HEADER, subjectsOf } from './engine-message.ts'
import { createAssembler, partsOf, REWRITE_MS, type Whole } from './engine-parts.ts'
import { type EngineOptions, type EngineStream, openEngineStream } from './engine-stream.ts'
import { readUpdates, writeUpdates } from './record-bytes.ts'
import { roomId } from './room-id.ts'
import type { RelayStore, StoredRoom } from './store.ts'
import { watchActs } from './under-way.ts'

/** What is known of a loaded room beside its content. */
interface Grounds extends Footing {
  /** Number of the last message among its bases. */
  readonly lastBaseSeq: number
  /** Records with numbers below this are in the loaded room and can go once they are folded. */
  readonly purgeBelow: number
}

/**
 * The store of several relay processes: one NATS JetStream stream, shared by all of them.
 *
 * Subjects `<name>.r.<room>` records and marks, `<name>.b.<room>` bases, `<name>.epoch`; a record's
 *          number is that of its last part in the stream, so numbers of one room have gaps.
 * Twice    a publish whose answer was lost is repeated with the same id, which the stream knows for
 *          two minutes and readers by the record's name; what slips through both is an update that
 *          Yjs applies twice without effect.
 * Rejects  on opening, when the engine cannot be reached.
 */
export async function openJetstreamStore(
  options: EngineOptions,
  {
    isRestored = false,
  }: {
    /** The stream came back from a backup: a new epoch begins. */ readonly isRestored?: boolean
  } = {},
): Promise<RelayStore> {
  const stream = await openEngineStream(options)
  const subjects = subjectsOf(options.name)
  try {
    const epoch = await epochOf(stream, subjects.epoch, isRestored)
    return runStore(stream, subjects, epoch)
  } catch (error) {
    await stream.close()
    throw error
  }
}

async function epochOf(
  stream: EngineStream,
  subject: string,
  isRestored: boolean,
): Promise<string> {
  const stored = await stream.last(subject)
  if (stored !== undefined && !isRestored) return Buffer.from(stored.data).toString('hex')
  const fresh = randomBytes(8)
  const id = randomName()
  await stream.publish({ subject, id, header: {}, data: fresh, after: stored?.seq ?? 0 })
  const first = await stream.last(subject) // another process may have been faster
  if (first === undefined) throw new Error('the epoch was not kept')
  return Buffer.from(first.data).toString('hex')
}

function runStore(
  stream: EngineStream,
  subjects: ReturnType<typeof subjectsOf>,
  epoch: string,
): RelayStore {
  const writer = randomName()
  const followers = createFollowers(stream, writer)
  const grounds = new WeakMap<StoredRoom, Grounds>()
  const queues = new Map<string, Promise<unknown>>()
  const underWay = watchActs()
  const feed = stream.feed({
    subject: subjects.allRecords,
    from: stream.lastSeq + 1,
    hear: followers.hear,
  })
  stream.onReturn(() => void compareEpoch())

  /** A stream that was lost or put back while we were away has not kept what we acknowledged. */
  async function compareEpoch(): Promise<void> {
    try {
      const stored = await stream.last(subjects.epoch)
      if (stored !== undefined && Buffer.from(stored.data).toString('hex') === epoch) return
    } catch (error) {
      if (!isStreamGone(error)) return // it is asked again after the next loss
    }
    stream.giveUp(new Error('the engine holds other data than before'))
  }

  /** One append of a room at a time: repeating one must not put it behind a later one. */
  function append(room: string, updates: readonly Uint8Array[]): Promise<number> {
    const id = roomId(room)
    const before = queues.get(id) ?? Promise.resolve()
    const turn = before.then(() => writeRecord(subjects.records(id), writeUpdates(updates)))
    queues.set(id, turn)
    turn.then(
      () => {
        if (queues.get(id) === turn) queues.delete(id)
      },
      () => {}, // whoever called is told; the queue stays rejected, for nothing may stand behind a hole
    )
    return turn
  }

  async function writeRecord(subject: string, bytes: Uint8Array): Promise<number> {
    for (;;) {
      const name = randomName()
      const parts = partsOf(bytes)
      const begunMs = performance.now()
      let seq: number | undefined
      for (const [at, data] of parts.entries()) {
        const header = {
          [HEADER.writer]: writer,
          [HEADER.whole]: name,
          [HEADER.part]: `${at + 1}/${parts.length}`,
        }
        seq = await stream.publish({ subject, id: `${name}.${at + 1}`, header, data })
      }
      // A fold may have taken the first parts for those of a dead writer.
      const isOld = parts.length > 1 && performance.now() - begunMs > REWRITE_MS
      if (seq !== undefined && !isOld) return seq
    }
  }

  /**
   * Reads the records first and the base after them: whatever a fold purges under the reader's hands
   * stands in the base that is read then.
   */
  async function load(room: string): Promise<StoredRoom> {
    const id = roomId(room)
    const last = await stream.last(subjects.records(id))
    const messages = last ? await stream.read(subjects.records(id), 1, last.seq) : []
    const assembler = createAssembler()
    const wholes: Whole[] = []
    let folded = 0
    for (const message of messages) {
      const mark = message.header(HEADER.folded)
      const whole = mark === '' ? assembler.add(message) : undefined
      if (whole !== undefined) wholes.push(whole)
      folded = Math.max(folded, Number(mark))
    }
    const { base, upto, lastSeq: lastBaseSeq } = await readBase(stream, subjects.bases(id))
    if (upto < folded) throw new Error('the base that records were folded into is not there')
    const records = wholes
      .filter(({ seq }) => seq > upto)
      .map(({ seq, data }) => ({ seq, updates: readUpdates(data) }))
    const lastSeq = Math.max(upto, records.at(-1)?.seq ?? 0)
    const readTo = last?.seq ?? 0
    const loaded: StoredRoom = { base, records, lastSeq }
    grounds.set(loaded, {
      heardTo: lastSeq,
      readTo,
      assembler,
      lastBaseSeq,
      purgeBelow: Math.min(
        lastSeq + 1,
        readTo + 1, // what another process folded beyond it may have parts that wait
        assembler.firstWaiting(last?.atMs ?? 0) ?? Number.POSITIVE_INFINITY,
      ),
    })
    return loaded
  }

  function groundsOf(of: StoredRoom): Grounds {
    const known = grounds.get(of)
    if (known === undefined) throw new Error('only what was loaded here can be folded or followed')
    return known
  }

  /**
   * Base, reading back, mark, purge, in this order: cut short anywhere, the old base and its records
   * or the new base are there; and no record goes before a mark tells followers that it may be gone.
   */
  async function fold(room: string, base: Uint8Array, of: StoredRoom): Promise<boolean> {
    const id = roomId(room)
    const [subject, records] = [subjects.bases(id), subjects.records(id)]
    const { lastBaseSeq, purgeBelow } = groundsOf(of)
    const name = randomName()
    const upto = of.lastSeq
    const first = await writeBase(stream, { subject, name, base, upto, after: lastBaseSeq })
    if (first === undefined) return false
    const mark = { [HEADER.writer]: writer, [HEADER.folded]: String(upto) }
    await stream.publish({ subject: records, id: `${name}.mark`, header: mark })
    try {
      await stream.purge(records, purgeBelow)
      await stream.purge(subject, first)
    } catch {
      // What stays is passed over by readers, and goes with the next fold.
    }
    return true
  }

  return {
    epoch,
    isShared: true,
    append: (room, updates) => underWay.watch(append(room, updates)),
    load: (room) => underWay.watch(load(room)),
    fold: (room, base, of) => underWay.watch(fold(room, base, of)),
    follow: (room, of, ear) => followers.follow(subjects.records(roomId(room)), groundsOf(of), ear),
    isReachable: stream.isReachable,
    async close() {
      // What an engine out of reach has not taken was not acknowledged either: its writers have it.
      if (await stream.isReachable()) await underWay.ended()
      feed.stop()
      await stream.close()
    },
  }
}

function randomName(): string {
  return randomBytes(12).toString('base64url')
}
