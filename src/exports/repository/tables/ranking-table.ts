import { axisName } from '../../../domain/reports/document-labels.ts'
import type { DocumentSources } from '../../../domain/reports/document-sources.ts'
import { codeOf } from '../../../domain/reports/informe-2-sources.ts'
import type { Block, Cell } from '../../../domain/reports/report.ts'
import { type Rational, toDecimal } from '../../../lib/rational.ts'
import type { RepositorySpeech } from '../repository-words.ts'
import { rowsOr, sheetOf } from './columns.ts'

/** Everything put to the selection in its order, then what has no place; numbers as programs read them. */
export function rankingTable(sources: DocumentSources, words: RepositorySpeech): Block {
  const { documents, labels, repository } = words
  const { ranking, told } = sources
  const number = (value: Rational | undefined, digits: number): Cell =>
    value === undefined ? null : Number(toDecimal(value, digits))
  const named = (id: string): Cell[] => {
    const found = told.consolidatedOf(id)
    return found === undefined
      ? [null, labels.unknown, null]
      : [codeOf(found), found.title, axisName(found.axis, labels)]
  }
  const decided = (id: string): Cell[] => {
    const { decision, between } = sources.decisionOf(id)
    if (between.length > 1) return [documents.says.conflict, null]
    if (decision === undefined) return [documents.says.undecided, null]
    return [documents.decisions[decision.decision], decision.reason || null]
  }
  const placed = new Set(ranking.rows.map(({ id }) => id as string))
  const others = told.withParents
    .map(({ consolidated }) => consolidated.id as string)
    .filter((id) => !placed.has(id) && sources.decisionOf(id).decision !== undefined)
  const apart = new Set([...ranking.unscored.map(({ id }) => id as string), ...others])
  const table = sheetOf(
    repository,
    ['#place', 'tied', 'code', 'title', 'axis', '#index', '#mean', '#points', 'decision', 'reason'],
    [
      ...ranking.rows.map((row): Cell[] => [
        row.place,
        row.tiedWith.length > 0 ? repository.yes : repository.no,
        ...named(row.id),
        number(row.index, 1),
        number(row.average, 2),
        number(row.points, 2),
        ...decided(row.id),
      ]),
      ...[...apart].map((id): Cell[] => [
        null,
        null,
        ...named(id),
        null,
        null,
        null,
        ...decided(id),
      ]),
    ],
  )
  return rowsOr(table, documents.nothing.results)
}
