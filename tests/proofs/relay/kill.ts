import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import * as Y from 'yjs'
import { SYNC, syncMessage } from '../../../sync-server/wire.ts'
import { type Chance, makeChance } from '../../crash/chance.ts'
import { type Engine, startEngine } from '../../scenarios/engine-process.ts'
import {
  dial,
  foundPlan,
  joinRoom,
  type Plan,
  SCHOOL,
  wsOrigin,
} from '../../scenarios/relay-people.ts'
import { type RelayProcess, runServe } from '../../scenarios/relay-process.ts'
import { type PowerCut, preparePowerCut } from './power-cut.ts'

const patient = { timeout: 30_000, interval: 1 }
/** With the engine, every tenth death of the relay is one of the engine, too. */
const ENGINE_DIES_EACH = 10

export interface KillOptions {
  readonly kills: number
  /** Acknowledged updates in all, at least. */
  readonly updates: number
  readonly seed: number
  readonly engine: 'embedded' | 'jetstream'
  /** Whether files lose what was not synced; the embedded store only. */
  readonly cut: boolean
  /** The built `encuentro serve`. */
  readonly entry: string
}

export interface KillOutcome {
  readonly engine: KillOptions['engine']
  readonly cut: boolean
  readonly kills: number
  readonly engineKills: number
  readonly acknowledged: number
  /** Acknowledged, and not there for a tablet that came afterwards. */
  readonly lost: number
  /** In the list more than once. */
  readonly twice: number
  /** Written, not acknowledged when the relay died, and there nevertheless. */
  readonly keptUnacknowledged: number
  /** What the power cuts took of the store's files. */
  readonly filesCut: number
  readonly bytesCut: number
}

/**
 * Kills a relay again and again while a tablet writes, each life with a tablet of its own that
 * nobody sees again, so that nothing can be sent a second time; and compares what was acknowledged
 * with what a tablet gets that comes for the first time.
 */
export async function killAgainAndAgain(options: KillOptions): Promise<KillOutcome> {
  const chance = makeChance(options.seed)
  const scratch = mkdtempSync(join(tmpdir(), 'encuentro-kills-'))
  const data = join(scratch, 'data')
  mkdirSync(data)
  const engine = options.engine === 'jetstream' ? await startEngine(1) : undefined
  const powerCut = options.cut ? preparePowerCut(scratch) : undefined
  const plan = await foundPlan()
  const acknowledged = new Set<string>()
  const cuts = { files: 0, bytes: 0 }
  let engineKills = 0
  let relay: RelayProcess | undefined

  const start = async () => {
    const environment = { ...powerCut?.environment, ...addressOf(engine) }
    relay = await runServe(options.entry, ['--port', '0', '--data', data], environment)
    return relay
  }
  try {
    for (let life = 0; life < options.kills; life++) {
      const { origin, end } = await start()
      const left = options.kills - life
      const missing = Math.max(left, options.updates - acknowledged.size)
      const target = left === 1 ? missing : chance.between(1, Math.ceil((2 * missing) / left) - 1)
      const told = await writeUntil({ life, target, origin, plan, chance })
      await end('SIGKILL')
      for (const id of told.acknowledged()) acknowledged.add(id)
      told.leave()
      if (engine && life % ENGINE_DIES_EACH === ENGINE_DIES_EACH - 1) {
        await engine.nodes[0]?.kill()
        await engine.nodes[0]?.start()
        engineKills++
      }
      addCut(cuts, powerCut, data)
    }
    const { origin, end } = await start()
    const there = await readAll(origin, plan)
    await end('SIGKILL')
    return {
      engine: options.engine,
      cut: options.cut,
      kills: options.kills,
      engineKills,
      acknowledged: acknowledged.size,
      ...compare(acknowledged, there),
      filesCut: cuts.files,
      bytesCut: cuts.bytes,
    }
  } finally {
    if (relay && relay.child.exitCode === null && relay.child.signalCode === null)
      await relay.end('SIGKILL')
    await engine?.remove()
    rmSync(scratch, { recursive: true, force: true })
  }
}

