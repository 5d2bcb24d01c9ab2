import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { flood } from '../../scenarios/consultation-flood.ts'
import { settle } from '../../scenarios/relay-people.ts'

const OUT = fileURLToPath(new URL('../../../docs/proofs/check-consultation.json', import.meta.url))

it('10,000 posts of one address; 200 people meanwhile lose nothing', async () => {
  const town = await settle()
  try {
    const begun = performance.now()
    const outcome = await flood(town, 10_000, 200)
    const seconds = Math.round((performance.now() - begun) / 1000)
    expect(outcome).toMatchObject({ honestKept: 200, codesMatch: true })
    expect(outcome.total).toBe(200 + outcome.robotKept)
    writeFileSync(OUT, `${JSON.stringify({ ...outcome, seconds }, null, 1)}\n`)
  } finally {
    await town.leave()
  }
})
