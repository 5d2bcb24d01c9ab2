import type { ConsolidatedRow, ProposalRow } from '../../domain/exchange/proposal-rows.ts'
import type { Cell, ReportTable } from '../../domain/reports/report.ts'
import { csvOfTable } from '../csv.ts'
import type { PlanLabels } from './labels.ts'
import { CSV_MIME, type PlanExport } from './plan-export.ts'

/** Decidim's own separator, whatever people choose for their spreadsheets (`DECIDIM_DEFAULT_CSV_COL_SEP`). */
const SEPARATOR = ';'

/**
 * Decidim's import files: proposals, answers to proposals, and results (accountability).
 *
 * An answer needs the proposal's id in Decidim. Proposals that did not come from there have none:
 * their answers stand in a fourth file, to be taken over by title. Pending proposals have no answer.
 *
 * Source   decidim `proposal_creator.rb`, `proposal_answer_creator.rb`, `results_csv_importer.rb`;
 *          columns in guide/peers.md (c) 1 and 4.
 */
export const decidim: PlanExport = {
  id: 'decidim',
  about: 'proposals',
  files: ({ plan, proposals, consolidated }, { labels }) => {
    const titleOf = new Map(consolidated.map(({ code, title }) => [code, title]))
    const answered = proposals.flatMap((row) => {
      const answer = answerTo(row, titleOf, labels)
      return answer === undefined ? [] : [{ row, ...answer }]
    })
    const known = answered.filter(({ row }) => row.source?.system === 'decidim')
    const unknown = answered.filter(({ row }) => row.source?.system !== 'decidim')
    const l = labels.language
    return [
      file('decidim-proposals.csv', {
        columns: [
          `title/${l}`,
          `body/${l}`,
          'scope/id',
          'taxonomies/ids',
          'address',
          'latitude',
          'longitude',
        ],
        rows: proposals.map((row) => [
          row.title,
          row.wording ?? row.text,
          null,
          null,
          null,
          null,
          null,
        ]),
      }),
      file('decidim-answers.csv', {
        columns: ['id', 'state', `answer/${l}`],
        rows: known.map(({ row, state, answer }) => [row.source?.id ?? null, state, answer]),
      }),
      file('decidim-answers-without-id.csv', {
        columns: ['id', 'state', `answer/${l}`, `title/${l}`, 'receipt'],
        rows: unknown.map(({ row, state, answer }) => [
          null,
          state,
          answer,
          row.title,
          row.receipt,
        ]),
      }),
      file('decidim-results.csv', {
        columns: [
          'id',
          'category/id',
          'status/id',
          'parent/id',
          `title/${l}`,
          `description/${l}`,
          'start_date',
          'end_date',
          'progress',
          'proposal_urls',
        ],
        rows: consolidated.map((row) => [
          null,
          null,
          null,
          null,
          row.title,
          originalsOf(row),
          plan.start ?? null,
          plan.end ?? null,
          0,
          row.parents
            .flatMap(({ source }) =>
              source?.system === 'decidim' && source.url !== undefined ? [source.url] : [],
            )
            .join(';'),
        ]),
      }),
    ]
  },
}

function answerTo(
  { verdict, consolidated }: ProposalRow,
  titleOf: ReadonlyMap<string, string>,
  { sheets }: PlanLabels,
): { readonly state: 'evaluating' | 'rejected'; readonly answer: string } | undefined {
  switch (verdict.fate) {
    case 'merged':
    case 'alone': {
      const title = titleOf.get(consolidated ?? '') ?? consolidated ?? ''
      return { state: 'evaluating', answer: sheets.goesOn(title) }
    }
    case 'referred':
      return { state: 'rejected', answer: sheets.referred(verdict.to) }
    case 'out-of-scope':
      return { state: 'rejected', answer: sheets.outOfScope(verdict.reason) }
    default:
      return undefined
  }
}

/** The words that a result came from, one a line. */
function originalsOf({ parents, reason }: ConsolidatedRow): string {
  const said = parents.map(({ code, text }) => (text === null ? code : `${code}: «${text}»`))
  return [...(reason === null ? [] : [reason]), ...said].join('\n')
}

function file(
  name: string,
  table: { readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] },
) {
  const sheet: ReportTable = {
    kind: 'table',
    id: name,
    caption: '',
    columns: table.columns.map((key) => ({ key, heading: key })),
    rows: table.rows,
  }
  return { name, mime: CSV_MIME, content: csvOfTable(sheet, SEPARATOR) }
}
