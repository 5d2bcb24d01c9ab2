import type { BoxRow } from './box-row.ts'

/**
 * The rows of each vote in memory, sorted by id as in the tables: the second copy is written whole
 * for every ballot, and must not cost the reading of the whole box every time.
 */
export interface BoxShelf<V> {
  /** A vote's rows as far as this page knows them; undefined before they were read. */
  known(vote: V): readonly BoxRow[] | undefined
  /** Reads a vote's rows anew. */
  read(vote: V): Promise<readonly BoxRow[]>
  /** Takes over the rows that are in the tables now. */
  keep(vote: V, rows: readonly BoxRow[]): void
}

/** An empty shelf over `readRows`, which gives a vote's rows sorted by id. */
export function makeBoxShelf<V>(readRows: (vote: V) => Promise<readonly BoxRow[]>): BoxShelf<V> {
  const shelves = new Map<V, readonly BoxRow[]>()
  return {
    known: (vote) => shelves.get(vote),
    async read(vote) {
      const rows = await readRows(vote)
      shelves.set(vote, rows)
      return rows
    },
    keep: (vote, rows) => void shelves.set(vote, rows),
  }
}

/** The rows with one more in its place by id; one whose id is there already changes nothing. */
export function withRow(rows: readonly BoxRow[], row: BoxRow): readonly BoxRow[] {
  const place = rows.findIndex(({ id }) => id >= row.id)
  if (rows[place]?.id === row.id) return rows
  const at = place === -1 ? rows.length : place
  return [...rows.slice(0, at), row, ...rows.slice(at)]
}
