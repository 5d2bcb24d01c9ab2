/** Remembers what was worked out of each room until something of that room changes. */
export interface RoomMemo<T> {
  /** Something of this room changed; without a name, of every room. */
  changed(room?: string): void
  /** What was made of the room; made anew after a change, or under another `stamp`. */
  of(room: string, stamp: string, make: () => T): T
}

export function makeRoomMemo<T>(): RoomMemo<T> {
  const known = new Map<string, { readonly stamp: string; readonly made: T }>()
  return {
    changed(room) {
      if (room === undefined) known.clear()
      else known.delete(room)
    },
    of(room, stamp, make) {
      const before = known.get(room)
      if (before?.stamp === stamp) return before.made
      const made = make()
      known.set(room, { stamp, made })
      return made
    },
  }
}
