import { createServer } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'

/**
 * The physical limit: sends each frame to everybody else of the same path and does nothing more. No
 * documents, no doors, no disk.
 */
const rooms = new Map<string, Set<WebSocket>>()
const server = createServer((_request, response) => response.end('ok'))

new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (webSocket, { url }) => {
  const path = url ?? ''
  const room = rooms.get(path) ?? new Set()
  rooms.set(path, room.add(webSocket))
  webSocket.on('message', (message) => {
    for (const other of room) if (other !== webSocket) other.send(message)
  })
  webSocket.on('close', () => {
    room.delete(webSocket)
    if (room.size === 0) rooms.delete(path)
  })
})
server.listen(Number(process.env['PORT']), '127.0.0.1')
