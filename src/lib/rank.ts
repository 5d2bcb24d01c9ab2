/** Digits of a rank, in the order of their code units. */
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz'
const RANK = /^[0-9a-z]*[1-9a-z]$/

/** Whether a text can stand as a rank: digits of ours, the last of them no zero, so that there is always room below it. */
export function isRank(text: unknown): text is string {
  return typeof text === 'string' && RANK.test(text)
}

/**
 * A rank between two others: whoever moves one thing in a list writes one rank and touches no other.
 *
 * Expects  ranks by `isRank`, `before < after`; absent: the start, the end of the list.
 * Returns  a text that sorts, by code units, after `before` and before `after`.
 */
export function rankBetween(before: string | undefined, after: string | undefined): string {
  return midpoint(before ?? '', after)
}

/** As many ranks as asked for, in order. */
export function ranksFor(count: number): string[] {
  const ranks: string[] = []
  for (let at = 0; at < count; at += 1) ranks.push(rankBetween(ranks.at(-1), undefined))
  return ranks
}

function midpoint(low: string, high: string | undefined): string {
  if (high !== undefined) {
    let same = 0
    while ((low[same] ?? '0') === high[same]) same += 1
    if (same > 0) return high.slice(0, same) + midpoint(low.slice(same), high.slice(same))
  }
  const from = low === '' ? 0 : DIGITS.indexOf(low.charAt(0))
  const to = high === undefined ? DIGITS.length : DIGITS.indexOf(high.charAt(0))
  if (to - from > 1) {
    // At the end of a list, a small step: lists mostly grow there.
    return DIGITS.charAt(high === undefined ? from + 1 : Math.round((from + to) / 2))
  }
  if (high !== undefined && high.length > 1) return high.charAt(0)
  return DIGITS.charAt(from) + midpoint(low.slice(1), undefined)
}
