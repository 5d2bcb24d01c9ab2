import type * as Y from 'yjs'
import { namedHashes } from '../../domain/photos/named.ts'
import type { CarriedPhoto } from '../../protocol/carried-photo.ts'
import { makeRecordIndex, RECORDS } from './records.ts'

/** Hashes of the photos that a document's records name, without those that were taken back. */
export function photosNamedIn(doc: Y.Doc): ReadonlySet<string> {
  return namedHashes(makeRecordIndex(doc.getMap<unknown>(RECORDS)).ofKind('photo'))
}

/** Photos parted by whether any of the documents names them; each hash once, sorted. */
export function partPhotos(
  photos: Iterable<CarriedPhoto>,
  docs: Iterable<Y.Doc>,
): { readonly named: readonly CarriedPhoto[]; readonly nameless: readonly CarriedPhoto[] } {
  const names = new Set([...docs].flatMap((doc) => [...photosNamedIn(doc)]))
  const once = [...new Map([...photos].map((photo) => [photo.sha256, photo])).values()].sort(
    (a, b) => (a.sha256 < b.sha256 ? -1 : 1),
  )
  return {
    named: once.filter(({ sha256 }) => names.has(sha256)),
    nameless: once.filter(({ sha256 }) => !names.has(sha256)),
  }
}
