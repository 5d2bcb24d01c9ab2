import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate'
import { concatenate } from './bytes.ts'
import { done, type Result, refused } from './result.ts'

/** Bytes handed on at a time: what a bomb's next piece may unpack to is bounded by it. */
const STEP_BYTES = 16_384

/** What is read of an archive. */
export interface UnpackOptions {
  /** Other entries are passed over, and count as entries. */
  readonly isWanted: (name: string) => boolean
  readonly mostEntries: number
  /** Most bytes unpacked, all wanted entries together. */
  readonly mostBytes: number
  /** Most bytes of one entry; of a longer one only so many and one more are kept, to be told by. */
  readonly mostBytesOf?: (name: string) => number
}

/**
 * Unpacks a zip in a stream that counts as it goes, so that a bomb stops at the limit whatever its
 * headers claim.
 *
 * Returns  the wanted entries by their name, as it stands: nothing is written under it.
 */
export function unpack(
  bytes: Uint8Array,
  { isWanted, mostEntries, mostBytes, mostBytesOf }: UnpackOptions,
): Result<Map<string, Uint8Array>, 'too-big' | 'damaged'> {
  const files = new Map<string, Uint8Array>()
  let total = 0
  let entries = 0
  let open = 0
  let refusal: 'too-big' | 'damaged' | undefined
  const unzip = new Unzip((file) => {
    if (refusal) return
    if (++entries > mostEntries) refusal = 'too-big'
    if (!isWanted(file.name)) return
    const chunks: Uint8Array[] = []
    const most = mostBytesOf?.(file.name) ?? mostBytes
    let kept = 0
    open++
    file.ondata = (error, chunk, final) => {
      if (refusal) return
      if (error) {
        refusal = 'damaged'
        return
      }
      total += chunk.length
      if (total > mostBytes) {
        refusal = 'too-big'
        file.terminate()
        return
      }
      const room = Math.max(0, most + 1 - kept)
      if (room > 0) chunks.push(chunk.subarray(0, room))
      kept += Math.min(room, chunk.length)
      if (final) {
        open--
        files.set(file.name, concatenate(chunks))
      }
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  unzip.register(UnzipPassThrough)
  try {
    for (let at = 0; at < bytes.length && !refusal; at += STEP_BYTES) {
      unzip.push(bytes.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= bytes.length)
    }
  } catch {
    return refused('damaged')
  }
  if (refusal) return refused(refusal)
  return open > 0 ? refused('damaged') : done(files)
}
