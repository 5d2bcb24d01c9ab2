import { toDecimal } from '../../../lib/rational.ts'
import type { Criterion } from '../../selection/criterion.ts'
import { quotasOf } from '../../selection/decide.ts'
import { standingCriteria } from '../../selection/make-criterion.ts'
import { axisName, type DocumentWords } from '../document-labels.ts'
import type { DocumentSources } from '../document-sources.ts'
import { codeOf } from '../informe-2-sources.ts'
import { type Block, type Cell, paragraph } from '../report.ts'
import { tableOf } from './blocks.ts'

/** Criteria that hold: those frozen, else those being agreed. */
export function criteriaOf({ freeze, criteria }: DocumentSources): readonly Criterion[] {
  return freeze?.criteria ?? standingCriteria(criteria)
}

/** The criteria with their scales and weights, when they were agreed, and the rule. */
export function criteriaBlocks(sources: DocumentSources, words: DocumentWords): Block[] {
  const { documents, labels } = words
  const { says } = documents
  const criteria = criteriaOf(sources)
  if (criteria.length === 0) return [paragraph(documents.nothing.criteria)]
  const { freeze } = sources
  const agreedIn = criteria.find((one) => one.agreedIn !== undefined)?.agreedIn
  const meeting = agreedIn === undefined ? undefined : sources.told.meetingOf(agreedIn)
  const table = tableOf(
    {
      id: 'criteria',
      caption: documents.captions.criteria,
      columns: ['criterion', 'question', 'scale', 'weight', 'threshold', 'scoredBy'],
      numeric: ['weight', 'threshold'],
      rows: criteria.map(({ name, question, scale, weight, threshold, scoredBy }) => [
        name,
        question,
        `${scale.min}–${scale.max}`,
        `${weight} %`,
        threshold ?? null,
        documents.scorers[scoredBy],
      ]),
    },
    words,
  )
  const levels = criteria.flatMap(({ name, scale, levels: known = [] }) =>
    known.map((level, at) => `${name}, ${scale.min + at}: ${level}`),
  )
  return [
    table,
    ...(levels.length > 0 ? [{ kind: 'list', items: levels } as const] : []),
    ...(freeze === undefined
      ? []
      : [
          paragraph(says.criteriaAgreed(labels.date(freeze.at.slice(0, 10)), meeting?.name)),
          paragraph(says.rule(freeze.rule.criteriaShare, freeze.rule.votesShare)),
          paragraph(
            says.range(freeze.rule.selected.min, freeze.rule.selected.max, freeze.rule.reserve),
          ),
          ...(freeze.rule.perAxis > 0 ? [paragraph(says.quota(freeze.rule.perAxis))] : []),
          paragraph(says.criteriaHash(freeze.hash)),
        ]),
  ]
}

/** What each table gave each proposal, and the proposals whose tables are far apart. */
export function scoresBlocks(sources: DocumentSources, words: DocumentWords): Block[] {
  const { documents, labels } = words
  const criteria = criteriaOf(sources)
  const rows = sources.ranking.rows.flatMap(({ id, spreads }) => {
    const one = sources.told.consolidatedOf(id)
    const tables = new Map<string, Map<string, number>>()
    for (const { criterion, given } of spreads) {
      for (const { meeting, table, points } of given) {
        const key = `${meeting}/${table}`
        const own = tables.get(key) ?? new Map<string, number>()
        own.set(criterion, points)
        tables.set(key, own)
      }
    }
    return [...tables].map(([key, points]): Cell[] => [
      one === undefined ? labels.unknown : `${codeOf(one)} · ${one.title}`,
      labels.table(Number(key.split('/')[1])),
      ...criteria.map(({ id: criterion }) => points.get(criterion) ?? null),
    ])
  })
  if (rows.length === 0) return [paragraph(documents.nothing.scores)]
  const { columns, captions } = documents
  return [
    {
      kind: 'table',
      id: 'scores',
      caption: captions.scores,
      columns: [
        { key: 'title', heading: columns.title },
        { key: 'table', heading: labels.columns.table },
        ...criteria.map(({ id, name }) => ({ key: id, heading: name, numeric: true })),
      ],
      rows,
    },
    ...apartBlocks(sources, words),
  ]
}

/** Where a mean would hide that tables do not agree. */
function apartBlocks(
  { ranking, told, ...sources }: DocumentSources,
  words: DocumentWords,
): Block[] {
  const nameOf = new Map(
    criteriaOf({ ranking, told, ...sources }).map(({ id, name }) => [id, name]),
  )
  const items = ranking.rows.flatMap(({ id, spreads }) =>
    spreads
      .filter(({ apart }) => apart)
      .map(
        ({ criterion, min, max }) =>
          `${told.consolidatedOf(id)?.title ?? words.labels.unknown}. ${words.documents.says.apart(nameOf.get(criterion) ?? criterion, min, max)}`,
      ),
  )
  return items.length === 0 ? [] : [{ kind: 'list', items }]
}

