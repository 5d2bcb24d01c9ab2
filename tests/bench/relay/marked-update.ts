import * as encoding from 'lib0/encoding'

/** Opens a mark; nothing else in the documents contains it. */
const SIGN = Buffer.from('@@')
const TIME_DIGITS = 12
const WRITER_DIGITS = 4
const MARK_LENGTH = SIGN.length + TIME_DIGITS + WRITER_DIGITS
/** A word and a bit: what a tablet sends while somebody types. */
const TEXT = 'propuesta de la mesa'
const ZERO = 48

/** Now, in microseconds since this process began. */
export const nowUs = () => Math.round(performance.now() * 1000)

/** Says in a text of a document that this writer wrote it now. */
export function markOf(writer: number): string {
  const name = String(writer).padStart(WRITER_DIGITS, '0')
  return `${SIGN}${String(nowUs()).padStart(TIME_DIGITS, '0')}${name}`
}

/** Writes the updates of one author, each an insertion at the end of the author's last, as Yjs encodes it. */
export interface UpdateWriter {
  readonly client: number
  next(): Uint8Array
  /** Where its client stands after the last. */
  clock(): number
}

/**
 * Updates that carry in their text when they were sent and by whom, so that a delivery can be
 * counted and timed whether the server passes updates on as they are, packs them or merges them.
 *
 * Source   Yjs' update encoding, V1: one struct, one client, no deletions.
 */
export function createUpdateWriter(writer: number): UpdateWriter {
  const client = 100_000 + writer
  const name = String(writer).padStart(WRITER_DIGITS, '0')
  let clock = 0
  return {
    client,
    clock: () => clock,
    next() {
      const text = `${markOf(writer)}${TEXT}`
      const update = encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, 1) // clients
        encoding.writeVarUint(encoder, 1) // structs
        encoding.writeVarUint(encoder, client)
        encoding.writeVarUint(encoder, clock)
        if (clock === 0) {
          encoding.writeUint8(encoder, 0x04) // text without a neighbour: the parent is named
          encoding.writeVarUint(encoder, 1)
          encoding.writeVarString(encoder, `t${name}`)
        } else {
          encoding.writeUint8(encoder, 0x84) // text with a left neighbour
          encoding.writeVarUint(encoder, client)
          encoding.writeVarUint(encoder, clock - 1)
        }
        encoding.writeVarString(encoder, text)
        encoding.writeVarUint(encoder, 0) // deletions
      })
      clock += text.length
      return update
    },
  }
}

/** Calls back for every mark in a message, with its writer and where its time stands. */
export function readMarks(message: Buffer, onMark: (writer: number, timeAt: number) => void): void {
  for (let at = message.indexOf(SIGN); at >= 0; at = message.indexOf(SIGN, at + MARK_LENGTH)) {
    const timeAt = at + SIGN.length
    onMark(number(message, timeAt + TIME_DIGITS, WRITER_DIGITS), timeAt)
  }
}

/** When a mark was sent, in microseconds since this process began. */
export const readTime = (message: Buffer, timeAt: number) => number(message, timeAt, TIME_DIGITS)

function number(bytes: Buffer, from: number, digits: number): number {
  let value = 0
  for (let at = from; at < from + digits; at++) value = value * 10 + (bytes[at] ?? ZERO) - ZERO
  return value
}
