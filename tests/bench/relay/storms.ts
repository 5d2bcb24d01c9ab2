import { setTimeout as wait } from 'node:timers/promises'
import { type Backlog, type Content, holdsAll, writeApart } from './content.ts'
import { readMarks } from './marked-update.ts'
import { enter } from './person.ts'
import type { RunningServer } from './server-process.ts'
import { enterToRead, type Figures, STORE_MS, type Stage, seed, until } from './stage.ts'

/** Of the people of a storm one in so many is checked for the whole content. */
const STORM_SAMPLE = 10

/** Everybody joins one room at the same moment, with nothing in hand. */
export async function measureStorm(
  { server, room }: Stage,
  { people, content }: { people: number; content: Content },
): Promise<Figures> {
  await seed(server, room(0), content)
  await wait(STORE_MS / 5)
  const [cpu, begun] = [server.cpuSeconds(), performance.now()]
  const readers = Array.from({ length: people }, (_, number) =>
    enterToRead(server, room(0), number, content),
  )
  await until(() => readers.every(({ arrivedAt }) => arrivedAt() !== undefined), server)
  const figures = { s: (performance.now() - begun) / 1000, 'CPU s': server.cpuSeconds() - cpu }
  for (const reader of readers.filter((_, number) => number % STORM_SAMPLE === 0))
    reader.mustHoldAll()
  return figures
}

/**
 * After an outage everybody comes back at the same moment, each with what was written apart, until
 * each has what all others of the room wrote.
 */
export async function measureReturn(
  { server, room }: Stage,
  shape: { rooms: number; peoplePerRoom: number; content: Content; edits: number },
): Promise<Figures> {
  const { rooms, peoplePerRoom, content, edits } = shape
  const backlogs = Array.from({ length: peoplePerRoom }, (_, n) => writeApart(content, n, edits))
  for (let number = 0; number < rooms; number++) await seed(server, room(number), content)
  await wait(STORE_MS / 5)
  const [cpu, begun] = [server.cpuSeconds(), performance.now()]
  const people = backlogs.flatMap((has, seat) =>
    Array.from({ length: rooms }, (_, number) => comeBack(server, room(number), seat, has)),
  )
  await until(() => people.every(({ heardOf }) => heardOf.size === peoplePerRoom - 1), server)
  const figures = { s: (performance.now() - begun) / 1000, 'CPU s': server.cpuSeconds() - cpu }
  const clocks = new Map(backlogs.flatMap((backlog) => [...backlog.clocks]))
  for (const { parts } of people.filter((_, number) => number % STORM_SAMPLE === 0)) {
    if (!holdsAll({ clocks }, [content.update, ...parts])) throw new Error('edits did not arrive')
  }
  return figures
}

/** One who comes back: keeps what arrives, and hears of the others by the marks in it. */
function comeBack(server: RunningServer, room: string, seat: number, has: Backlog) {
  const heardOf = new Set<number>()
  const parts = [has.update]
  enter({
    server,
    room,
    number: seat,
    has,
    onUpdate(message, payload) {
      parts.push(payload().slice())
      readMarks(message, (author) => {
        if (author !== seat) heardOf.add(author)
      })
    },
  })
  return { heardOf, parts }
}
