import { type Rational, toDecimal } from '../../lib/rational.ts'

/** An exact number with one decimal, half to even, with the mark of the language. */
export function tellOneDecimal(value: Rational, locale: string): string {
  return tellNumber(Number(toDecimal(value, 1)), locale, 1)
}

/** A number with at least so many decimals, two at most. */
export function tellNumber(value: number, locale: string, least = 0): string {
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: least,
    maximumFractionDigits: 2,
  }).format(value)
}

/** What a person typed as a number, with point or comma; `undefined` when it is none. */
export function readNumber(typed: string): number | undefined {
  const text = typed.trim().replace(',', '.')
  return /^\d{1,6}(?:\.\d+)?$/.test(text) ? Number(text) : undefined
}
