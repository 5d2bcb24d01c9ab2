import { setTimeout as wait } from 'node:timers/promises'
import { SYNC } from '../../../sync-server/wire.ts'
import { createUpdateWriter, nowUs, readMarks, readTime } from './marked-update.ts'
import { enter, type Person } from './person.ts'
import type { RunningServer } from './server-process.ts'

const ENTER_MS = 20_000
/** Servers that were busy are given this long without any delivery before the rest counts as lost. */
const LOST_MS = 2_000
/** Connections that may be on their way in at once. */
const AT_THE_DOOR = 100

export interface CrowdShape {
  readonly rooms: number
  readonly peoplePerRoom: number
  readonly writersPerRoom: number
}

/** People in rooms, all synced, whose deliveries are counted. */
export interface Crowd {
  /** Each writer keeps so many updates on their way: it writes again when the last of its room has read. */
  saturate(inFlightPerWriter: number): void
  /** Writers take turns, so many updates a second together; nothing waits for anything. */
  pace(updatesPerSecond: number): void
  /** Nobody writes until told to; waits for what is on its way. Rejects when a delivery never comes. */
  pause(): Promise<void>
  /** Nobody writes any more; waits for what is on its way. Rejects when a delivery never comes. */
  stop(): Promise<void>
  /** Deliveries so far. */
  delivered(): number
  /** Milliseconds of each delivery since the last call. */
  takeLatencies(): number[]
}

interface Seat {
  readonly number: number
  readonly person: Person
  readonly next: () => Uint8Array
  sent: number
  inFlight: number
}

/** Fills the rooms and waits until everybody is synced. */
export async function gather(
  server: RunningServer,
  { rooms, peoplePerRoom, writersPerRoom }: CrowdShape,
  nameOf: (room: number) => string,
): Promise<Crowd> {
  const seats: Seat[] = []
  let synced = 0
  let delivered = 0
  let latencies: number[] | undefined
  let window = 0
  let pacing: NodeJS.Timeout | undefined

  function read(reader: Seat, message: Buffer): void {
    readMarks(message, (number, timeAt) => {
      if (number === reader.number) return // some servers send an author's own back
      delivered++
      latencies?.push((nowUs() - readTime(message, timeAt)) / 1000)
      const writer = seats[number]
      if (writer === undefined || lastReaderOf(number) !== reader.number) return
      writer.inFlight--
      fill(writer)
    })
  }

  /** The neighbour before, round the room: for the first seat the last one, to whom servers send last. */
  function lastReaderOf(number: number): number {
    const first = number - (number % peoplePerRoom)
    return first + ((number - first + peoplePerRoom - 1) % peoplePerRoom)
  }

  function fill(writer: Seat): void {
    while (writer.inFlight < window) write(writer)
  }

  function write(writer: Seat): void {
    writer.inFlight++
    writer.sent++
    writer.person.send(SYNC.update, writer.next())
  }

  /** Deliveries that are due: each update to everybody else of its room. */
  function missing(): number {
    const sent = seats.reduce((sum, seat) => sum + seat.sent, 0)
    return sent * (peoplePerRoom - 1) - delivered
  }

  async function quieten(): Promise<void> {
    window = 0
    let [before, since] = [delivered, performance.now()]
    while (missing() > 0 && performance.now() - since < LOST_MS) {
      await wait(10)
      if (delivered !== before) [before, since] = [delivered, performance.now()]
    }
    server.mustHaveAll()
    if (missing() > 0) throw new Error(`${missing()} deliveries lost`)
  }

  async function untilSynced(atLeast: number): Promise<void> {
    for (const begun = performance.now(); synced < atLeast; await wait(2)) {
      server.mustHaveAll()
      if (performance.now() - begun > ENTER_MS) throw new Error(`${synced} of ${atLeast} entered`)
    }
  }

  for (let number = 0; number < rooms * peoplePerRoom; number++) {
    let isSynced = false
    const seat: Seat = {
      number,
      person: enter({
        server,
        room: nameOf(Math.floor(number / peoplePerRoom)),
        number,
        onSynced() {
          if (!isSynced) synced++
          isSynced = true
        },
        onUpdate: (message) => read(seat, message),
      }),
      next: createUpdateWriter(number).next,
      sent: 0,
      inFlight: 0,
    }
    seats.push(seat)
    await untilSynced(number + 1 - AT_THE_DOOR)
  }
  await untilSynced(seats.length)
  const writers = seats.filter(({ number }) => number % peoplePerRoom < writersPerRoom)

  return {
    saturate(inFlightPerWriter) {
      window = inFlightPerWriter
      for (const writer of writers) fill(writer)
    },
    pace(updatesPerSecond) {
      latencies = []
      const begun = performance.now()
      let sent = 0
      pacing = setInterval(() => {
        for (; sent < ((performance.now() - begun) / 1000) * updatesPerSecond; sent++) {
          const writer = writers[sent % writers.length]
          if (writer !== undefined) write(writer)
        }
      }, 1)
    },
    pause: quieten,
    async stop() {
      clearInterval(pacing)
      await quieten()
    },
    delivered: () => delivered,
    takeLatencies() {
      const taken = latencies ?? []
      latencies = []
      return taken
    },
  }
}
