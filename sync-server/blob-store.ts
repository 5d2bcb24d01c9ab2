import type { Readable } from 'node:stream'
import type { MeetingId, PlanId } from '../src/lib/ids.ts'
import type { Result } from '../src/lib/result.ts'

/** Which blob: named by its content, kept apart by meeting so that no meeting reads another's. */
export interface BlobName {
  readonly plan: PlanId
  readonly meeting: MeetingId
  /** SHA-256 of the content, 64 digits of lower-case hexadecimal. */
  readonly sha256: string
}

/** `blob-broken-off`: the content ended early; `blob-disk-full`: nothing of it was kept. */
export type PutRefusal = 'blob-too-big' | 'blob-hash-wrong' | 'blob-broken-off' | 'blob-disk-full'

export interface OpenBlob {
  readonly bytes: number
  /** Whoever opens it reads it to its end or destroys it. */
  readonly content: Readable
}

/**
 * Where blobs live: immutable bytes by hash. With several relay processes all must reach the same
 * blobs: a folder that they share, or another engine behind this interface.
 */
export interface BlobStore {
  has(name: BlobName): Promise<boolean>
  /**
   * Keeps the content once all of it has come and hashes to its name, and nothing of it otherwise.
   * Resolves once it would survive a loss of power; putting the same again changes nothing.
   * Rejects when the disk fails.
   */
  put(
    name: BlobName,
    content: AsyncIterable<Uint8Array>,
    maxBytes: number,
  ): Promise<Result<{ readonly bytes: number; readonly isNew: boolean }, PutRefusal>>
  open(name: BlobName): Promise<OpenBlob | undefined>
  /** Bytes kept for a plan. */
  usage(plan: PlanId): Promise<number>
  /** Resolves once it would not come back after a loss of power; what is not there is no error. */
  remove(name: BlobName): Promise<void>
}
