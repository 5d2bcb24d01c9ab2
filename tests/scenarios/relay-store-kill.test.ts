import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openLevelStore } from '../../sync-server/level-store.ts'
import { buildForNode } from './relay-process.ts'

const KILLS = 6
const ROOM = 'plan/meeting/escuela'

/** Appends numbered records as fast as it can, folds every hundredth, and tells of each only once it was kept. */
const WRITER = `
const [folder, from] = process.argv.slice(2)
const store = await openLevelStore(folder, { flushesApartMs: () => 0 })
const bytesOf = (n) => new Uint8Array([n & 255, (n >> 8) & 255, (n >> 16) & 255, 7])
for (let n = Number(from); ; n += 4) {
  const seqs = await Promise.all([0, 1, 2, 3].map((i) => store.append('${ROOM}', [bytesOf(n + i)])))
  process.stdout.write((n + 3) + '\\n')
  if (n % 100 === 0) await store.fold('${ROOM}', bytesOf(n + 3), { records: [], lastSeq: seqs[3] })
}
`

let folder: string
let script: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'encuentro-kill-'))
  const built = await buildForNode('sync-server/level-store.ts', 'level-store')
  script = join(dirname(built), 'store-writer.mjs')
  await writeFile(script, `import { openLevelStore } from ${JSON.stringify(built)}\n${WRITER}`)
}, 60_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const numberOf = (bytes: Uint8Array) =>
  (bytes[0] ?? 0) + (bytes[1] ?? 0) * 256 + (bytes[2] ?? 0) * 65_536

it('a store whose process is killed again and again keeps what it promised, in order, and only whole folds', async () => {
  let next = 0
  for (let kill = 0; kill < KILLS; kill++) {
    const child = spawn(process.execPath, [script, join(folder, 'db'), String(next)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = once(child, 'exit')
    let told = -1
    const lines = createInterface({ input: child.stdout })
    for await (const line of lines) {
      told = Number(line)
      if (told - next > 100 + kill * 61) child.kill('SIGKILL')
    }
    await ended
    const store = await openLevelStore(join(folder, 'db'), { flushesApartMs: () => 0 })
    const { base, records } = await store.load(ROOM)
    const tail = records.flatMap(({ updates }) => updates.map(numberOf))
    const first = base === undefined ? 0 : numberOf(base) + 1
    const last = tail.at(-1) ?? first - 1
    expect(tail).toEqual(Array.from({ length: last - first + 1 }, (_, at) => first + at))
    expect(last).toBeGreaterThanOrEqual(told)
    expect(told).toBeGreaterThan(next)
    next = last + 1
    while (next % 4 !== 0)
      await store.append(ROOM, [
        new Uint8Array([next & 255, (next >> 8) & 255, (next++ >> 16) & 255, 7]),
      ])
    await store.close()
  }
}, 60_000)
