import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Finding, findRedAtAll, removeChecks, turnCells } from './mutations.ts'

const OUT = join(import.meta.dirname, '../../../docs/proofs/check-relay-mutations.json')

const unnoticed = (findings: readonly Finding[]) =>
  findings.filter(({ red }) => red === undefined).map(({ name }) => name)

it('every check of the relay is missed by at least one cell when it is removed, and every cell of its tables when it is turned', async () => {
  expect(await findRedAtAll()).toBeUndefined()
  const checks = await removeChecks()
  const cells = await turnCells()
  writeFileSync(
    OUT,
    `${JSON.stringify(
      {
        checksRemoved: checks.length,
        checksUnnoticed: unnoticed(checks),
        cellsTurned: cells.length,
        cellsUnnoticed: unnoticed(cells),
        checks,
      },
      null,
      1,
    )}\n`,
  )
  expect(unnoticed([...checks, ...cells])).toEqual([])
})
