import type { Block, Cell } from '../../../domain/reports/report.ts'
import { named } from '../../../domain/reports/step-records.ts'
import type { RepositoryInput, Spreading } from '../../../domain/repository/gather-repository.ts'
import type { RepositorySpeech } from '../repository-words.ts'
import { rowsOr, sheetOf } from './columns.ts'

/** What was done so that people hear of the documents. */
export function disseminationTable(input: RepositoryInput, words: RepositorySpeech): Block {
  const table = sheetOf(
    words.repository,
    ['document', 'piece', 'channel', 'date'],
    input.disseminations.map((one) => spreadCells(one, words)),
  )
  return rowsOr(table, words.repository.noDissemination)
}

/** Where the plan came out, in which format and under which licence. */
export function releasesTable(input: RepositoryInput, words: RepositorySpeech): Block {
  const table = sheetOf(
    words.repository,
    ['document', 'released', 'channel', 'date', 'format', 'licence'],
    input.releases.map((one) => [...spreadCells(one, words), one.format, one.licence]),
  )
  return rowsOr(table, words.repository.noReleases)
}

/** OGP's standards of co-creation, each with whether the plan's own records show it. */
export function standardsTable(
  { checks }: RepositoryInput,
  { ogp, repository }: RepositorySpeech,
): Block {
  return sheetOf(
    repository,
    ['#standard', 'evidence', 'met'],
    checks.map(({ id, standard, isMet }) => [
      standard,
      ogp.checks[id],
      isMet ? repository.yes : repository.no,
    ]),
  )
}

function spreadCells(
  { document, piece, channel, date }: Spreading,
  { documents, repository }: RepositorySpeech,
): Cell[] {
  const titles = {
    ...documents.titles,
    draft: documents.titles.borrador,
    'final-version': documents.titles['version-final'],
    criteria: documents.titles.criterios,
    answers: documents.titles.respuestas,
    repository: repository.name,
  }
  return [named(document, titles), piece, named(channel, documents.outreachChannels), date]
}
