import { proposalRows } from '../../../domain/exchange/proposal-rows.ts'
import { axisName } from '../../../domain/reports/document-labels.ts'
import type { DocumentSources } from '../../../domain/reports/document-sources.ts'
import { codeOf } from '../../../domain/reports/informe-2-sources.ts'
import type { Block, Cell } from '../../../domain/reports/report.ts'
import { proposalAnswersOf } from '../../../domain/repository/receipts.ts'
import type { RepositorySpeech } from '../repository-words.ts'
import { toldAnswer } from '../told-answer.ts'
import { rowsOr, sheetOf } from './columns.ts'

/** Every proposal as said, with what became of it and why. */
export function proposalsTable(sources: DocumentSources, words: RepositorySpeech): Block {
  const { labels, repository, documents } = words
  const { told, plan } = sources
  const speak = words.answers(told.meetings)
  const rows = proposalAnswersOf(sources).map((answer): Cell[] => {
    const { proposal, code } = answer
    const meeting = told.meetingOf(proposal.meeting)
    const { decision, reason } = toldAnswer(answer, speak)
    const into = answer.fate === 'considered' ? answer.consolidated : undefined
    const commitment =
      into && sources.standing.find((one) => one.commitment.from.includes(into.id))?.commitment
    return [
      code,
      codeOf(proposal),
      meeting?.name ?? null,
      meeting?.date ?? null,
      plan.zones.find(({ id }) => id === meeting?.zone)?.name ?? null,
      proposal.table,
      axisName(proposal.axis, labels),
      labels.origins[proposal.origin],
      proposal.text,
      into === undefined ? null : codeOf(into),
      told.supportsOf.get(proposal.id) ?? 0,
      decision ?? labels.fates.pending,
      reason ?? null,
      commitment === undefined ? null : commitment.number,
    ]
  })
  const table = sheetOf(
    repository,
    [
      'receipt',
      'code',
      'meeting',
      'date',
      'zone',
      '#table',
      'axis',
      'origin',
      'text',
      'consolidated',
      '#supports',
      'fate',
      'reason',
      '#commitment',
    ],
    rows,
  )
  return rowsOr(table, documents.nothing.proposals)
}

/** Every consolidated proposal that stands, with the proposals that it came from. */
export function consolidatedTable(
  sources: DocumentSources,
  { labels, repository }: RepositorySpeech,
): Block {
  const { consolidated } = proposalRows({ ...sources, ...sources.told })
  const table = sheetOf(
    repository,
    ['code', 'title', 'axis', 'originals', 'reason'],
    consolidated.map(({ code, title, axis, parents, reason }) => [
      code,
      title,
      axisName(axis, labels),
      parents.map((parent) => parent.code).join(', '),
      reason,
    ]),
  )
  return rowsOr(table, labels.informe2.noConsolidated)
}
