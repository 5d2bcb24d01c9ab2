import type { DocumentSources } from '../../domain/reports/document-sources.ts'
import { criteriaBlocks, scoresBlocks } from '../../domain/reports/parts/criteria-part.ts'
import { channelsBlock } from '../../domain/reports/parts/diagnosis-part.ts'
import {
  agreementsBlock,
  meetingsTable,
  teamBlock,
} from '../../domain/reports/parts/process-part.ts'
import type { Block, ReportTable } from '../../domain/reports/report.ts'
import type { RepositoryTableId } from '../../domain/repository/contents.ts'
import type { RepositoryInput } from '../../domain/repository/gather-repository.ts'
import type { RepositorySpeech } from './repository-words.ts'
import { commentsTable } from './tables/comments-table.ts'
import { commitmentTables } from './tables/commitment-tables.ts'
import { actorsTable, initiativesTable } from './tables/diagnosis-tables.ts'
import { consolidatedTable, proposalsTable } from './tables/proposal-tables.ts'
import { rankingTable } from './tables/ranking-table.ts'
import { disseminationTable, releasesTable, standardsTable } from './tables/spread-tables.ts'
import { resultsTable, votesTable } from './tables/vote-tables.ts'

/** What every table is made from. */
export interface TableSources {
  readonly input: RepositoryInput
  readonly sources: DocumentSources
}

/** A table, or the sentence that says that nobody recorded anything for it yet. */
export type RepositoryTable =
  | { readonly id: RepositoryTableId; readonly table: ReportTable }
  | { readonly id: RepositoryTableId; readonly missing: string }

type Write = (from: TableSources, words: RepositorySpeech) => Block | undefined

/** The table inside what a document says, where it says one. */
const first = (blocks: readonly Block[]) => blocks.find(({ kind }) => kind === 'table') ?? blocks[0]

const WRITERS: Readonly<Record<RepositoryTableId, Write>> = {
  agreements: ({ sources }, words) => agreementsBlock(sources, words),
  team: ({ sources }, words) => teamBlock(sources, words),
  initiatives: ({ sources }, words) => initiativesTable(sources, words),
  actors: ({ sources }, words) => actorsTable(sources, words),
  channels: ({ sources }, words) => channelsBlock(sources, words),
  meetings: ({ sources }, words) => meetingsTable(sources, words),
  proposals: ({ sources }, words) => proposalsTable(sources, words),
  consolidated: ({ sources }, words) => consolidatedTable(sources, words),
  votes: ({ sources }, words) => votesTable(sources, words),
  results: ({ sources }, words) => resultsTable(sources, words),
  criteria: ({ sources }, words) => first(criteriaBlocks(sources, words)),
  scores: ({ sources }, words) => first(scoresBlocks(sources, words)),
  ranking: ({ sources }, words) => rankingTable(sources, words),
  commitments: ({ sources }, words) => commitmentTables(sources, words).commitments,
  milestones: ({ sources }, words) => commitmentTables(sources, words).milestones,
  comments: ({ sources }, words) => commentsTable(sources, words),
  dissemination: ({ input }, words) => disseminationTable(input, words),
  standards: ({ input }, words) => standardsTable(input, words),
  releases: ({ input }, words) => releasesTable(input, words),
  progress: ({ sources }, words) => commitmentTables(sources, words).progress,
}

/**
 * One table of the repository. Only what may be read by everybody: no device, no clock, nobody's name,
 * no position of an actor, no comment that was not let through.
 */
export function repositoryTable(
  id: RepositoryTableId,
  from: TableSources,
  words: RepositorySpeech,
): RepositoryTable {
  const caption = words.repository.tables[id]
  const block = WRITERS[id](from, words)
  if (block?.kind === 'table' && block.rows.length > 0) {
    // Sums are for readers: a program that adds up a column must not count it twice.
    const { columns, rows } = block
    return { id, table: { kind: 'table', id, caption, columns, rows } }
  }
  return { id, missing: block?.kind === 'paragraph' ? block.text : caption }
}
