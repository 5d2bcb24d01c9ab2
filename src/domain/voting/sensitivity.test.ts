import { describe, expect, it } from 'vitest'
import type { CriteriaRules } from './method-rules.ts'
import { weightSensitivity } from './sensitivity.ts'
import { tally } from './tally.ts'

const criterion = (id: string, weight: number) =>
  ({ id, label: id, weight, direction: 'benefit' }) as const

/** One person's sheet, its sensitivity for k places. */
function changes(rules: CriteriaRules, sheet: Record<string, Record<string, number>>, k: number) {
  const options = Object.keys(sheet)
  const { detail } = tally({ method: 'criteria', rules, options: options.map((id) => ({ id })) }, [
    sheet,
  ])
  if (detail?.kind !== 'criteria') throw new Error('no detail of criteria')
  return weightSensitivity(options, rules, detail, k)
}

describe('a result by criteria', () => {
  const scale = { min: 0, max: 4 }

  it('hangs on a weight when one more or less selects others', () => {
    const rules = { ...scale, criteria: [criterion('p', 3), criterion('q', 2)] }
    const sheet = { a: { p: 3, q: 0 }, b: { p: 0, q: 4 } }
    // 9 against 8: with p at 2 or q at 3 the other is first.
    expect(changes(rules, sheet, 1)).toEqual([
      { criterion: 'p', by: -1, selection: { selected: ['b'], crossing: [], places: 0 } },
      { criterion: 'q', by: 1, selection: { selected: ['b'], crossing: [], places: 0 } },
    ])
    expect(changes(rules, sheet, 2)).toEqual([])
  })

  it('calls a new tie at the cut a change', () => {
    const rules = { ...scale, criteria: [criterion('p', 2), criterion('q', 1)] }
    expect(changes(rules, { a: { p: 1, q: 0 }, b: { p: 0, q: 1 } }, 1)).toEqual([
      { criterion: 'p', by: -1, selection: { selected: [], crossing: ['a', 'b'], places: 1 } },
      { criterion: 'q', by: 1, selection: { selected: [], crossing: ['a', 'b'], places: 1 } },
    ])
  })

  it('makes no weight less than nothing, nor all of them nothing', () => {
    const sheet = { a: { p: 1, q: 1 }, b: { p: 0, q: 0 } }
    const one = { ...scale, criteria: [criterion('p', 1), criterion('q', 0)] }
    expect(changes(one, sheet, 1)).toEqual([])
  })

  it('keeps the excluded excluded, whatever the weights', () => {
    const rules = {
      ...scale,
      criteria: [{ ...criterion('p', 1), veto: 2 }, criterion('q', 1)],
    }
    expect(changes(rules, { a: { p: 1, q: 4 }, b: { p: 2, q: 0 } }, 1)).toEqual([])
  })
})
