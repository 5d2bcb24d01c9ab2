/** Which texts have a stem or a piece, and how much it counts in each: an index turned around. */
export interface Postings {
  /** How many texts have it. */
  countOf(key: number): number
  each(key: number, visit: (place: number, weight: number) => void): void
  add(key: number, place: number, weight: number): void
  remove(key: number, place: number): void
}

export function makePostings(): Postings {
  const places: number[][] = []
  const weights: number[][] = []
  return {
    countOf: (key) => places[key]?.length ?? 0,
    each(key, visit) {
      const [at, by] = [places[key] ?? [], weights[key] ?? []]
      for (let n = 0; n < at.length; n++) visit(at[n] as number, by[n] as number)
    },
    add(key, place, weight) {
      places[key] ??= []
      weights[key] ??= []
      places[key].push(place)
      weights[key].push(weight)
    },
    remove(key, place) {
      const at = places[key]?.indexOf(place) ?? -1
      if (at === -1) return
      places[key]?.splice(at, 1)
      weights[key]?.splice(at, 1)
    },
  }
}
