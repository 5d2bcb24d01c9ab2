import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** A record of several updates as the bytes that a store keeps. */
export function writeUpdates(updates: readonly Uint8Array[]): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const update of updates) encoding.writeVarUint8Array(encoder, update)
  return encoding.toUint8Array(encoder)
}

/** Views into the record's bytes. Throws on truncated ones. */
export function readUpdates(record: Uint8Array): Uint8Array[] {
  const decoder = decoding.createDecoder(record)
  const updates: Uint8Array[] = []
  while (decoding.hasContent(decoder)) updates.push(decoding.readVarUint8Array(decoder))
  return updates
}
