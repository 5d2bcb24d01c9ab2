/**
 * Where rooms live: bytes by room, in the order in which they were appended. The store knows
 * nothing of Yjs. Every engine passes the one acceptance suite, `tests/contracts/store.ts`.
 */
export interface RelayStore {
  /** Random, written when the store was made; another one means that the data was restored or replaced. */
  readonly epoch: string
  /** Whether other processes append to the same rooms. When false, `follow` never calls anyone. */
  readonly isShared: boolean
  /**
   * Keeps the updates as one record, after all earlier ones of the room.
   * Resolves, with the record's number, once they would survive a loss of power; a rejection
   * means that nothing may be promised any more and the process must end.
   */
  append(room: string, updates: readonly Uint8Array[]): Promise<number>
  /** All that is kept of a room. Rejects when it cannot be read: never mistake that for an empty room. */
  load(room: string): Promise<StoredRoom>
  /**
   * Puts `base` in the place of the older base and of every record up to `uptoSeq`, in one step:
   * after a crash either all or nothing of it has happened. Later records stay.
   */
  fold(room: string, base: Uint8Array, uptoSeq: number): Promise<void>
  /** Calls back, in order, for each record after `afterSeq` that another process appended. Returns the way to stop. */
  follow(room: string, afterSeq: number, hear: (record: StoredRecord) => void): () => void
  /**
   * Every key and value as they are when the first is asked for; the store stays open until the last
   * was read. Absent where the engine is backed up by its own means.
   */
  entries?(): AsyncIterable<readonly [string, Uint8Array]>
  /** Waits for what is under way, then lets go of the files. */
  close(): Promise<void>
}

export interface StoredRecord {
  readonly seq: number
  readonly updates: readonly Uint8Array[]
}

export interface StoredRoom {
  readonly base?: Uint8Array | undefined
  readonly records: readonly StoredRecord[]
  /** Number of the last record ever appended, folded or not; 0 for a room nobody wrote to. */
  readonly lastSeq: number
}
