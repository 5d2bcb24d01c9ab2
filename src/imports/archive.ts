import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate'
import { concatenate } from '../lib/bytes.ts'
import { done, type Result, refused } from '../lib/result.ts'
import type { DecodeRefusal } from './decoded-file.ts'
import { ENTRIES_MAX, UNPACKED_MAX } from './limits.ts'

/**
 * Unpacks an archive in a stream that counts as it goes, so that a bomb stops at the limit whatever
 * its headers claim.
 *
 * Expects  `isWanted`: which entries are read; others are passed over, and count as entries.
 * Returns  the entries by their name, as it stands: nothing is written under it.
 */
export function unpack(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Result<ReadonlyMap<string, Uint8Array>, DecodeRefusal> {
  const files = new Map<string, Uint8Array>()
  let total = 0
  let entries = 0
  let open = 0
  let refusal: DecodeRefusal | undefined
  const unzip = new Unzip((file) => {
    if (refusal) return
    if (++entries > ENTRIES_MAX) refusal = 'unpacks-too-big'
    if (!isWanted(file.name)) return
    const chunks: Uint8Array[] = []
    open++
    file.ondata = (error, chunk, final) => {
      if (refusal) return
      if (error) {
        refusal = 'damaged-archive'
        return
      }
      total += chunk.length
      if (total > UNPACKED_MAX) {
        refusal = 'unpacks-too-big'
        file.terminate()
        return
      }
      chunks.push(chunk)
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
    for (let at = 0; at < bytes.length && !refusal; at += 16_384) {
      unzip.push(bytes.subarray(at, at + 16_384), at + 16_384 >= bytes.length)
    }
  } catch {
    return refused('damaged-archive')
  }
  if (refusal) return refused(refusal)
  return open > 0 ? refused('damaged-archive') : done(files)
}
