/** One number that bounds what somebody may bring, or how long the relay waits. */
export interface LimitRow {
  readonly kind: 'bytes' | 'count' | 'ms'
  readonly default: number
  readonly most?: number
  /** What it bounds, for the usage text and docs/operations.md. */
  readonly words: string
}

const kB = 1024
const MB = 1024 * kB

/** Every limit of the relay. `encuentro serve --help` and docs/operations.md are written from it. */
export const LIMITS = {
  frameMaxBytes: {
    kind: 'bytes',
    default: 16 * MB, // a whole document, as a device that was long away may send it
    words: 'largest websocket message',
  },
  keepaliveMs: {
    kind: 'ms',
    default: 15_000,
    most: 20_000, // the promise of PROTOCOL.md; the stock client drops a line that is silent for 30 s
    words: 'a frame to everyone at least this often',
  },
  bytesBurst: {
    kind: 'bytes',
    default: 64 * MB, // a tablet that was away for weeks sends its whole document
    words: 'bytes that a connection may bring at once',
  },
  bytesPerSecond: { kind: 'bytes', default: 4 * MB, words: 'and each second after that' },
  framesBurst: {
    kind: 'count',
    default: 5_000, // a meeting at full speed sends ten frames a second
    words: 'frames that a connection may bring at once',
  },
  framesPerSecond: { kind: 'count', default: 1_000, words: 'and each second after that' },
  presenceBurst: {
    kind: 'count',
    default: 100, // goes to everybody in the room; stock clients renew it every 15 s
    words: 'words of presence that a connection may bring at once',
  },
  presencePerSecond: { kind: 'count', default: 10, words: 'and each second after that' },
  slowBytes: {
    kind: 'bytes',
    default: 4 * MB,
    words: 'waiting to be sent from which on a reader counts as slow',
  },
  slowMs: {
    kind: 'ms',
    default: 30_000,
    words: 'a slow reader that has not caught up by then is cut',
  },
  stateVectorMaxBytes: {
    kind: 'bytes',
    default: 256 * kB, // twenty thousand clients
    words: 'largest state vector in a question',
  },
  awarenessMaxBytes: { kind: 'bytes', default: 64 * kB, words: 'largest frame of presence' },
  clientsPerConnection: {
    kind: 'count',
    default: 8, // a device is one; a few more for documents opened again
    words: 'clients that one connection may show',
  },
  waitingUpdates: {
    kind: 'count',
    default: 256,
    words: 'updates of one connection that may wait for a missing part',
  },
  waitingBytes: { kind: 'bytes', default: 4 * MB, words: 'and their bytes' },
  blobMaxBytes: { kind: 'bytes', default: 8 * MB, words: 'largest blob' },
  blobQuotaBytes: { kind: 'bytes', default: 2 * 1024 * MB, words: 'blobs of one plan together' },
  blobUploads: {
    kind: 'count',
    default: 16, // a meeting's tables at once
    words: 'uploads of one plan at the same time',
  },
  blobStallMs: {
    kind: 'ms',
    default: 20_000,
    words: 'an upload that stands still for so long ends',
  },
  blobUploadMs: {
    kind: 'ms',
    default: 240_000, // the largest blob at 35 kB a second
    words: 'an upload takes no longer than this',
  },
  commentsBurst: {
    kind: 'count',
    default: 60, // a school's hall behind one connection
    words: 'comments on the public pages that one address may send at once',
  },
  commentsPerHour: { kind: 'count', default: 240, words: 'and each hour after that' },
  lookUpsBurst: { kind: 'count', default: 60, words: 'codes that one address may look up at once' },
  lookUpsPerHour: { kind: 'count', default: 600, words: 'and each hour after that' },
} as const satisfies Readonly<Record<string, LimitRow>>

export type LimitName = keyof typeof LIMITS

/** The limits in force, handed to whoever applies them. */
export type Limits = Readonly<Record<LimitName, number>>

/** The limits of a relay that was told nothing. */
export const DEFAULT_LIMITS = Object.fromEntries(
  Object.entries(LIMITS).map(([name, row]) => [name, row.default]),
) as unknown as Limits
