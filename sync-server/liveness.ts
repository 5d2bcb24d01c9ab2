import { WebSocket } from 'ws'

/** Finds connections whose other end is gone without a word: a tablet whose battery or network died. */
export interface Liveness {
  /** Pings everyone; cuts whoever has not answered the ping of the round before. */
  checkAll(webSockets: Iterable<WebSocket>): void
}

export function createLiveness(): Liveness {
  const unanswered = new WeakSet<WebSocket>()
  return {
    checkAll(webSockets) {
      for (const webSocket of webSockets) {
        if (webSocket.readyState !== WebSocket.OPEN) continue
        if (unanswered.has(webSocket)) {
          webSocket.terminate()
          continue
        }
        unanswered.add(webSocket)
        webSocket.once('pong', () => unanswered.delete(webSocket))
        webSocket.ping()
      }
    },
  }
}
