import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test } from '@playwright/test'
import { type Engine, startEngine } from '../../scenarios/engine-process.ts'
import { contentOf } from './content.ts'
import { inviteGuests } from './guests.ts'
import { type Outcome, printTable, type Row, rowsOf } from './results.ts'
import {
  measureColdLoad,
  measureIdle,
  measureKill,
  measurePaced,
  measureRooms,
  measureSaturated,
} from './scenarios.ts'
import { listServerKinds, SERVER_NAMES, type ServerKind, type ServerName } from './server-kinds.ts'
import { type RunningServer, startServer } from './server-process.ts'
import type { Figures, Stage } from './stage.ts'
import { measureReturn, measureStorm } from './storms.ts'

/**
 * Our relay beside the stock y-websocket server, Hocuspocus and a bare broadcaster, in one run on one
 * machine: each a process of its own, started anew for every figure, one after the other and in turn,
 * so that what disturbs the machine disturbs them all. Ours runs as it ships: door, guards and
 * flushes on. The others keep nothing on disk but in the cold load.
 *
 * Figures are medians of RUNS (3). Sizes: RUN_SECONDS (3) of each saturated or paced run, READERS
 * (50), ROOMS (200), PER_ROOM (5), RATE (200 updates a second), JOINS (300), JOIN_KB (50), IDLE
 * (1000), COLD_MB (5). ONLY runs the scenarios whose name contains it, SERVERS the named ones
 * («encuentro,stock»); neither of them writes anything.
 *
 * Only ratios within one run say anything: the people share the machine with the servers. Our relay
 * reads a single writer beyond its allowance more slowly (`sync-server/allowance.ts`), so alone it
 * is held below saturation there; the room where all write is not.
 */
const size = (name: string, usual: number) => Number(process.env[name] ?? usual)
const RUNS = size('RUNS', 3)
const seconds = size('RUN_SECONDS', 3)
const readers = size('READERS', 50)
const rooms = size('ROOMS', 200)
const perRoom = size('PER_ROOM', 5)
const rate = size('RATE', 200)
const joins = size('JOINS', 300)
const joinKb = size('JOIN_KB', 50)
const idle = size('IDLE', 1000)
const coldMb = size('COLD_MB', 5)
const only = process.env['ONLY'] ?? ''
const isAsked = (name: ServerName) => (process.env['SERVERS'] ?? name).split(',').includes(name)
/** Updates on their way at once in one room, when as much as possible goes. */
const IN_FLIGHT = 200
/** Of a storm of people who come back with what they wrote offline. */
const RETURN_ROOMS = 20
const EDITS = 200
const BIG_ROOMS = 30
/** Rooms that are visited and left, and as many before them to warm the server up. */
const VISITED = 1_000
const CRASH_UPDATES = 200
const OUT = fileURLToPath(new URL('../../../docs/proofs/bench-relay.json', import.meta.url))

interface Scenario {
  readonly name: string
  measure(stage: Stage): Promise<Figures>
  /** Why a server has nothing to show here. */
  unfit?(kind: ServerKind): string | undefined
  readonly mustKeep?: boolean
}

const keepsDocuments = ({ dialect }: ServerKind) =>
  dialect.hasDocuments ? undefined : 'keeps no documents'

