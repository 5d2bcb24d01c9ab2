/** How a room stands with its relay. A refused room is not asked for again. */
export type Standing = 'connecting' | 'connected' | 'offline' | 'refused'

/**
 * One room of each relay asks again and again whether the relay is there; the others wait to be
 * told. Fifty rooms that each knock every five seconds would wear a tablet out that is all day
 * without signal, and hold up who types on it.
 */
export interface Lookout {
  /**
   * Whether a room that has no connection asks for one by itself: the first room of its relay does,
   * and every room while that one is connected. The others are woken, each once.
   */
  mayAsk(room: string): boolean
  /** Takes a room in, or tells how it stands now. */
  note(room: string, relay: string, standing: Standing): void
  forget(room: string): void
}

interface Watched {
  readonly relay: string
  standing: Standing
  waits: boolean
}

/**
 * Makes the lookout of all relays of this device.
 *
 * Expects  `wake`: has a room connect now.
 */
export function makeLookout(wake: (room: string) => void): Lookout {
  const rooms = new Map<string, Watched>()
  const scoutOf = (relay: string) =>
    [...rooms].find(([, one]) => one.relay === relay && one.standing !== 'refused')
  const rouse = (room: string, one: Watched) => {
    if (!one.waits) return
    one.waits = false
    wake(room)
  }
  const look = (relay: string) => {
    const [name, scout] = scoutOf(relay) ?? []
    if (name === undefined || scout === undefined) return
    rouse(name, scout)
    if (scout.standing !== 'connected') return
    for (const [room, one] of rooms) if (one.relay === relay) rouse(room, one)
  }
  return {
    mayAsk(room) {
      const mine = rooms.get(room)
      if (mine === undefined) return true
      const [name, scout] = scoutOf(mine.relay) ?? []
      const asks = name === room || scout?.standing === 'connected'
      mine.waits = !asks
      return asks
    },
    note(room, relay, standing) {
      const known = rooms.get(room)
      if (known === undefined) rooms.set(room, { relay, standing, waits: false })
      else known.standing = standing
      look(relay)
    },
    forget(room) {
      const known = rooms.get(room)
      rooms.delete(room)
      if (known !== undefined) look(known.relay)
    },
  }
}
