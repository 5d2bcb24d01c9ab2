import type { Folding } from './folding.ts'
import { deleteRoom, RoomGone } from './gone-room.ts'
import type { Limits } from './limits.ts'
import { type RelayLog, roomLabel } from './log.ts'
import { openRoom, type Room } from './room.ts'
import type { RelayStore } from './store.ts'

/**
 * The rooms in memory. A room is counted from the moment somebody is on the way in, so it can
 * never be put away under a newcomer, and there are never two rooms of one name.
 */
export interface Rooms {
  /** Opens the room or finds it open; each `enter` that resolves owes one `leave`. Rejects when the room cannot be read. */
  enter(name: string): Promise<Room>
  leave(name: string): void
  /** Deletes a room for good: its people are sent away, and `enter` rejects with RoomGone from now on. */
  remove(name: string): Promise<void>
  sendKeepalive(): void
  count(): number
  /** Starts no fold any more and waits until all that was taken is written. */
  shut(): Promise<void>
}

interface Held {
  readonly opening: Promise<Room>
  room?: Room
  people: number
  isSettling: boolean
}

interface RoomsNeeds {
  readonly store: RelayStore
  readonly folding: Folding
  readonly limits: Limits
  readonly log: RelayLog
  readonly onDurable: (lagMs: number) => void
  readonly onFatal: (error: unknown) => void
}

export function createRooms(needs: RoomsNeeds): Rooms {
  const { log } = needs
  const held = new Map<string, Held>()
  /** Deleted here; the store says so of all others. */
  const gone = new Set<string>()
  let isShut = false

  function hold(name: string): Held {
    const known = held.get(name)
    if (known !== undefined) return known
    const opening = openRoom({ name, ...needs })
    const fresh: Held = { opening, people: 0, isSettling: false }
    held.set(name, fresh)
    opening.then(
      (room) => {
        fresh.room = room
      },
      (error: unknown) => {
        held.delete(name) // the next one to come tries again
        if (error instanceof RoomGone) return
        log.error({ room: roomLabel(name), err: error }, 'room cannot be read')
      },
    )
    return fresh
  }

  async function settle(name: string, entry: Held, room: Room): Promise<void> {
    if (entry.isSettling) return
    entry.isSettling = true
    try {
      while (!isShut && entry.people === 0 && held.get(name) === entry) {
        await room.written()
        if (!isShut && entry.people === 0 && !gone.has(name)) await room.fold(true)
        if (entry.people === 0 && room.isWritten()) {
          held.delete(name)
          room.dispose()
        }
      }
    } finally {
      entry.isSettling = false
    }
  }

  function leave(name: string): void {
    const entry = held.get(name)
    if (entry === undefined) return
    entry.people--
    if (entry.people === 0 && entry.room !== undefined) void settle(name, entry, entry.room)
  }

  return {
    async enter(name) {
      if (gone.has(name)) throw new RoomGone()
      const entry = hold(name)
      entry.people++
      const room = await entry.opening
      // It may have been deleted while it was being read.
      if (!gone.has(name)) return room
      leave(name)
      throw new RoomGone()
    },
    leave,
    async remove(name) {
      gone.add(name)
      const room = await held.get(name)?.opening.catch(() => undefined)
      room?.end()
      await room?.written()
      await deleteRoom(needs.store, name)
    },
    sendKeepalive() {
      for (const { room } of held.values()) room?.sendKeepalive()
    },
    count: () => held.size,
    async shut() {
      isShut = true
      await Promise.allSettled(
        [...held.values()].map(async ({ opening }) => (await opening).written()),
      )
    },
  }
}
