import type { CommitmentRow } from '../../domain/exchange/commitment-rows.ts'
import type { Column, ReportTable } from '../../domain/reports/report.ts'
import { csvOfTable } from '../csv.ts'
import type { PlanLabels } from './labels.ts'
import { CSV_MIME, type PlanExport, type PlanRows } from './plan-export.ts'
import { workbookOf } from './xlsx.ts'

/**
 * Commitments, milestones and evidence in the fields that OGP's commitment form asks for, as sheets and
 * as one workbook, to be copied into the form.
 *
 * Source   OGP commitment reporting sheet (process guide §5.1, §10).
 */
export const ogp: PlanExport = {
  id: 'ogp',
  about: 'commitments',
  files: async (rows, { labels, delimiter }) => {
    const tables = [
      commitmentsTable(rows, labels),
      milestonesTable(rows, labels),
      evidenceTable(rows, labels),
    ]
    return [
      ...tables.map((table) => ({
        name: `${table.id}.csv`,
        mime: CSV_MIME,
        content: csvOfTable(table, delimiter),
      })),
      await workbookOf('ogp.xlsx', tables),
    ]
  },
}

type OgpLabels = Pick<PlanLabels, 'reports' | 'ogp'>

/** The commitments, one a row. */
export function commitmentsTable(
  { commitments }: Pick<PlanRows, 'commitments'>,
  labels: OgpLabels,
): ReportTable {
  const { columns, values, levels } = labels.ogp
  return {
    kind: 'table',
    id: 'ogp-commitments',
    caption: labels.ogp.sheets.commitments,
    columns: columnsOf(columns, [
      'number',
      'name',
      'axis',
      'start',
      'end',
      'leadAgency',
      'otherActors',
      'problem',
      'what',
      'contribution',
      'relevance',
      'indicator',
      'baseline',
      'target',
      'additional',
      'completion',
    ]),
    rows: commitments.map((one) => [
      one.number,
      one.title,
      labels.reports.axes[one.axis],
      one.start,
      one.end,
      one.responsible,
      one.others,
      one.problem,
      one.description,
      one.contribution,
      one.values.map((value) => values[value] ?? value).join(', '),
      one.indicator,
      one.baseline,
      one.target,
      additionalOf(one),
      one.level === null ? null : levels[one.level],
    ]),
  }
}

/** Their milestones, by the number of the commitment. */
export function milestonesTable(
  { milestones }: Pick<PlanRows, 'milestones'>,
  { ogp: words }: OgpLabels,
): ReportTable {
  return {
    kind: 'table',
    id: 'ogp-milestones',
    caption: words.sheets.milestones,
    columns: columnsOf(words.columns, [
      'number',
      'milestone',
      'start',
      'end',
      'leadAgency',
      'verification',
    ]),
    rows: milestones.map(({ commitment, description, start, end, responsible, verification }) => [
      commitment,
      description,
      start,
      end,
      responsible,
      verification,
    ]),
  }
}

/** Reports of progress with their evidence. */
export function evidenceTable(
  { evidence }: Pick<PlanRows, 'evidence'>,
  { ogp: words }: OgpLabels,
): ReportTable {
  return {
    kind: 'table',
    id: 'ogp-evidence',
    caption: words.sheets.evidence,
    columns: columnsOf(words.columns, [
      'number',
      'milestone',
      'date',
      'completion',
      'told',
      'evidence',
    ]),
    rows: evidence.map((one) => [
      one.commitment,
      one.milestone,
      one.date,
      words.levels[one.level] ?? one.level,
      one.told,
      one.evidence,
    ]),
  }
}

/** The form's «additional information»: budget, and what other plans and goals it serves. */
function additionalOf({ budget, relation }: CommitmentRow): string | null {
  return [budget, relation].filter(Boolean).join('; ') || null
}

function columnsOf<K extends string>(
  headings: Readonly<Record<K, string>>,
  keys: readonly NoInfer<K>[],
): readonly Column[] {
  return keys.map((key) => ({
    key,
    heading: headings[key],
    ...(key === 'number' && { numeric: true as const }),
  }))
}
