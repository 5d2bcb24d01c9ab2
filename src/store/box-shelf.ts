import type { BoxRow } from './box-row.ts'

/**
 * The rows of each vote in memory, sorted by id as in the tables: the second copy is written whole
 * for every ballot, and must not cost the reading of the whole box every time.
 */
export interface BoxShelf<V> {
  /** Reads a vote's rows anew. */
  read(vote: V): Promise<readonly BoxRow[]>
  /**
   * Adds a row that was just written.
   *
   * Expects  `n`: how many rows the tables held in the transaction that wrote it. Another tab may
   *          write too: where the numbers differ, the rows are read anew.
   */
  put(vote: V, row: BoxRow, n: number): Promise<readonly BoxRow[]>
}

/** An empty shelf over `readRows`, which gives a vote's rows sorted by id. */
export function makeBoxShelf<V>(readRows: (vote: V) => Promise<readonly BoxRow[]>): BoxShelf<V> {
  const shelves = new Map<V, readonly BoxRow[]>()
  const read = async (vote: V) => {
    const rows = await readRows(vote)
    shelves.set(vote, rows)
    return rows
  }
  return {
    read,
    async put(vote, row, n) {
      const known = shelves.get(vote)
      if (known === undefined || known.length + 1 !== n) return read(vote)
      const place = known.findIndex(({ id }) => id >= row.id)
      if (known[place]?.id === row.id) return read(vote)
      const rows = [...known]
      rows.splice(place === -1 ? rows.length : place, 0, row)
      shelves.set(vote, rows)
      return rows
    },
  }
}
