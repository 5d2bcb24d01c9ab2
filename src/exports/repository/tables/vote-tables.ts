import { MEETING_TYPES } from '../../../domain/process/plan.ts'
import type { DocumentSources } from '../../../domain/reports/document-sources.ts'
import { votesOf } from '../../../domain/reports/parts/votes-part.ts'
import type { Block, ReportTable, Section } from '../../../domain/reports/report.ts'
import type { RepositorySpeech } from '../repository-words.ts'

/** Votes of every type of meeting, each with its method, heads and ballots. */
export function votesTable(sources: DocumentSources, words: RepositorySpeech): Block | undefined {
  const tables = MEETING_TYPES.flatMap((type) => tablesIn(votesOf(sources, words, type)))
  return joined(tables) ?? { kind: 'paragraph', text: words.documents.nothing.votes }
}

/** What every signed count came to, option by option. Counts too small to be told are left out, as in the reports. */
export function resultsTable(sources: DocumentSources, words: RepositorySpeech): Block | undefined {
  const { columns } = words.repository
  const tables = MEETING_TYPES.flatMap((type) => {
    const { sections = [] } = votesOf(sources, words, type)
    return sections.flatMap((section) =>
      tablesIn(section).map((table): ReportTable => {
        const rows = table.rows.map((row) => [section.heading, ...row])
        const meeting = { key: 'meeting', heading: columns.meeting }
        return { ...table, columns: [meeting, ...table.columns], rows }
      }),
    )
  })
  return joined(tables) ?? { kind: 'paragraph', text: words.documents.nothing.votes }
}

function tablesIn({ blocks }: Pick<Section, 'blocks'>): ReportTable[] {
  return blocks.filter((block): block is ReportTable => block.kind === 'table')
}

/** Tables of the same columns as one. */
function joined(tables: readonly ReportTable[]): ReportTable | undefined {
  const [head] = tables
  return head && { ...head, rows: tables.flatMap(({ rows }) => rows) }
}