/** Everything put to the selection: place, index, mean, points, decision and reason. */
export function resultsBlocks(
  sources: DocumentSources,
  words: DocumentWords,
  { reasons = false }: { readonly reasons?: boolean } = {},
): Block[] {
  const { documents, labels } = words
  const { ranking, told } = sources
  const rows = [
    ...ranking.rows.map((row): Cell[] => {
      const shared = row.tiedWith.length > 0 ? '=' : ''
      return [
        `${row.place}${shared}`,
        ...known(row.id),
        documents.says.decimal(withDecimal(toDecimal(row.index, 1))),
        row.average === undefined ? null : documents.says.decimal(toDecimal(row.average, 2)),
        row.points === undefined ? null : documents.says.decimal(toDecimal(row.points, 2)),
        decided(row.id),
        ...reasonOf(row.id),
      ]
    }),
    ...ranking.unscored.map(({ id }): Cell[] => [
      null,
      ...known(id),
      null,
      null,
      null,
      decided(id),
      ...reasonOf(id),
    ]),
    ...told.withParents
      .filter(({ consolidated: { id } }) => isOutside(id))
      .map(({ consolidated: { id } }): Cell[] => [
        null,
        ...known(id),
        null,
        null,
        null,
        decided(id),
        ...reasonOf(id),
      ]),
  ]
  function isOutside(id: string): boolean {
    const inside =
      ranking.rows.some((row) => row.id === id) || ranking.unscored.some((row) => row.id === id)
    return !inside && sources.decisionOf(id).decision !== undefined
  }
  function known(id: string): Cell[] {
    const found = told.consolidatedOf(id)
    if (found === undefined) return [null, labels.unknown, null]
    return [codeOf(found), found.title, axisName(found.axis, labels)]
  }
  function decided(id: string): Cell {
    const { decision, between } = sources.decisionOf(id)
    if (between.length > 1) return documents.says.conflict
    return decision === undefined
      ? documents.says.undecided
      : documents.decisions[decision.decision]
  }
  function reasonOf(id: string): Cell[] {
    return reasons ? [sources.decisionOf(id).decision?.reason || null] : []
  }
  if (rows.length === 0) return [paragraph(documents.nothing.results)]
  return [
    tableOf(
      {
        id: reasons ? 'application' : 'results',
        caption: reasons ? documents.captions.application : documents.captions.results,
        columns: [
          'place',
          'code',
          'title',
          'axis',
          'index',
          'mean',
          'votes',
          'decision',
          ...(reasons ? (['reason'] as const) : []),
        ],
        numeric: ['index', 'mean', 'votes'],
        rows,
      },
      words,
    ),
    ...notesOn(sources, words),
  ]
}

/** A whole index keeps its decimal, so that all stand under one another. */
function withDecimal(decimal: string): string {
  return decimal.includes('.') ? decimal : `${decimal}.0`
}

/** Ties, lots, what has no place, and votes that count for nothing. */
function notesOn(sources: DocumentSources, { documents }: DocumentWords): Block[] {
  const { says } = documents
  const { ranking, told, lots, votePoints } = sources
  const title = (id: string) => told.consolidatedOf(id)?.title ?? id
  const ties = new Map<number, string[]>()
  for (const { id, place, tiedWith } of ranking.rows) {
    if (tiedWith.length > 0) ties.set(place, [...(ties.get(place) ?? []), title(id)])
  }
  const used = new Set(ranking.rows.flatMap(({ lot }) => lot ?? []))
  return [
    ...[...ties].map(([place, titles]) => says.tie(titles.join('; '), place)),
    ...lots
      .filter(({ id }) => used.has(id))
      .map(({ order, told: how }) => says.lot(order.map(title).join('; '), how)),
    ...(ranking.unscored.length > 0 ? [says.unscored(ranking.unscored.length)] : []),
    ...(votePoints.unsigned + votePoints.leftOut > 0
      ? [says.votesUncounted(votePoints.unsigned + votePoints.leftOut)]
      : []),
  ].map(paragraph)
}

/** How many of each axis were selected. */
export function quotasBlock(sources: DocumentSources, words: DocumentWords): Block {
  const { documents, labels } = words
  const selected = sources.told.withParents
    .map(({ consolidated }) => consolidated)
    .filter(({ id }) => sources.decisionOf(id).decision?.decision === 'selected')
  if (selected.length === 0) return paragraph(documents.nothing.selected)
  const quotas = quotasOf(selected, sources.plan.axes, sources.freeze?.rule ?? { perAxis: 0 })
  return {
    kind: 'list',
    items: quotas.map(({ axis, selected: n, lacks }) =>
      documents.says.selectedOf(labels.axes[axis] ?? axis, n, lacks),
    ),
  }
}

/** Every one that was not selected, with its reason. */
export function notSelectedBlock(sources: DocumentSources, words: DocumentWords): Block {
  const { documents } = words
  const rows = sources.told.consolidated.flatMap((each): Cell[][] => {
    const { decision } = sources.decisionOf(each.id)
    if (decision === undefined || decision.decision === 'selected') return []
    return [
      [
        codeOf(each),
        each.title,
        documents.decisions[decision.decision],
        decision.reason === '' ? documents.says.noReason : decision.reason,
      ],
    ]
  })
  if (rows.length === 0) return paragraph(documents.nothing.notSelected)
  return tableOf(
    {
      id: 'not-selected',
      caption: documents.captions.notSelected,
      columns: ['code', 'title', 'decision', 'reason'],
      rows,
    },
    words,
  )
}
