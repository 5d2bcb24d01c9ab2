/** The best of many, kept while they come by, so that thousands need no list and no object of their own. */
export interface Shortlist {
  /** Below this nothing enters any more. */
  readonly least: number
  offer(place: number, score: number): void
  /** The places kept, in no order; until the next is begun. */
  kept(): Uint32Array
  /** Begins another list of so many, in the same memory. */
  begin(most: number): void
}

/** Of equal scores those are kept that `isBefore` puts first, whatever the order they come in. */
export function makeShortlist(isBefore: (place: number, other: number) => boolean): Shortlist {
  let places = new Uint32Array(0)
  let scores = new Float64Array(0)
  let most = 0
  let held = 0
  let worst = 0
  let least = Number.NEGATIVE_INFINITY

  function findWorst() {
    worst = 0
    for (let at = 1; at < held; at++) {
      const [one, other] = [scores[at] as number, scores[worst] as number]
      if (
        one < other ||
        (one === other && isBefore(places[worst] as number, places[at] as number))
      ) {
        worst = at
      }
    }
    least = scores[worst] as number
  }

  return {
    get least() {
      return least
    },
    offer(place, score) {
      if (held < most) {
        places[held] = place
        scores[held] = score
        held += 1
        if (held === most) findWorst()
      } else if (
        most > 0 &&
        (score > least || (score === least && isBefore(place, places[worst] as number)))
      ) {
        places[worst] = place
        scores[worst] = score
        findWorst()
      }
    },
    kept: () => places.subarray(0, held),
    begin(many) {
      if (places.length < many) {
        places = new Uint32Array(many)
        scores = new Float64Array(many)
      }
      most = many
      held = 0
      least = Number.NEGATIVE_INFINITY
    },
  }
}
