/** Forms of a counted phrase; `#` is replaced by the number. Spanish and Portuguese also know `many` (a million). */
export interface PluralForms {
  readonly one: string
  readonly other: string
  readonly zero?: string
}

/** Counts in one language by its own rules. `zero`, where given, is said instead of «0 …». */
export function makePlural(locale: string): (n: number, forms: PluralForms) => string {
  return (n, forms) => {
    if (n === 0 && forms.zero !== undefined) return forms.zero
    const form = rulesOf(locale).select(n) === 'one' ? forms.one : forms.other
    return form.replace('#', numbersOf(locale).format(n))
  }
}

// Made when first needed and once for all words: a tablet takes tens of milliseconds over each.
const rulesOf = once((locale) => new Intl.PluralRules(locale))
const numbersOf = once((locale) => new Intl.NumberFormat(locale))

function once<T>(make: (locale: string) => T): (locale: string) => T {
  const made = new Map<string, T>()
  return (locale) => {
    const known = made.get(locale) ?? make(locale)
    made.set(locale, known)
    return known
  }
}
