import {
  compareRationals,
  divide,
  type Exact,
  fromExact,
  multiply,
  type Rational,
  ratio,
  subtract,
  toDecimal,
  ZERO,
} from '../../lib/rational.ts'

/** Where bars begin and end. */
export interface BarScale {
  readonly from: Rational
  readonly to: Rational
}

/** Bars from nothing to the largest total; to 1 when all are nothing. */
export function scaleOf(totals: readonly Exact[]): BarScale {
  const told = totals.flatMap((total) => (total === null ? [] : [fromExact(total)]))
  const most = told.reduce((a, b) => (compareRationals(a, b) < 0 ? b : a), ZERO)
  return { from: ZERO, to: compareRationals(most, ZERO) === 0 ? ratio(1) : most }
}

/**
 * How long a bar is painted.
 *
 * Units    CSS percent with at most two decimals; what lies outside the scale ends at its end.
 */
export function barWidth(total: Exact, { from, to }: BarScale): string {
  if (total === null) return '0%'
  const share = divide(subtract(fromExact(total), from), subtract(to, from))
  if (compareRationals(share, ZERO) <= 0) return '0%'
  const whole = compareRationals(share, ratio(1)) > 0 ? ratio(1) : share
  return `${toDecimal(multiply(whole, ratio(100)), 2)}%`
}
