/** Ballots that put one option above another, by the places of the two in the list of options. */
export type Pairwise = readonly (readonly number[])[]

/**
 * The strongest path from every option to every other: a path is as strong as its weakest duel won,
 * and a duel a→b counts with the ballots for a, if it was won (winning votes).
 *
 * Source   M. Schulze, arXiv:1804.02973 §2; the variant of Floyd and Warshall, O(m³).
 */
export function strongestPaths(pairwise: Pairwise): number[][] {
  const m = pairwise.length
  const duel = (a: number, b: number) => pairwise[a]?.[b] ?? 0
  const paths = Array.from({ length: m }, (_, a) =>
    Array.from({ length: m }, (_, b) => (a !== b && duel(a, b) > duel(b, a) ? duel(a, b) : 0)),
  )
  for (let via = 0; via < m; via++) {
    const onward = paths[via] as number[]
    for (let a = 0; a < m; a++) {
      if (a === via) continue
      const row = paths[a] as number[]
      const here = row[via] as number
      for (let b = 0; b < m; b++) {
        if (b === a || b === via) continue
        const strength = Math.min(here, onward[b] as number)
        if (strength > (row[b] as number)) row[b] = strength
      }
    }
  }
  return paths
}

/**
 * The options in layers: those that none of the remaining beats by a stronger path, repeatedly.
 * Ranking by the number of paths won would be another, wrong order (voting guide §5).
 *
 * Returns  places in the list of options; every layer has at least one, because the relation is
 *          transitive.
 */
export function schulzeLayers(paths: Pairwise): number[][] {
  const beats = (a: number, b: number) => (paths[a]?.[b] ?? 0) > (paths[b]?.[a] ?? 0)
  const layers: number[][] = []
  let rest = paths.map((_, at) => at)
  while (rest.length > 0) {
    const layer = rest.filter((b) => !rest.some((a) => beats(a, b)))
    layers.push(layer)
    rest = rest.filter((at) => !layer.includes(at))
  }
  return layers
}

/** The option that wins every duel; `undefined` when there is none. */
export function condorcetWinner(pairwise: Pairwise): number | undefined {
  const winner = pairwise.findIndex((row, a) =>
    row.every((n, b) => a === b || n > (pairwise[b]?.[a] ?? 0)),
  )
  return winner === -1 ? undefined : winner
}
