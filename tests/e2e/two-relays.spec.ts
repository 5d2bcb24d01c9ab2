import { expect, test } from '@playwright/test'
import { startEngine } from '../scenarios/engine-process.ts'
import { startProxy } from './proxy.ts'
import { startRelay } from './relay.ts'
import { tellStory } from './story.ts'

// The same at the protocol: tests/scenarios/relay-pair.test.ts and engine-death.test.ts, with every `npm test`.
const inTheLongForm = process.env['ENGINE'] === 'all' ? test : test.skip
inTheLongForm(
  'the same meeting behind two relays on one engine, of which one dies in the middle for good',
  async () => {
    const engine = await startEngine(1)
    const environment = { ENCUENTRO_ENGINE: engine.addresses }
    const relays = [await startRelay(environment), await startRelay(environment)] as const
    const proxy = await startProxy(relays.map(({ origin }) => Number(new URL(origin).port)))
    try {
      await tellStory('two-relays', {
        origin: proxy.origin,
        goAway: async () => {},
        comeBack: async () => {},
        async breakDown() {
          // Only if each carries somebody does its death mean anything.
          expect(proxy.open().every((connections) => connections > 0)).toBe(true)
          await relays[1].kill()
        },
      })
      expect(proxy.open()[1]).toBe(0)
    } finally {
      await proxy.close()
      for (const relay of relays) await relay.end()
      await engine.remove()
    }
  },
)
