import type { ProposalRow } from '../../domain/exchange/proposal-rows.ts'
import { csvOfTable } from '../csv.ts'
import { CSV_MIME, type PlanExport } from './plan-export.ts'

const COLUMNS = [
  'id',
  'title',
  'description',
  'admin',
  'valuator',
  'valuation_group',
  'geozone',
  'feasibility',
  'valuation_finished',
  'unfeasibility_explanation',
  'selected',
  'visible_to_valuators',
  'author_username',
] as const

/**
 * The proposals in the columns of CONSUL's investments. Who wrote, administers or values is nobody
 * here: those columns are empty.
 *
 * Source   consul `budget/investment/exporter.rb`; columns in guide/peers.md (c) 6.
 */
export const consul: PlanExport = {
  id: 'consul',
  about: 'proposals',
  files: ({ proposals }, { labels, delimiter }) => [
    {
      name: 'consul-investments.csv',
      mime: CSV_MIME,
      content: csvOfTable(
        {
          kind: 'table',
          id: 'consul-investments',
          caption: '',
          columns: COLUMNS.map((key) => ({ key, heading: key })),
          rows: proposals.map((row) => {
            const why = unfeasible(row, labels.sheets)
            return [
              row.source?.system === 'consul' ? row.source.id : row.receipt,
              row.title,
              row.wording ?? row.text,
              null,
              null,
              null,
              row.zone,
              why === null ? 'undecided' : 'unfeasible',
              why === null ? 'false' : 'true',
              why,
              'false',
              'false',
              null,
            ]
          }),
        },
        delimiter,
      ),
    },
  ],
}

function unfeasible(
  { verdict }: ProposalRow,
  words: { referred: (to: string) => string; outOfScope: (reason: string) => string },
): string | null {
  if (verdict.fate === 'referred') return words.referred(verdict.to)
  return verdict.fate === 'out-of-scope' ? words.outOfScope(verdict.reason) : null
}
