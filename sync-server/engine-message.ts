/** A message of the engine's stream, however it was read. */
export interface EngineMessage {
  /** Its number in the stream: one row of numbers for all rooms. */
  readonly seq: number
  readonly subject: string
  /** When the stream took it, by the engine's clock, milliseconds since 1970. */
  readonly atMs: number
  /** Empty where there is no such header. */
  readonly header: (name: string) => string
  /** Bytes of its own: nothing else points into them. */
  readonly data: Uint8Array
}

/** Headers of our messages. Stored for ever: never rename. */
export const HEADER = {
  /** The process that wrote it. */
  writer: 'Encuentro-Writer',
  /** Names a record or a base; all its parts carry it. */
  whole: 'Encuentro-Whole',
  /** `k/n`: the k-th of n parts. */
  part: 'Encuentro-Part',
  /** On a base: number of the last record in it. */
  upto: 'Encuentro-Upto',
  /** On a base: SHA-256 of all its parts together, hexadecimal. */
  digest: 'Encuentro-Digest',
  /** On a mark among a room's records: all up to this number stand in a base and may be gone. */
  folded: 'Encuentro-Folded',
} as const

/** What a stream's subjects are called. Rooms by `roomId`. */
export function subjectsOf(prefix: string) {
  return {
    epoch: `${prefix}.epoch`,
    records: (id: string) => `${prefix}.r.${id}`,
    bases: (id: string) => `${prefix}.b.${id}`,
    allRecords: `${prefix}.r.*`,
    all: [`${prefix}.epoch`, `${prefix}.r.*`, `${prefix}.b.*`],
    idOf: (subject: string) => subject.slice(prefix.length + 3),
  }
}
