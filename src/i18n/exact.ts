import { type Exact, fromExact, toDecimal } from '../lib/rational.ts'
import type { PluralForms } from './plural.ts'

/** Decimals that people are shown; the exact value stands beside. */
const PLACES = 2

export interface ExactWords {
  /** «4,25»; a dash where there is no number. */
  readonly show: (value: Exact) => string
  /** «4,25 puntos»: `#` is replaced by the number, in the plural of what is shown. */
  readonly amount: (value: Exact, forms: PluralForms) => string
}

/**
 * Says exact numbers in one language: at most two decimals, half to even, with its decimal mark.
 *
 * Expects  `under`: how the language says «less than 0,01», so that a small difference is never
 *          said to be none.
 * Source   voting guide §1.2. What is shown is never compared.
 */
export function makeExact(locale: string, under: (least: string) => string): ExactWords {
  const rules = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  const mark = numbers.formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.'
  const write = (decimal: string) => {
    const [whole = '0', rest] = decimal.replace('-', '').split('.')
    const sign = decimal.startsWith('-') ? '-' : ''
    return `${sign}${numbers.format(BigInt(whole))}${rest === undefined ? '' : mark + rest}`
  }
  const show = (value: Exact) => {
    if (value === null) return '—'
    const decimal = toDecimal(fromExact(value), PLACES)
    return decimal === '0' && value !== 0 ? under(write('0.01')) : write(decimal)
  }
  return {
    show,
    amount(value, forms) {
      if (value === 0 && forms.zero !== undefined) return forms.zero
      const shown = value === null ? 0 : Number(toDecimal(fromExact(value), PLACES))
      const form = rules.select(shown) === 'one' ? forms.one : forms.other
      return form.replace('#', show(value))
    },
  }
}