function listScenarios(): Scenario[] {
  return [
    {
      name: `1 writer × ${readers} readers, saturated`,
      measure: (stage) =>
        measureSaturated(stage, {
          rooms: 1,
          peoplePerRoom: readers + 1,
          writersPerRoom: 1,
          inFlight: IN_FLIGHT,
          seconds,
        }),
    },
    {
      name: `1 room × ${readers} who all write, saturated`,
      measure: (stage) =>
        measureSaturated(stage, {
          rooms: 1,
          peoplePerRoom: readers,
          writersPerRoom: readers,
          inFlight: Math.ceil(IN_FLIGHT / readers),
          seconds,
        }),
    },
    {
      name: `${rooms} rooms × ${perRoom} who all write, saturated`,
      measure: (stage) =>
        measureSaturated(stage, {
          rooms,
          peoplePerRoom: perRoom,
          writersPerRoom: perRoom,
          inFlight: 1,
          seconds,
        }),
    },
    {
      name: `1 room × ${readers}, ${rate} updates/s`,
      measure: (stage) =>
        measurePaced(stage, {
          rooms: 1,
          peoplePerRoom: readers,
          writersPerRoom: readers,
          updatesPerSecond: rate,
          seconds,
        }),
    },
    {
      name: `storm of ${joins} joins to one room, ${joinKb} kB`,
      unfit: keepsDocuments,
      measure: (stage) => measureStorm(stage, { people: joins, content: contentOf(joinKb * 1000) }),
    },
    {
      name: `storm of ${joins} who come back to ${RETURN_ROOMS} rooms with ${EDITS} edits each, ${joinKb} kB`,
      unfit: keepsDocuments,
      measure: (stage) =>
        measureReturn(stage, {
          rooms: RETURN_ROOMS,
          peoplePerRoom: Math.ceil(joins / RETURN_ROOMS),
          content: contentOf(joinKb * 1000),
          edits: EDITS,
        }),
    },
    {
      name: `${idle} idle connections`,
      measure: (stage) =>
        measureIdle(stage, {
          rooms: Math.ceil(idle / perRoom),
          peoplePerRoom: perRoom,
          writersPerRoom: 0,
        }),
    },
    {
      name: `${BIG_ROOMS} rooms of 1 MB`,
      unfit: keepsDocuments,
      measure: (stage) =>
        measureRooms(stage, { rooms: BIG_ROOMS, content: contentOf(1_000_000), visited: VISITED }),
    },
    {
      name: `${CRASH_UPDATES} acknowledged, then killed`,
      unfit: (kind) => (kind.canKeep ? undefined : 'keeps nothing on disk'),
      mustKeep: true,
      measure: (stage) => measureKill(stage, { updates: CRASH_UPDATES }),
    },
    {
      name: `cold load of ${coldMb} MB`,
      unfit: (kind) => (kind.canKeep ? undefined : 'keeps nothing on disk'),
      mustKeep: true,
      measure: (stage) => measureColdLoad(stage, contentOf(coldMb * 1_000_000)),
    },
  ]
}

test('relay', async () => {
  const guests = await inviteGuests(joins)
  // A new one each time, as the servers are: what a flood left in it is not the next scenario's.
  let engine: Engine | undefined
  const kinds = (await listServerKinds(guests, () => engine)).filter(({ name }) => isAsked(name))
  const rows: Row[] = []
  for (const scenario of listScenarios().filter(({ name }) => name.includes(only))) {
    const runs = perServer((): Figures[] => [])
    const skipped = new Map<ServerName, string>()
    for (let run = 0; run < RUNS; run++) {
      for (const kind of kinds) {
        const unfit = skipped.get(kind.name) ?? scenario.unfit?.(kind)
        if (unfit !== undefined) skipped.set(kind.name, unfit)
        else {
          if (kind.name === 'on engine') engine = await startEngine(1)
          await play(kind, scenario, guests.room).then(
            (figures) => runs[kind.name].push(figures),
            (error: Error) => skipped.set(kind.name, `skipped: ${error.message}`),
          )
          await engine?.remove()
          engine = undefined
        }
      }
    }
    const outcome = (name: ServerName): Outcome => {
      const reason = skipped.get(name)
      return reason === undefined ? { runs: runs[name] } : { skipped: reason }
    }
    rows.push(...rowsOf(scenario.name, perServer(outcome)))
  }
  printTable(rows)
  if (only !== '' || process.env['SERVERS'] !== undefined) return
  mkdirSync(dirname(OUT), { recursive: true })
  const sizes = { seconds, readers, rooms, perRoom, rate, joins, joinKb, idle, coldMb }
  writeFileSync(OUT, `${JSON.stringify({ runs: RUNS, sizes, rows }, null, 1)}\n`)
})

function perServer<T>(make: (name: ServerName) => T): Record<ServerName, T> {
  return Object.fromEntries(SERVER_NAMES.map((name) => [name, make(name)])) as Record<ServerName, T>
}

/** One scenario at one server, from its start to its end, over a folder of its own. */
async function play(kind: ServerKind, scenario: Scenario, room: Stage['room']): Promise<Figures> {
  const dataDir = mkdtempSync(join(tmpdir(), 'encuentro-bench-'))
  const start = () => startServer(kind, { dataDir, mustKeep: scenario.mustKeep ?? false })
  let server: RunningServer | undefined
  try {
    server = await start()
    return await scenario.measure({
      server,
      room,
      async restart() {
        await server?.end()
        server = await start()
        return server
      },
    })
  } finally {
    await server?.end()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
