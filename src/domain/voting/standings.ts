import { compareExact, type Exact } from '../../lib/rational.ts'

/** One option's place: printed 1, 2=, 2=, 4. */
export interface Standing {
  readonly option: string
  readonly total: Exact
  /** 1 is the best; equal totals share it and the next place is left out. */
  readonly place: number
  readonly tied: boolean
}

/**
 * Totals as a ranking: groups of equal totals, best first. A tie stays a tie (I6); inside a group
 * the options keep the order in which they were given, which means nothing. Options without a total
 * are in no group.
 */
export function rankTotals(totals: ReadonlyMap<string, Exact>): string[][] {
  // Exact numbers are in lowest terms, so that equal ones are written alike.
  const groups = new Map<number | string, string[]>()
  for (const [option, total] of totals) {
    if (total === null) continue
    const group = groups.get(total)
    if (group === undefined) groups.set(total, [option])
    else group.push(option)
  }
  return [...groups].sort(([a], [b]) => compareExact(b, a)).map(([, group]) => group)
}

/** The ranking as a list to print, one line per option. */
export function standings(
  ranking: readonly (readonly string[])[],
  totals: Readonly<Record<string, Exact>>,
): Standing[] {
  let place = 1
  return ranking.flatMap((group) => {
    const here = place
    place += group.length
    return group.map((option) => ({
      option,
      // An option may bear any name, those of every object too.
      total: Object.hasOwn(totals, option) ? (totals[option] ?? null) : null,
      place: here,
      tied: group.length > 1,
    }))
  })
}
