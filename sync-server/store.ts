/**
 * Where rooms live: bytes by room, in the order in which they were appended. The store knows
 * nothing of Yjs. Every engine passes the one acceptance suite, `tests/contracts/store.ts`.
 */
export interface RelayStore {
  /** Random, written when the store was made; another one means that the data was restored or replaced. */
  readonly epoch: string
  /** Whether other processes append to the same rooms. When false, `follow` never tells anyone anything. */
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
   * Puts `base` in the place of what was loaded as `of`: a crash at any moment leaves either the one
   * or the other to be read. Later records stay.
   * Resolves false when it was not put there, and the records stay as they are: another process
   * folded the room meanwhile, or the store could not be reached.
   */
  fold(room: string, base: Uint8Array, of: StoredRoom): Promise<boolean>
  /** Tells, in order and once, of each record after `of` that another process appended. Returns the way to stop. */
  follow(room: string, of: StoredRoom, ear: Ear): () => void
  /**
   * Rewrites what lies on disk, so that the bytes of what was folded away are gone. Absent where the
   * engine does so by its own means.
   */
  compact?(): Promise<void>
  /** Whether it could be written to now. */
  isReachable(): Promise<boolean>
  /**
   * Every key and value as they are when the first is asked for; the store stays open until the last
   * was read. Absent where the engine is backed up by its own means.
   */
  entries?(): AsyncIterable<readonly [string, Uint8Array]>
  /** Waits for what is under way, unless it cannot be reached, then lets go of files and connections. */
  close(): Promise<void>
}

/** Whoever follows a room. */
export interface Ear {
  hear(record: StoredRecord): void
  /** Records were folded away before they could be told; nothing more is, and the room must be loaded again. */
  overtaken(): void
}

export interface StoredRecord {
  readonly seq: number
  readonly updates: readonly Uint8Array[]
}

/** What a load gave; folding and following begin at exactly this, so the value itself must be handed on. */
export interface StoredRoom {
  readonly base?: Uint8Array | undefined
  readonly records: readonly StoredRecord[]
  /** Number of the last record ever appended, folded or not; 0 for a room nobody wrote to. */
  readonly lastSeq: number
}
