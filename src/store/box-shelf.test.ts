import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PROPERTY } from '../../tests/voting-profiles.ts'
import type { BoxRow } from './box-row.ts'
import { makeBoxShelf, withRow } from './box-shelf.ts'

const row = (id: string): BoxRow => ({ id, body: new Uint8Array() })
const ids = fc.array(fc.stringMatching(/^[0-9a-f]{2}$/), { maxLength: 24 })

describe('the shelf of a box', () => {
  it('knows what it read or was told to keep, and reads anew when it is asked to', async () => {
    const shelf = makeBoxShelf(async () => [row('b')])
    expect(shelf.known('v')).toBeUndefined()
    expect(await shelf.read('v')).toEqual([row('b')])
    shelf.keep('v', [row('a'), row('b')])
    expect(shelf.known('v')).toEqual([row('a'), row('b')])
    expect(await shelf.read('v')).toEqual([row('b')])
    expect(shelf.known('v')).toEqual([row('b')])
  })
})

describe('a row in its place', () => {
  it('keeps the rows sorted, each id once, and leaves the rows before as they were', () => {
    fc.assert(
      fc.property(ids, (all) => {
        let rows: readonly BoxRow[] = []
        for (const id of all) {
          const before = [...rows]
          const after = withRow(rows, row(id))
          expect(rows).toEqual(before)
          rows = after
        }
        expect(rows.map(({ id }) => id)).toEqual([...new Set(all)].sort())
      }),
      PROPERTY,
    )
  })
})
