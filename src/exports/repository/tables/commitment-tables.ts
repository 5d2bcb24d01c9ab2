import type { Commitment } from '../../../domain/commitments/commitment.ts'
import { commitmentRows } from '../../../domain/exchange/commitment-rows.ts'
import type { DocumentSources } from '../../../domain/reports/document-sources.ts'
import type { Block } from '../../../domain/reports/report.ts'
import { commitmentsTable, evidenceTable, milestonesTable } from '../../plan/ogp.ts'
import type { RepositorySpeech } from '../repository-words.ts'
import { rowsOr } from './columns.ts'

/** Commitments, milestones and reports of progress in the fields of OGP's form. */
export function commitmentTables(
  sources: DocumentSources,
  { labels, ogp, documents }: RepositorySpeech,
): Readonly<Record<'commitments' | 'milestones' | 'progress', Block>> {
  const rows = commitmentRows({
    ...sources,
    ...sources.told,
    commitments: sources.commitments as readonly Commitment[],
  })
  const words = { reports: labels, ogp }
  const { nothing } = documents
  return {
    commitments: rowsOr(commitmentsTable(rows, words), nothing.commitments),
    milestones: rowsOr(milestonesTable(rows, words), nothing.milestones),
    progress: rowsOr(evidenceTable(rows, words), nothing.progress),
  }
}
