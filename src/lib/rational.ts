/** An exact fraction: `d` > 0, lowest terms, so that equal numbers are equal pairs. */
export interface Rational {
  readonly n: bigint
  readonly d: bigint
}

/**
 * An exact number as it is stored and printed: a whole number, or "p/q" in lowest terms with q > 1.
 * `null` where an option has no result.
 */
export type Exact = number | string | null

export const ZERO: Rational = { n: 0n, d: 1n }
export const ONE: Rational = { n: 1n, d: 1n }

/** The fraction n/d in lowest terms. Throws RangeError when d is 0. */
export function ratio(n: bigint | number, d: bigint | number = 1n): Rational {
  const [top, bottom] = [BigInt(n), BigInt(d)]
  if (bottom === 0n) throw new RangeError('division by zero')
  const shared = gcd(top, bottom) * (bottom < 0n ? -1n : 1n)
  return { n: top / shared, d: bottom / shared }
}

export function add(a: Rational, b: Rational): Rational {
  return a.d === b.d ? ratio(a.n + b.n, a.d) : ratio(a.n * b.d + b.n * a.d, a.d * b.d)
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, { n: -b.n, d: b.d })
}

export function multiply(a: Rational, b: Rational): Rational {
  return ratio(a.n * b.n, a.d * b.d)
}

/** a/b. Throws RangeError when b is 0. */
export function divide(a: Rational, b: Rational): Rational {
  return ratio(a.n * b.d, a.d * b.n)
}

/** Below 0 when a is smaller, 0 when they are equal, above 0 when a is larger; by cross-multiplication. */
export function compareRationals(a: Rational, b: Rational): number {
  const left = a.n * b.d
  const right = b.n * a.d
  return left < right ? -1 : left > right ? 1 : 0
}

/**
 * How a fraction is stored and printed.
 *
 * Throws   RangeError for a whole number beyond 2^53 − 1, which JSON could not hold exactly.
 */
export function toExact({ n, d }: Rational): number | string {
  if (d !== 1n) return `${n}/${d}`
  const whole = Number(n)
  if (!Number.isSafeInteger(whole)) throw new RangeError('too large to count exactly')
  return whole
}

/** Reads a stored number back. Throws RangeError on anything that `toExact` does not write. */
export function fromExact(value: number | string): Rational {
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no whole number`)
    return ratio(value)
  }
  const [, n, d] = /^(-?\d{1,2000})\/(\d{1,2000})$/.exec(value) ?? []
  if (n === undefined || d === undefined || BigInt(d) === 0n) {
    throw new RangeError(`${value.slice(0, 40)} is no exact number`)
  }
  return ratio(BigInt(n), BigInt(d))
}

/** Orders stored numbers without rounding them. Throws as `fromExact`. */
export function compareExact(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return compareRationals(fromExact(a), fromExact(b))
}

/**
 * A fraction with so many decimals, for people: half to even, trailing zeros left out, a point as
 * the decimal mark. Never compared: places are decided by `compareRationals`.
 */
export function toDecimal({ n, d }: Rational, places: number): string {
  const scale = 10n ** BigInt(places)
  const sign = n < 0n ? '-' : ''
  const scaled = (n < 0n ? -n : n) * scale
  let rounded = scaled / d
  const twice = (scaled % d) * 2n
  if (twice > d || (twice === d && rounded % 2n === 1n)) rounded += 1n
  const whole = rounded / scale
  const rest = (rounded % scale).toString().padStart(places, '0').replace(/0+$/, '')
  return `${rounded === 0n ? '' : sign}${whole}${rest === '' ? '' : `.${rest}`}`
}

/** The greatest common divisor, 0 or more; of 0 and 0 it is 0. */
export function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}
