/** Sets of clocks per client, kept as sorted, disjoint, half-open ranges: what has been deleted so far. */
export interface ClockRanges {
  covers(client: number, from: number, to: number): boolean
  add(client: number, from: number, to: number): void
}

interface Range {
  from: number
  to: number
}

export function createClockRanges(): ClockRanges {
  const byClient = new Map<number, Range[]>()
  return {
    covers(client, from, to) {
      const ranges = byClient.get(client)
      if (ranges === undefined) return from >= to
      const holder = ranges[firstEndingAtOrAfter(ranges, from)]
      return from >= to || (holder !== undefined && holder.from <= from && holder.to >= to)
    },
    add(client, from, to) {
      if (from >= to) return
      const ranges = byClient.get(client) ?? []
      byClient.set(client, ranges)
      const first = firstEndingAtOrAfter(ranges, from)
      let past = first
      const joined = { from, to }
      for (
        let range = ranges[past];
        range !== undefined && range.from <= to;
        range = ranges[++past]
      ) {
        joined.from = Math.min(joined.from, range.from)
        joined.to = Math.max(joined.to, range.to)
      }
      ranges.splice(first, past - first, joined)
    },
  }
}

/** Index of the first range that ends at `clock` or later; ranges before it cannot touch it. */
function firstEndingAtOrAfter(ranges: readonly Range[], clock: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ranges[middle]?.to ?? 0) < clock) low = middle + 1
    else high = middle
  }
  return low
}
