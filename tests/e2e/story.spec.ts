import { test } from '@playwright/test'
import { startRelay } from './relay.ts'
import { tellStory } from './story.ts'

test('a meeting is held offline on two tablets, merged and counted to the unit, and reported', async () => {
  const relay = await startRelay()
  try {
    await tellStory('story', { origin: relay.origin, goAway: relay.kill, comeBack: relay.start })
  } finally {
    await relay.end()
  }
})