const addressOf = (engine: Engine | undefined): Record<string, string> =>
  engine ? { ENCUENTRO_ENGINE: engine.addresses } : {}

function addCut(
  sum: { files: number; bytes: number },
  powerCut: PowerCut | undefined,
  data: string,
) {
  if (powerCut === undefined) return
  const { files, bytes } = powerCut.cut(data)
  sum.files += files
  sum.bytes += bytes
}

const roomOf = (plan: Plan) => `${plan.id}/meeting/${SCHOOL}`

/** Flushes of a writing room are up to so far apart. */
const DYING_MS = 120
/** Written and not yet acknowledged, while death is waited for. */
const IN_FLIGHT_MOST = 12

/** Each update puts one id into a list and one into a map: two clocks of its writer. */
const CLOCKS_EACH = 2

async function writeUntil({
  life,
  target,
  origin,
  plan,
  chance,
}: {
  readonly life: number
  readonly target: number
  readonly origin: string
  readonly plan: Plan
  readonly chance: Chance
}) {
  const device = await plan.invite('facilitator', SCHOOL)
  const url = `${wsOrigin(origin)}/${roomOf(plan)}`
  const line = dial(url, await device.credentials(origin))
  await line.opened
  const doc = new Y.Doc()
  doc.on('update', (update: Uint8Array) => line.socket.send(syncMessage(SYNC.update, update)))
  const written: string[] = []
  const write = () => {
    const id = `${life}-${written.length}`
    doc.transact(() => {
      doc.getArray('list').push([`${id} ${'x'.repeat(chance.between(0, 200))}`])
      doc.getMap('map').set(id, life)
    })
    written.push(id)
  }
  const countAcknowledged = () =>
    Math.floor((line.durable()?.clocks.get(doc.clientID) ?? 0) / CLOCKS_EACH)
  while (countAcknowledged() < target) {
    if (line.socket.readyState !== line.socket.OPEN) throw new Error('the relay hung up')
    if (written.length < target + 8) for (let n = chance.between(1, 3); n > 0; n--) write()
    await nextTurn()
  }
  // Death comes at any moment between two flushes, or in the middle of one, and not only after an answer.
  const end = performance.now() + chance.between(0, DYING_MS)
  while (performance.now() < end) {
    if (written.length < countAcknowledged() + IN_FLIGHT_MOST) write()
    await nextTurn()
  }
  return {
    acknowledged: () => written.slice(0, countAcknowledged()),
    leave: () => line.socket.terminate(),
  }
}

/** Everything in the list, in its order, as a tablet sees it that comes for the first time. */
async function readAll(origin: string, plan: Plan): Promise<string[]> {
  const device = await plan.invite('coordinator')
  const credentials = await device.credentials(origin)
  const { doc, provider } = joinRoom(origin, roomOf(plan), credentials, new Y.Doc())
  await vi.waitFor(() => until(provider.synced), patient)
  const list = doc.getArray<string>('list').map((each) => each.split(' ')[0] ?? '')
  const map = doc.getMap('map')
  provider.destroy()
  doc.destroy()
  const lacking = list.find((id) => !map.has(id))
  if (lacking !== undefined || map.size !== new Set(list).size)
    throw new Error(`half an update is there: ${lacking}`)
  return list
}

function compare(acknowledged: ReadonlySet<string>, there: readonly string[]) {
  const found = new Set(there)
  return {
    lost: [...acknowledged].filter((id) => !found.has(id)).length,
    twice: there.length - found.size,
    keptUnacknowledged: [...found].filter((id) => !acknowledged.has(id)).length,
  }
}

function until(isThere: boolean): void {
  if (!isThere) throw new Error('not yet')
}

const nextTurn = () => new Promise(setImmediate)
