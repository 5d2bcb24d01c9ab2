import { expect, it } from 'vitest'
import { makeChance } from '../crash/chance.ts'
import { removeChecks, turnCells } from '../proofs/relay/mutations.ts'
import { MUTATIONS } from './relay-table/mutations.ts'
import { TURNED_CELLS } from './relay-table/turned-cells.ts'

/** How many of each; `npm run check:relay` takes them all. */
const CHECKS = 5
const CELLS = 10
const { between } = makeChance(20_261_128)

function some<T>(all: readonly T[], count: number): T[] {
  const left = [...all]
  return Array.from({ length: count }, () => left.splice(between(0, left.length - 1), 1)).flat()
}

it('a check that is removed turns a cell red', async () => {
  for (const { name, red } of await removeChecks(some(MUTATIONS, CHECKS)))
    expect(red, name).toBeDefined()
}, 60_000)

it('a cell of a table that is turned turns a row red', async () => {
  for (const { name, red } of await turnCells(some(TURNED_CELLS, CELLS)))
    expect(red, name).toBeDefined()
}, 60_000)
