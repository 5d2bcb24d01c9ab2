import type { Photo } from '../src/domain/photos/photo.ts'
import { sha256Hex } from '../src/lib/hash.ts'
import type { MeetingId, PhotoId, ProposalId } from '../src/lib/ids.ts'
import type { CarriedPhoto } from '../src/protocol/carried-photo.ts'

/** Bytes that start, go on and end as a JPEG does; each number gives another picture. */
export function jpegOf(seed: number, length = 400): Uint8Array<ArrayBuffer> {
  const frame = [0xff, 0xc0, 0, 11, 8, 0x01, 0x2c, 0x01, 0x90, 1, 1, 0x11, 0] // 400 by 300
  const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0]
  const head = [0xff, 0xd8, ...frame, ...scan]
  const bytes = new Uint8Array(length).fill(seed % 251)
  bytes.set(head)
  new DataView(bytes.buffer).setUint32(head.length, seed & 0x7fffffff)
  for (let at = head.length; at < length; at++) if (bytes[at] === 0xff) bytes[at] = 0
  bytes.set([0xff, 0xd9], length - 2)
  return bytes
}

/** A photo as a carrier takes it. */
export function carried(bytes: Uint8Array<ArrayBuffer>): CarriedPhoto {
  return { sha256: sha256Hex(bytes), type: 'image/jpeg', bytes }
}

/** The record that names it. */
export function photoRecord(
  id: string,
  bytes: Uint8Array,
  more: Partial<Photo> & { meeting: MeetingId },
): Photo {
  return {
    kind: 'photo',
    id: id as PhotoId,
    v: 1,
    proposal: 'p1' as ProposalId,
    sha256: sha256Hex(bytes),
    bytes: bytes.length,
    width: 400,
    height: 300,
    type: 'image/jpeg',
    ...more,
  }
}
