import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { ClassicLevel } from 'classic-level'
import { beforeAll, describe, expect, it } from 'vitest'
import { killAgainAndAgain } from '../proofs/relay/kill.ts'
import { preparePowerCut, whyNoPowerCut } from '../proofs/relay/power-cut.ts'
import { buildServe } from './relay-process.ts'

const SHORT = { kills: 3, updates: 100, seed: 20_261_129 }

let entry: string
beforeAll(async () => {
  entry = await buildServe('kill')
}, 60_000)

describe('a relay that is killed in the middle of writing', () => {
  it.each([
    ['with the embedded store', 'embedded'],
    ['with an engine that is killed, too', 'jetstream'],
  ] as const)(
    'loses nothing it acknowledged and shows nothing twice: %s',
    async (_, engine) => {
      const kills = engine === 'jetstream' ? 10 : SHORT.kills // so that the engine dies once
      const outcome = await killAgainAndAgain({ ...SHORT, kills, engine, cut: false, entry })
      expect(outcome).toMatchObject({ lost: 0, twice: 0 })
      expect(outcome.acknowledged).toBeGreaterThanOrEqual(SHORT.updates)
      expect(outcome.engineKills).toBe(engine === 'jetstream' ? 1 : 0)
    },
    120_000,
  )

  it('loses nothing either when its files are cut back to what was synced', async (test) => {
    const why = whyNoPowerCut()
    if (why !== undefined) test.skip(why)
    const outcome = await killAgainAndAgain({ ...SHORT, engine: 'embedded', cut: true, entry })
    expect(outcome).toMatchObject({ lost: 0, twice: 0 })
    expect(outcome.acknowledged).toBeGreaterThanOrEqual(SHORT.updates)
  }, 120_000)
})

it('a power cut takes what was never synced, so that a store which does not sync would be found out', async (test) => {
  const why = whyNoPowerCut()
  if (why !== undefined) test.skip(why)
  const scratch = mkdtempSync(join(tmpdir(), 'encuentro-cut-'))
  const folder = join(scratch, 'db')
  const script = join(dirname(entry), 'unsynced-writer.mjs')
  await writeFile(
    script,
    `import { ClassicLevel } from 'classic-level'
const level = new ClassicLevel(process.argv[2])
for (let n = 0; n < 20; n++) await level.put('synced ' + n, 'x', { sync: true })
for (let n = 0; n < 20; n++) await level.put('loose ' + n, 'x', { sync: false })
process.stdout.write('done\\n')
setInterval(() => {}, 1_000)
`,
  )
  const powerCut = preparePowerCut(scratch)
  const child = spawn(process.execPath, [script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...powerCut.environment },
  })
  const gone = once(child, 'exit')
  await once(createInterface({ input: child.stdout }), 'line')
  child.kill('SIGKILL')
  await gone
  expect(powerCut.cut(folder).bytes).toBeGreaterThan(0)
  const level = new ClassicLevel(folder)
  const keys = await level.keys().all()
  await level.close()
  rmSync(scratch, { recursive: true, force: true })
  expect(keys.filter((key) => key.startsWith('synced'))).toHaveLength(20)
  expect(keys.filter((key) => key.startsWith('loose'))).toHaveLength(0)
})
