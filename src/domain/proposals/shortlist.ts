/** A place in a list of texts, and how alike the text there is. */
export interface Placed {
  readonly place: number
  readonly score: number
}

/** The best of many, kept while they come by, so that thousands need no list of their own. */
export interface Shortlist {
  /** Below this nothing enters any more. */
  readonly least: number
  offer(place: number, score: number): void
  /** What was kept, in no order. */
  kept(): readonly Placed[]
}

/** Keeps `most`; of equal scores those that `isBefore` puts first, whatever the order they come in. */
export function makeShortlist(
  most: number,
  isBefore: (place: number, other: number) => boolean,
): Shortlist {
  const held: Placed[] = []
  let worst = 0
  let least = Number.NEGATIVE_INFINITY

  const isWorse = (one: Placed, other: Placed) =>
    one.score === other.score ? isBefore(other.place, one.place) : one.score < other.score

  function findWorst() {
    worst = 0
    for (let at = 1; at < held.length; at++) {
      if (isWorse(held[at] as Placed, held[worst] as Placed)) worst = at
    }
    least = (held[worst] as Placed).score
  }

  return {
    get least() {
      return least
    },
    offer(place, score) {
      const one = { place, score }
      if (held.length < most) {
        held.push(one)
        if (held.length === most) findWorst()
      } else if (isWorse(held[worst] as Placed, one)) {
        held[worst] = one
        findWorst()
      }
    },
    kept: () => held,
  }
}
