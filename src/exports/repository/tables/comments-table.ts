import type { DocumentSources } from '../../../domain/reports/document-sources.ts'
import type { Block, Cell } from '../../../domain/reports/report.ts'
import type { RepositorySpeech } from '../repository-words.ts'
import { rowsOr, sheetOf } from './columns.ts'

/** Comments that somebody read and let through, each with its answer; no name, contact or paper number. */
export function commentsTable(
  { handled, plan, commitments, told }: DocumentSources,
  { documents, repository, answers }: RepositorySpeech,
): Block {
  const speak = answers(told.meetings)
  const numbers = new Map(commitments.map(({ id, number }) => [id, number]))
  const rows = handled
    .filter(({ handling }) => handling.moderation === 'shown')
    .map(({ comment, contribution, code, handling, isDisputed }): Cell[] => {
      const answer = isDisputed ? undefined : handling.answer
      return [
        code,
        contribution?.date ?? null,
        contribution === undefined
          ? null
          : (documents.commentChannels[contribution.channel] ?? contribution.channel),
        plan.zones.find(({ id }) => id === contribution?.zone)?.name ?? null,
        numbers.get(comment.commitment ?? '') ?? null,
        documents.stances[comment.stance] ?? comment.stance,
        comment.text,
        answer === undefined
          ? documents.says.undecided
          : (speak.decisions[answer.decision] ?? answer.decision),
        answer?.reason ?? null,
        answer?.before ?? null,
        answer?.after ?? null,
      ]
    })
  const table = sheetOf(
    repository,
    [
      'receipt',
      'date',
      'channel',
      'zone',
      '#commitment',
      'stance',
      'text',
      'decision',
      'reason',
      'before',
      'after',
    ],
    rows,
  )
  const none =
    handled.length > 0 ? repository.commentsNotShown(handled.length) : documents.nothing.comments
  return rowsOr(table, none)
}
