import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PROPERTY } from '../../tests/voting-profiles.ts'
import type { BoxRow } from './box-row.ts'
import { makeBoxShelf } from './box-shelf.ts'

const row = (id: string): BoxRow => ({ id, body: new Uint8Array() })
const ids = fc.uniqueArray(fc.stringMatching(/^[0-9a-f]{4}$/), { maxLength: 12 })

describe('the shelf of a box', () => {
  it('is what the tables hold, sorted, whichever tab wrote each row', async () => {
    const writes = ids.chain((all) =>
      fc.tuple(fc.constant(all), fc.array(fc.boolean(), { minLength: 12, maxLength: 12 })),
    )
    await fc.assert(
      fc.asyncProperty(writes, async ([all, here]) => {
        const tables: string[] = []
        const shelf = makeBoxShelf(async () => [...tables].sort().map(row))
        for (const [at, id] of all.entries()) {
          tables.push(id)
          if (!here[at]) continue
          const rows = await shelf.put('v', row(id), tables.length)
          expect(rows.map((one) => one.id)).toEqual([...tables].sort())
        }
      }),
      PROPERTY,
    )
  })

  it('reads the tables once, and then no more while this tab alone writes', async () => {
    let reads = 0
    const shelf = makeBoxShelf(async () => {
      reads++
      return [row('b')]
    })
    await shelf.put('v', row('b'), 1)
    await shelf.put('v', row('c'), 2)
    expect((await shelf.put('v', row('a'), 3)).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(reads).toBe(1)
  })

  it('reads them again when a row that it has is tried again', async () => {
    const shelf = makeBoxShelf(async () => [row('a')])
    await shelf.put('v', row('a'), 1)
    expect(await shelf.put('v', row('a'), 2)).toEqual([row('a')])
  })
})
