import { setTimeout as wait } from 'node:timers/promises'
import { SYNC } from '../../../sync-server/wire.ts'
import { type Content, holdsAll } from './content.ts'
import { enter, type Person } from './person.ts'
import type { RunningServer } from './server-process.ts'

/** Figures by what they measure, with the unit in the name. */
export type Figures = Readonly<Record<string, number>>

/** A server's life in one scenario: it can be started again over the same data. */
export interface Stage {
  readonly server: RunningServer
  restart(): Promise<RunningServer>
  room(number: number): string
}

/** Servers that store behind one's back are given this long before they are stopped. */
export const STORE_MS = 2_500
const SYNC_MS = 60_000
/** A server may encode the same content a little shorter; that it was whole is checked afterwards. */
const NEARLY_ALL = 0.95

/** Puts the content into a room and waits until the server gives it back; the two who did it stay. */
export async function seed(server: RunningServer, room: string, content: Content): Promise<void> {
  const writer = await sitDown(server, room)
  writer.send(SYNC.update, content.update)
  const reader = enterToRead(server, room, 1, content)
  await until(() => reader.arrivedAt() !== undefined, server)
  reader.mustHoldAll()
}

/** Somebody who is in a room and synced. */
export async function sitDown(server: RunningServer, room: string): Promise<Person> {
  let isIn = false
  const person = enter({
    server,
    room,
    number: 0,
    onSynced() {
      isIn = true
    },
  })
  await until(() => isIn, server)
  return person
}

export interface Reader {
  /** When the bytes of the whole content were there; nothing before. */
  arrivedAt(): number | undefined
  /** Throws when what had arrived by then is not all of the content. Slow: after the clock has stopped. */
  mustHoldAll(): void
}

export function enterToRead(
  server: RunningServer,
  room: string,
  number: number,
  content: Content,
): Reader {
  const parts: Uint8Array[] = []
  let bytes = 0
  let arrivedAt: number | undefined
  enter({
    server,
    room,
    number,
    onUpdate(_message, payload) {
      if (arrivedAt !== undefined) return
      const part = payload()
      parts.push(part)
      bytes += part.length
      if (bytes >= content.update.length * NEARLY_ALL) arrivedAt = performance.now()
    },
  })
  return {
    arrivedAt: () => arrivedAt,
    mustHoldAll() {
      if (!holdsAll(content, parts)) throw new Error('the content did not arrive whole')
    },
  }
}

export async function until(isDone: () => boolean, server: RunningServer): Promise<void> {
  for (const begun = performance.now(); !isDone(); await wait(2)) {
    server.mustHaveAll()
    if (performance.now() - begun > SYNC_MS) throw new Error('not synced in time')
  }
}
