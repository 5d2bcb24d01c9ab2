import { axisName } from '../../../domain/reports/document-labels.ts'
import type { DocumentSources } from '../../../domain/reports/document-sources.ts'
import { tableOf } from '../../../domain/reports/parts/blocks.ts'
import type { Block, Cell } from '../../../domain/reports/report.ts'
import { named, told } from '../../../domain/reports/step-records.ts'
import { compareTexts } from '../../../lib/order.ts'
import type { RepositorySpeech } from '../repository-words.ts'
import { rowsOr, sheetOf } from './columns.ts'

/** What units do already, in one table over all axes. */
export function initiativesTable({ initiatives }: DocumentSources, words: RepositorySpeech): Block {
  const { documents, labels } = words
  const table = tableOf(
    {
      id: 'initiatives',
      caption: documents.captions.initiatives,
      columns: ['name', 'axis', 'unit', 'state', 'achievements', 'challenges'],
      rows: initiatives.map((one): Cell[] => [
        told(one.name),
        named(one.axis, labels.axes) ?? axisName(null, labels),
        told(one.unit),
        named(one.state, documents.initiativeStates),
        told(one.achievements),
        told(one.challenges),
      ]),
    },
    words,
  )
  return rowsOr(table, documents.nothing.initiatives)
}

/** Organisations and bodies as all tables see them: ranges; no position, no note, no link by name. */
export function actorsTable({ spread }: DocumentSources, words: RepositorySpeech): Block {
  const { documents, repository } = words
  const range = (one: { readonly min: number; readonly max: number } | null): Cell =>
    one === null ? null : one.min === one.max ? `${one.min}` : `${one.min}–${one.max}`
  const byName = [...spread].sort((a, b) => compareTexts(a.key, b.key))
  const table = sheetOf(
    repository,
    ['actor', 'sector', 'territory', 'interest', 'influence', '#tables'],
    byName.map(({ name, cards, interest, influence }): Cell[] => [
      name,
      named(cards[0]?.sector, documents.sectors),
      [...new Set(cards.flatMap(({ territory }) => territory ?? []))].sort().join(', ') || null,
      range(interest),
      range(influence),
      new Set(cards.map(({ meeting, table: at }) => `${meeting}/${at}`)).size,
    ]),
  )
  return rowsOr(table, documents.nothing.actors)
}
