import { fromUtf8, toUtf8 } from '../../lib/bytes.ts'

/** An update of a room, as the journal has it. */
export interface Entry {
  readonly room: string
  readonly update: Uint8Array
}

/** An entry as a payload of the plan's log: length of the room's name (2, big-endian) · name · update. */
export function writeEntry({ room, update }: Entry): Uint8Array {
  const name = toUtf8(room)
  const bytes = new Uint8Array(2 + name.length + update.length)
  new DataView(bytes.buffer).setUint16(0, name.length)
  bytes.set(name, 2)
  bytes.set(update, 2 + name.length)
  return bytes
}

/** The entry that a payload is. Throws RangeError for one cut short. */
export function readEntry(bytes: Uint8Array): Entry {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint16(0)
  return { room: fromUtf8(bytes.subarray(2, 2 + length)), update: bytes.subarray(2 + length) }
}
