import { createHash } from 'node:crypto'
import { type EngineMessage, HEADER } from './engine-message.ts'
import { createAssembler, partsOf, type Whole } from './engine-parts.ts'
import type { EngineStream } from './engine-stream.ts'

/** Readings that were overtaken by folds before one gives up. */
const TRIES = 8

export interface StoredBase {
  readonly base?: Uint8Array
  /** Number of the last record in it; 0 without a base. */
  readonly upto: number
  /** Number of the subject's last message, whole base or not; 0 for none. */
  readonly lastSeq: number
}

/** Reads the newest whole base of a subject. Rejects when it cannot tell which that is. */
export async function readBase(stream: EngineStream, subject: string): Promise<StoredBase> {
  for (let tries = 0; tries < TRIES; tries++) {
    const last = await stream.last(subject)
    if (last === undefined) return { upto: 0, lastSeq: 0 }
    const newest = newestOf([last]) ?? newestOf(await stream.read(subject, 1, last.seq))
    if (newest !== undefined) {
      const upto = Number(newest.header(HEADER.upto))
      return { base: newest.data, upto, lastSeq: last.seq }
    }
    // None is whole: a first fold was cut short, or another one purged what was being read.
    if ((await stream.last(subject))?.seq === last.seq) return { upto: 0, lastSeq: last.seq }
  }
  throw new Error('the base changes faster than it can be read')
}

function newestOf(messages: readonly EngineMessage[]): Whole | undefined {
  const assembler = createAssembler()
  return messages
    .map((message) => assembler.add(message))
    .findLast(
      (whole) => whole !== undefined && digestOf(whole.data) === whole.header(HEADER.digest),
    )
}

/**
 * Writes a base in parts, of which the first follows `after` and each its predecessor, so that of
 * two writers at once one fails, and reads it back.
 *
 * Returns  the number of its first part; `undefined` when somebody else wrote there, or it could
 *          not be read back.
 * Throws   when what is read back is not what was written.
 */
export async function writeBase(
  stream: EngineStream,
  {
    subject,
    name,
    base,
    upto,
    after,
  }: {
    readonly subject: string
    readonly name: string
    readonly base: Uint8Array
    readonly upto: number
    readonly after: number
  },
): Promise<number | undefined> {
  const digest = digestOf(base)
  const parts = partsOf(base)
  const seqs: number[] = []
  for (const [at, data] of parts.entries()) {
    const seq = await stream.publish({
      subject,
      id: `${name}.${at + 1}`,
      header: {
        [HEADER.whole]: name,
        [HEADER.part]: `${at + 1}/${parts.length}`,
        [HEADER.upto]: String(upto),
        [HEADER.digest]: digest,
      },
      data,
      after: seqs.at(-1) ?? after,
    })
    if (seq === undefined) return undefined
    seqs.push(seq)
  }
  const [first = 0] = seqs
  const end = seqs.at(-1) ?? 0
  const read = await stream.read(subject, first, end).catch(() => undefined)
  if (read === undefined) return undefined
  const whole = newestOf(read)
  if (whole !== undefined && Buffer.compare(whole.data, base) === 0) return first
  const last = await stream.last(subject).catch(() => undefined)
  if (last?.seq !== end) return undefined
  throw new Error('a base was not read back as it was written')
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
