import type { ProposalRow } from '../../domain/exchange/proposal-rows.ts'
import type { Cell, Column, ReportTable } from '../../domain/reports/report.ts'
import type { PlanLabels } from './labels.ts'
import type { PlanRows } from './plan-export.ts'

type ReportColumn = keyof PlanLabels['reports']['columns']
type SheetColumn = keyof PlanLabels['sheets']['columns']

/** The four sheets of a plan in one language: proposals, consolidated proposals, actors, relations. */
export function sheetsOf(rows: PlanRows, labels: PlanLabels): readonly ReportTable[] {
  return [
    proposalsSheet(rows, labels),
    consolidatedSheet(rows, labels),
    actorsSheet(rows, labels),
    relationsSheet(rows, labels),
  ]
}

/** Every proposal, as said, with its ids, so that the sheet can be read in again. */
export function proposalsSheet({ proposals }: PlanRows, labels: PlanLabels): ReportTable {
  const { reports } = labels
  return sheet(labels, 'proposals', {
    columns: [
      own('id', labels),
      report('code', labels),
      report('receipt', labels),
      report('meeting', labels),
      report('date', labels),
      report('zone', labels),
      report('table', labels, true),
      report('axis', labels),
      report('origin', labels),
      report('title', labels),
      report('text', labels),
      own('wording', labels),
      report('fate', labels),
      report('consolidated', labels),
      report('supports', labels, true),
      own('system', labels),
      own('sourceId', labels),
      own('url', labels),
    ],
    rows: proposals.map((row) => [
      row.id,
      row.code,
      row.receipt,
      row.meeting,
      row.date,
      row.zone,
      row.table,
      row.axis === null ? null : reports.axes[row.axis],
      reports.origins[row.origin],
      row.title,
      row.text,
      row.wording,
      fateInWords(row, labels),
      row.consolidated,
      row.supports,
      row.source?.system ?? null,
      row.source?.id ?? null,
      row.source?.url ?? null,
    ]),
  })
}

function consolidatedSheet({ consolidated }: PlanRows, labels: PlanLabels): ReportTable {
  return sheet(labels, 'consolidated', {
    columns: [
      own('id', labels),
      report('code', labels),
      report('title', labels),
      report('axis', labels),
      own('originals', labels),
      report('reason', labels),
    ],
    rows: consolidated.map(({ id, code, title, axis, parents, reason }) => [
      id,
      code,
      title,
      axis === null ? null : labels.reports.axes[axis],
      parents.map((parent) => parent.code).join(', '),
      reason,
    ]),
  })
}

/** Every card of every map. */
export function actorsSheet({ actors }: PlanRows, labels: PlanLabels): ReportTable {
  const { actors: words, sheets } = labels
  return sheet(labels, 'actors', {
    columns: [
      own('id', labels),
      report('code', labels),
      report('meeting', labels),
      report('table', labels, true),
      own('actor', labels),
      own('sector', labels),
      own('part', labels),
      own('territory', labels),
      own('interest', labels, true),
      own('influence', labels, true),
      own('stance', labels),
      own('strategy', labels),
    ],
    rows: actors.map((row) => [
      row.id,
      row.code,
      row.meeting,
      row.table,
      row.name,
      words.sectors[row.sector],
      row.part,
      row.territory,
      row.interest,
      row.influence,
      row.stance === null ? null : sheets.stances[row.stance],
      row.strategy === null ? null : words.strategies[row.strategy],
    ]),
  })
}

/** Every link of every map, by the names of its ends. */
export function relationsSheet({ relations }: PlanRows, labels: PlanLabels): ReportTable {
  const { actors: words } = labels
  return sheet(labels, 'relations', {
    columns: [
      own('id', labels),
      report('meeting', labels),
      report('table', labels, true),
      own('from', labels),
      own('to', labels),
      own('type', labels),
      own('strength', labels),
      own('direction', labels),
      own('note', labels),
    ],
    rows: relations.map((row) => [
      row.id,
      row.meeting,
      row.table,
      row.from,
      row.to,
      words.relationTypes[row.type],
      words.strengths[row.strength],
      words.directions[row.direction],
      row.note,
    ]),
  })
}

function fateInWords({ verdict, consolidated }: ProposalRow, { reports }: PlanLabels): string {
  const { fates, unknown } = reports
  switch (verdict.fate) {
    case 'pending':
      return fates.pending
    case 'conflict':
      return fates.conflict
    case 'merged':
      return fates.merged(consolidated ?? unknown)
    case 'alone':
      return fates.alone(consolidated ?? unknown)
    case 'referred':
      return fates.referred(verdict.to)
    case 'out-of-scope':
      return fates.outOfScope(verdict.reason)
  }
}

function sheet(
  labels: PlanLabels,
  id: keyof PlanLabels['sheets']['names'],
  content: { readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] },
): ReportTable {
  return { kind: 'table', id, caption: labels.sheets.names[id], ...content }
}

function report(key: ReportColumn, { reports }: PlanLabels, numeric = false): Column {
  return column(key, reports.columns[key], numeric)
}

function own(key: SheetColumn, { sheets }: PlanLabels, numeric = false): Column {
  return column(key, sheets.columns[key], numeric)
}

function column(key: string, heading: string, numeric: boolean): Column {
  return numeric ? { key, heading, numeric } : { key, heading }
}
