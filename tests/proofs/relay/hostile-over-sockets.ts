import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeChance } from '../../crash/chance.ts'
import { dial, foundPlan, SCHOOL, wsOrigin } from '../../scenarios/relay-people.ts'
import { runServe } from '../../scenarios/relay-process.ts'
import { infiltrate, readHonestly, writeHonestly } from '../../scenarios/relay-table/besiege.ts'
import { hostileFrames } from './hostile-bytes.ts'

export interface OverSocketsOutcome {
  readonly frames: number
  readonly seed: number
  /** Connections that the relay ended. */
  readonly refused: number
  /** Whether it was one process from the beginning to the end. */
  readonly hasSurvived: boolean
  readonly honestJoins: number
  /** Joins that did not read the honest text whole. */
  readonly joinsHarmed: number
  readonly joinP50Ms: number
  readonly joinP99Ms: number
  readonly joinLongestMs: number
  readonly rssMostMB: number
}

const TEXT = 'agua potable'
const ATTACKERS = 4

/** Sends hostile frames with a right invitation to a relay in a process of its own, while others come in and read. */
export async function bombardOverSockets(
  entry: string,
  frames: number,
  seed: number,
): Promise<OverSocketsOutcome> {
  const data = mkdtempSync(join(tmpdir(), 'encuentro-hostile-'))
  const relay = await runServe(entry, ['--port', '0', '--data', data])
  try {
    const plan = await foundPlan()
    const [hostile, honest] = [
      await plan.invite('facilitator', SCHOOL),
      await plan.invite('coordinator'),
    ]
    const [papers, honestPapers] = [
      await hostile.credentials(relay.origin),
      await honest.credentials(relay.origin),
    ]
    const url = (room: string) => `${wsOrigin(relay.origin)}/${plan.id}/${room}`
    const here = `meeting/${SCHOOL}`
    const dialHonest = async () => dial(url(here), honestPapers)
    await writeHonestly(dialHonest, TEXT)

    const watch = { refused: 0, left: frames, joins: [] as number[], joinsHarmed: 0, rssMostMB: 0 }
    const attack = async (number: number) => {
      const next = hostileFrames(makeChance(seed + number))
      const dialHostile = async () => dial(url(here), papers)
      let line = await infiltrate(dialHostile)
      while (watch.left-- > 0) {
        line.socket.send(next())
        line.socket.ping()
        // Judged by now: what is behind a refused frame is not read, and would be wasted.
        const isOpen = await Promise.race([
          once(line.socket, 'pong').then(() => true),
          line.closed.then(() => false),
        ])
        if (isOpen) continue
        watch.refused++
        line = await infiltrate(dialHostile)
      }
      line.socket.terminate()
    }
    const visit = async () => {
      while (watch.left > 0) {
        const begun = performance.now()
        const { text, isWhole } = await readHonestly(dialHonest)
        watch.joins.push(performance.now() - begun)
        if (text !== TEXT || !isWhole) watch.joinsHarmed++
        watch.rssMostMB = Math.max(watch.rssMostMB, rssMBOf(relay.child.pid))
      }
    }
    await Promise.all([
      visit(),
      ...Array.from({ length: ATTACKERS }, (_, number) => attack(number)),
    ])

    const sorted = watch.joins.sort((a, b) => a - b)
    const at = (share: number) =>
      Math.round(sorted[Math.floor(sorted.length * share)] ?? Number.NaN)
    return {
      frames,
      seed,
      refused: watch.refused,
      hasSurvived: relay.child.exitCode === null && relay.child.signalCode === null,
      honestJoins: sorted.length,
      joinsHarmed: watch.joinsHarmed,
      joinP50Ms: at(0.5),
      joinP99Ms: at(0.99),
      joinLongestMs: Math.round(sorted.at(-1) ?? Number.NaN),
      rssMostMB: Math.round(watch.rssMostMB),
    }
  } finally {
    if (relay.child.exitCode === null) await relay.end('SIGTERM')
    rmSync(data, { recursive: true, force: true })
  }
}

function rssMBOf(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, 'latin1')
  return (Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1024) / 1e6
}
