/** Which texts have a stem or a piece, and how much it counts in each: an index turned around. */
export interface Postings {
  /** How many texts have it. */
  countOf(key: number): number
  /** The places of those that have it, and beside each how much it counts there: read in loops that run millions of times. */
  placesOf(key: number): readonly number[]
  weightsOf(key: number): readonly number[]
  add(key: number, place: number, weight: number): void
  remove(key: number, place: number): void
}

const NONE: readonly number[] = []

export function makePostings(): Postings {
  const places: number[][] = []
  const weights: number[][] = []
  return {
    countOf: (key) => places[key]?.length ?? 0,
    placesOf: (key) => places[key] ?? NONE,
    weightsOf: (key) => weights[key] ?? NONE,
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
