/** The websocket form of an http(s) origin: `https://x` → `wss://x`. */
export function websocketOrigin(origin: string): string {
  return origin.replace(/^http/, 'ws')
}
