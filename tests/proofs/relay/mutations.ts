import { startRelay } from '../../../sync-server/relay.ts'
import { settle } from '../../scenarios/relay-people.ts'
import { MUTATIONS, type Mutation } from '../../scenarios/relay-table/mutations.ts'
import { buildMutant, firstRed, firstRedOf } from '../../scenarios/relay-table/red-cells.ts'
import { TURNED_CELLS, type TurnedCell } from '../../scenarios/relay-table/turned-cells.ts'

/** What was removed or turned, and the first cell that showed it; without one, nothing did. */
export interface Finding {
  readonly name: string
  readonly red: string | undefined
}

/** Whether all is as written at the relay as it is: without that, red cells say nothing. */
export async function findRedAtAll(): Promise<string | undefined> {
  for (const part of ['door', 'hostile', 'roles'] as const) {
    const red = await firstRed(part, startRelay)
    if (red !== undefined) return `${part}: ${red}`
  }
  return undefined
}

/** Removes each of these checks alone. */
export async function removeChecks(mutations: readonly Mutation[] = MUTATIONS): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const mutation of mutations) {
    const start = await buildMutant(mutation, MUTATIONS.indexOf(mutation))
    findings.push({ name: mutation.name, red: await firstRed(mutation.part, start) })
  }
  return findings
}

/** Turns each of these cells alone. */
export async function turnCells(cells: readonly TurnedCell[] = TURNED_CELLS): Promise<Finding[]> {
  const town = await settle()
  const findings: Finding[] = []
  try {
    for (const cell of cells) findings.push({ name: cell.name, red: await firstRedOf(cell, town) })
  } finally {
    await town.leave()
  }
  return findings
}
