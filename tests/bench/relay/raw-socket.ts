import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'

/** A websocket reduced to what a load needs. */
export interface RawSocket {
  send(payload: Uint8Array): void
  leave(): void
}

interface RawSocketNeeds {
  readonly port: number
  readonly path: string
  readonly protocols: readonly string[]
  readonly onOpen: () => void
  /** The message is a view: copy what is kept. */
  readonly onMessage: (message: Buffer) => void
  readonly onClosed: (reason: string) => void
}

const OPCODE = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const

/**
 * Opens a websocket straight on a TCP socket: so cheap that one process of people can keep a server
 * busy. No extensions; the mask is zero, which the wire allows and the server removes all the same.
 *
 * Source   RFC 6455 §4.1, §5.2.
 */
export function openRawSocket(needs: RawSocketNeeds): RawSocket {
  const socket = connect(needs.port, '127.0.0.1')
  socket.setNoDelay(true)
  let isOpen = false
  /** What has arrived of a frame that is not complete, and how long the frame will be. */
  let parts: Buffer[] = []
  let have = 0
  let need = 0
  let fragments: Buffer[] = []
  let reason = 'closed'

  socket.on('connect', () => socket.write(requestOf(needs)))
  socket.on('error', (error) => {
    reason = error.message
  })
  socket.on('close', () => needs.onClosed(reason))
  socket.on('data', (chunk) => {
    parts.push(chunk)
    have += chunk.length
    if (have < need) return
    const bytes = parts.length === 1 ? chunk : Buffer.concat(parts)
    const used = isOpen ? readFrames(bytes, 0) : readAnswer(bytes)
    const rest = bytes.subarray(used)
    parts = rest.length > 0 ? [rest] : []
    have = rest.length
  })

  function readAnswer(bytes: Buffer): number {
    const end = bytes.indexOf('\r\n\r\n')
    if (end < 0) return 0
    if (!bytes.toString('latin1', 0, 12).endsWith(' 101')) {
      reason = bytes.toString('latin1', 0, bytes.indexOf('\r\n'))
      socket.destroy()
      return bytes.length
    }
    isOpen = true
    needs.onOpen()
    return readFrames(bytes, end + 4)
  }

  function readFrames(bytes: Buffer, from: number): number {
    let at = from
    need = 0
    while (at + 2 <= bytes.length) {
      const code = bytes[at] ?? 0
      const short = (bytes[at + 1] ?? 0) & 0x7f
      const head = short === 127 ? 10 : short === 126 ? 4 : 2
      if (at + head > bytes.length) break
      const length =
        short === 127
          ? bytes.readUIntBE(at + 4, 6)
          : short === 126
            ? bytes.readUInt16BE(at + 2)
            : short
      const end = at + head + length
      if (end > bytes.length) {
        need = head + length
        break
      }
      take(code & 0x0f, (code & 0x80) !== 0, bytes.subarray(at + head, end))
      at = end
    }
    return at
  }

  function take(opcode: number, isFinal: boolean, payload: Buffer): void {
    if (opcode === OPCODE.ping) socket.write(frame(OPCODE.pong, payload))
    else if (opcode === OPCODE.close) closeFor(payload)
    else if (opcode > OPCODE.binary) return
    else if (isFinal && fragments.length === 0) needs.onMessage(payload)
    else {
      fragments.push(Buffer.from(payload))
      if (!isFinal) return
      const whole = Buffer.concat(fragments)
      fragments = []
      needs.onMessage(whole)
    }
  }

  function closeFor(payload: Buffer): void {
    if (payload.length >= 2) reason = `${payload.readUInt16BE(0)} ${payload.toString('utf8', 2)}`
    socket.end(frame(OPCODE.close, payload))
  }

  return {
    send: (payload) => socket.write(frame(OPCODE.binary, payload)),
    leave: () => socket.destroy(),
  }
}

function requestOf({ port, path, protocols }: RawSocketNeeds): string {
  const lines = [
    `GET ${path} HTTP/1.1`,
    `Host: localhost:${port}`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    ...(protocols.length > 0 ? [`Sec-WebSocket-Protocol: ${protocols.join(', ')}`] : []),
  ]
  return `${lines.join('\r\n')}\r\n\r\n`
}

function frame(opcode: number, payload: Uint8Array): Buffer {
  const { length } = payload
  const head = length < 126 ? 2 : length < 0x1_0000 ? 4 : 10
  const bytes = Buffer.alloc(head + 4 + length)
  bytes[0] = 0x80 | opcode
  bytes[1] = 0x80 | (head === 2 ? length : head === 4 ? 126 : 127)
  if (head === 4) bytes.writeUInt16BE(length, 2)
  else if (head === 10) bytes.writeUIntBE(length, 4, 6)
  bytes.set(payload, head + 4)
  return bytes
}
