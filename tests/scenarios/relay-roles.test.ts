import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROLES } from '../../src/protocol/grants.ts'
import { foundPlan, settle, type Town } from './relay-people.ts'
import { FRAMES, ROWS } from './relay-table/expected.ts'
import { type Cast, makeCast, walkRow } from './relay-table/walk.ts'

let town: Town
let cast: Cast
beforeAll(async () => {
  town = await settle()
  cast = await makeCast(town, await foundPlan())
})
afterAll(() => town.leave())

describe('every role in every room with every frame, by what the relay does', () => {
  for (const { role, place, grant } of ROWS) {
    it(`${role} · ${place}: ${grant}`, async () => {
      expect(await walkRow(cast, role, place)).toEqual(FRAMES[grant])
    })
  }

  it('leaves no role and no cell out', () => {
    expect(ROWS).toHaveLength(ROLES.length * 12)
    for (const frames of Object.values(FRAMES)) expect(Object.keys(frames)).toHaveLength(10)
  })
})
