/** The part of a long list that is drawn: from its first row up to, not with, its last. */
export interface DrawnPart {
  readonly from: number
  readonly to: number
}

/** Rows drawn at first, and how many more when an end of them comes into sight. */
export const STEP = 40

/** The part that has the row `at` in it: the same while it has, else one around that row; -1 is no row. */
export function partAround(part: DrawnPart, at: number): DrawnPart {
  if (at < 0 || (at >= part.from && at < part.to)) return part
  const from = Math.max(0, at - STEP / 2)
  return { from, to: from + STEP }
}

/** The part with more rows at the end that came into sight. */
export function widened({ from, to }: DrawnPart, end: 'first' | 'last'): DrawnPart {
  return end === 'first' ? { from: Math.max(0, from - STEP), to } : { from, to: to + STEP }
}
