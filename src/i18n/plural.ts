/** Forms of a counted phrase; `#` is replaced by the number. Spanish and Portuguese also know `many` (a million). */
export interface PluralForms {
  readonly one: string
  readonly other: string
  readonly zero?: string
}

/** Counts in one language by its own rules. `zero`, where given, is said instead of «0 …». */
export function makePlural(locale: string): (n: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  return (n, forms) => {
    if (n === 0 && forms.zero !== undefined) return forms.zero
    const form = rules.select(n) === 'one' ? forms.one : forms.other
    return form.replace('#', numbers.format(n))
  }
}
