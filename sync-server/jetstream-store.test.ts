import { afterAll, beforeAll, describe } from 'vitest'
import { storeKeepsItsPromises } from '../tests/contracts/store.ts'
import { type Engine, startEngine } from '../tests/scenarios/engine-process.ts'
import { openOn } from '../tests/scenarios/engine-store.ts'

describe.each([
  ['the shared store on one node', 1],
  ['the shared store on a cluster of three', 3],
] as const)('%s', (name, count) => {
  let engine: Engine
  let streams = 0
  beforeAll(async () => {
    engine = await startEngine(count)
  }, 60_000)
  afterAll(() => engine.remove())

  storeKeepsItsPromises({
    name,
    isShared: true,
    async fresh() {
      const stream = `test-${++streams}`
      const stopped = new Set<Engine['nodes'][number]>()
      return {
        open: (more) => openOn(engine, stream, more),
        async makeUnreadable() {
          for (const node of engine.nodes) {
            await node.kill()
            stopped.add(node)
          }
        },
        async remove() {
          await Promise.all([...stopped].map((node) => node.start()))
        },
      }
    },
  })
})
