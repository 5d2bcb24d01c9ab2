import { SMART_PARTS } from '../../commitments/commitment.ts'
import { titleOf } from '../../proposals/capture.ts'
import type { DocumentWords, SheetField } from '../document-labels.ts'
import type { CommitmentTold, DocumentSources } from '../document-sources.ts'
import { codeOf } from '../informe-2-sources.ts'
import { type Block, type Cell, paragraph, type Section } from '../report.ts'
import { tableOf } from './blocks.ts'

/** One sheet for each commitment of the plan; those taken out are told after them, with the reason. */
export function commitmentSections(sources: DocumentSources, words: DocumentWords): Section[] {
  return sources.standing.map((each) => sheetOf(each, sources, words))
}

/** The commitments that were taken out, or that there are none yet. */
export function commitmentNotes(sources: DocumentSources, words: DocumentWords): Block[] {
  const { documents } = words
  const gone = sources.commitments.filter(({ withdrawn }) => withdrawn !== undefined)
  return [
    ...(sources.standing.length === 0 ? [paragraph(documents.nothing.commitments)] : []),
    ...gone.map(({ number, title, withdrawn }) =>
      paragraph(`${number}. ${title}: ${documents.says.withdrawn(withdrawn ?? '')}`),
    ),
  ]
}

/** Every milestone of the plan by date. */
export function milestonesBlock(sources: DocumentSources, words: DocumentWords): Block {
  const { documents, labels } = words
  const rows = sources.standing
    .flatMap(({ commitment, milestones }) =>
      milestones.map((milestone) => ({ commitment, milestone })),
    )
    .sort((a, b) => (a.milestone.end < b.milestone.end ? -1 : 1))
    .map(({ commitment, milestone }): Cell[] => [
      milestone.end === '' ? null : labels.date(milestone.end),
      `${commitment.number}. ${commitment.title}`,
      milestone.description,
      milestone.responsible,
    ])
  if (rows.length === 0) return paragraph(documents.nothing.milestones)
  return tableOf(
    {
      id: 'milestones',
      caption: documents.captions.milestones,
      columns: ['until', 'commitment', 'milestone', 'responsible'],
      rows,
    },
    words,
  )
}

/** How far each commitment is: the latest word on it. */
export function progressBlock(sources: DocumentSources, words: DocumentWords): Block {
  const { documents, labels } = words
  const rows = sources.standing.flatMap(({ commitment }): Cell[][] => {
    const last = sources.progress.filter((one) => one.commitment === commitment.id).at(-1)
    if (last === undefined) return []
    const { date, level, told, evidence } = last
    const name = documents.progressLevels[level] ?? level
    return [[commitment.title, labels.date(date), name, told, evidence ?? null]]
  })
  if (rows.length === 0) return paragraph(documents.nothing.progress)
  return tableOf(
    {
      id: 'progress',
      caption: documents.captions.progress,
      columns: ['commitment', 'date', 'level', 'told', 'evidence'],
      rows,
    },
    words,
  )
}

/** Who approved the draft, and when. */
export function approvalBlock({ approvals }: DocumentSources, words: DocumentWords): Block {
  const { documents, labels } = words
  if (approvals.length === 0) return paragraph(documents.nothing.approval)
  return tableOf(
    {
      id: 'approvals',
      caption: documents.captions.approvals,
      columns: ['body', 'date', 'result', 'remarks'],
      rows: approvals.map(({ body, date, result, remarks }) => [
        body,
        labels.date(date),
        documents.approvalResults[result] ?? result,
        remarks ?? null,
      ]),
    },
    words,
  )
}

/** The sheet: what it is, its milestones, why it can be done, the sentences it comes from, reviews. */
function sheetOf(
  { commitment, milestones }: CommitmentTold,
  sources: DocumentSources,
  words: DocumentWords,
): Section {
  const { documents, labels } = words
  const { nothing } = documents
  const name = `${commitment.number}. ${commitment.title}`
  const reviews = sources.reviews.filter((one) => one.commitment === commitment.id)
  const smart = SMART_PARTS.flatMap((each) => {
    const reason = commitment.smart?.[each]?.trim()
    return reason ? [`${documents.smart[each]}: ${reason}`] : []
  })
  return {
    id: `commitment-${commitment.id}`,
    heading: name,
    blocks: [
      tableOf(
        {
          id: `commitment-${commitment.id}`,
          caption: name,
          columns: ['field', 'text'],
          rows: fieldsOf(commitment, words),
        },
        words,
      ),
      ...(milestones.length === 0
        ? [paragraph(nothing.milestones)]
        : [
            tableOf(
              {
                id: `milestones-${commitment.id}`,
                caption: documents.captions.milestones,
                columns: ['milestone', 'until', 'responsible', 'verification'],
                rows: milestones.map(({ description, end, responsible, verification }) => [
                  description,
                  end === '' ? null : labels.date(end),
                  responsible,
                  verification ?? null,
                ]),
              },
              words,
            ),
          ]),
      ...(smart.length > 0 ? [{ kind: 'list', items: smart } as const] : []),
      ...originsOf(commitment.origins, sources, words),
      ...(reviews.length === 0
        ? []
        : [
            tableOf(
              {
                id: `reviews-${commitment.id}`,
                caption: documents.captions.reviews,
                columns: ['unit', 'date', 'type', 'observation', 'answer', 'state'],
                rows: reviews.map((one) => [
                  one.unit,
                  labels.date(one.date),
                  documents.reviewTypes[one.type],
                  one.observation,
                  one.answer ?? null,
                  documents.reviewStates[one.state ?? 'open'],
                ]),
              },
              words,
            ),
          ]),
    ],
  }
}

function fieldsOf(commitment: CommitmentTold['commitment'], words: DocumentWords): Cell[][] {
  const { documents, labels } = words
  const { start, end, values } = commitment
  const period =
    start === undefined && end === undefined
      ? undefined
      : [start, end].map((each) => (each === undefined ? '…' : labels.date(each))).join(' – ')
  const known: Partial<Record<SheetField, string | undefined>> = {
    ...commitment,
    axis: labels.axes[commitment.axis] ?? commitment.axis,
    values: values?.map((value) => documents.openValues[value] ?? value).join('; '),
    period,
  } as Partial<Record<SheetField, string | undefined>>
  return (Object.keys(documents.sheet) as SheetField[]).map((field) => [
    documents.sheet[field],
    known[field]?.trim() || null,
  ])
}

/** What people said, in their words: where the commitment comes from. */
function originsOf(
  origins: readonly string[],
  { told }: DocumentSources,
  { documents, labels }: DocumentWords,
): Block[] {
  const byId = new Map(told.proposals.map((one) => [one.id as string, one]))
  const quotes = origins.flatMap((id) => {
    const proposal = byId.get(id)
    if (proposal === undefined) return []
    const meeting = told.meetingOf(proposal.meeting)?.name ?? labels.unknown
    return [
      {
        text: proposal.text === '' ? titleOf(proposal) : proposal.text,
        source: `${codeOf(proposal)} · ${meeting} · ${labels.table(proposal.table)}`,
      },
    ]
  })
  return quotes.length === 0 ? [] : [paragraph(documents.says.origins), { kind: 'quotes', quotes }]
}
