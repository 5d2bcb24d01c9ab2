import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildServe } from '../../scenarios/relay-process.ts'
import { type KillOutcome, killAgainAndAgain } from './kill.ts'
import { whyNoPowerCut } from './power-cut.ts'

/** The long form: KILLS kills (500) and UPDATES acknowledged updates (10,000) by SEED; figures go to docs/proofs. */
const SEED = Number(process.env['SEED'] ?? 20_261_129)
const KILLS = Number(process.env['KILLS'] ?? 500)
const UPDATES = Number(process.env['UPDATES'] ?? 10_000)
const OUT = fileURLToPath(new URL('../../../docs/proofs/check-relay-kill.json', import.meta.url))

type Told = KillOutcome | { engine: string; cut: boolean; notRun: string }
const outcomes: Told[] = []
let entry: string
beforeAll(async () => {
  entry = await buildServe('kill-proof')
})
afterAll(() => {
  mkdirSync(fileURLToPath(new URL('../../../docs/proofs/', import.meta.url)), { recursive: true })
  // A run of one store leaves the figures of the others as they are.
  const before: Told[] = existsSync(OUT) ? JSON.parse(readFileSync(OUT, 'utf8')).outcomes : []
  const isAnew = ({ engine, cut }: Told) =>
    outcomes.some((each) => each.engine === engine && each.cut === cut)
  const all = [...before.filter((each) => !isAnew(each)), ...outcomes]
  writeFileSync(OUT, `${JSON.stringify({ seed: SEED, outcomes: all }, null, 1)}\n`)
})

it.for([
  ['the embedded store', 'embedded', false],
  ['the embedded store, its files cut back to what was synced', 'embedded', true],
  ['the shared store, its engine killed, too', 'jetstream', false],
] as const)(
  'nothing acknowledged is lost or doubled by kills: %s',
  async ([, engine, cut], test) => {
    const notRun = cut ? whyNoPowerCut() : undefined
    if (notRun !== undefined) {
      outcomes.push({ engine, cut, notRun })
      test.skip(notRun)
    }
    const outcome = await killAgainAndAgain({
      kills: KILLS,
      updates: UPDATES,
      seed: SEED,
      engine,
      cut,
      entry,
    })
    outcomes.push(outcome)
    expect(outcome).toMatchObject({ lost: 0, twice: 0 })
    expect(outcome.acknowledged).toBeGreaterThanOrEqual(UPDATES)
    if (cut) expect(outcome.bytesCut).toBeGreaterThan(0) // else the power never went in the middle of anything
  },
)
