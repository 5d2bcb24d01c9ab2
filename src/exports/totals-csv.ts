import type { Act } from '../domain/voting/act-records.ts'
import { standings } from '../domain/voting/standings.ts'
import type { Vote } from '../domain/voting/vote.ts'
import { csvOfTable } from './csv.ts'

/**
 * The result of an act as CSV, one line an option: place, id, label, total, supporters. Exact: a
 * total that is no whole number is written "p/q".
 *
 * Expects  `headings` for those columns, in this order.
 */
export function csvOfTotals(
  vote: Vote,
  act: Act,
  headings: readonly [string, string, string, string, string],
): string {
  const labelOf = new Map(vote.config.options.map(({ id, label }) => [id as string, label]))
  const placed = standings(act.tally.ranking, act.tally.totals)
  const ranked = new Set(placed.map(({ option }) => option))
  const rest = vote.config.options.filter(({ id }) => !ranked.has(id))
  const row = (option: string, place: string) => [
    place,
    option,
    labelOf.get(option) ?? '',
    act.tally.totals[option] ?? null,
    act.tally.supporters[option] ?? 0,
  ]
  const keys = ['place', 'id', 'label', 'total', 'supporters']
  return csvOfTable({
    kind: 'table',
    id: 'result',
    caption: '',
    columns: headings.map((heading, at) => ({ key: keys[at] ?? '', heading })),
    rows: [
      ...placed.map(({ option, place, tied }) => row(option, tied ? `${place}=` : `${place}`)),
      ...rest.map(({ id }) => row(id, '')),
    ],
  })
}
