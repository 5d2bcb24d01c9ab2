import { toDecimal } from '../../lib/rational.ts'
import type { Agreement } from '../selection/evaluation.ts'
import type { DocumentWords } from './document-labels.ts'
import type { DocumentSources } from './document-sources.ts'
import { codeOf } from './informe-2-sources.ts'
import { numbered, part } from './parts/blocks.ts'
import {
  criteriaBlocks,
  criteriaOf,
  notSelectedBlock,
  quotasBlock,
  resultsBlocks,
  scoresBlocks,
} from './parts/criteria-part.ts'
import { heldSoFar, meetingsTable, scopeBlocks } from './parts/process-part.ts'
import { votesOf } from './parts/votes-part.ts'
import { type Block, paragraph, type Section } from './report.ts'

/** The third report: how proposals were weighed, what came out, and why. Its outline is the method's own. */
export function informe3(sources: DocumentSources, words: DocumentWords): Section[] {
  const { says, nothing, captions } = words.documents
  const { told, ranking } = sources
  const analysis = analysisSections(sources, words)
  const ballots = votesOf(sources, words, 'prioritisation')
  return numbered(
    [
      part('introduction', [paragraph(says.aim['informe-3']), ...scopeBlocks(sources, words)]),
      part('process', [
        ...heldSoFar(sources, words, [4]),
        meetingsTable(sources, words, [4]),
        paragraph(says.proposalsToResults(resultCounts(sources))),
      ]),
      part('results', [
        ...resultsBlocks(sources, words),
        ...(ranking.rows.length === 0
          ? []
          : [
              {
                kind: 'figure' as const,
                id: 'index-figure',
                caption: captions.index,
                bars: ranking.rows.map(({ id, index }) => ({
                  label: told.consolidatedOf(id)?.title ?? words.labels.unknown,
                  value: Number(toDecimal(index, 1)),
                })),
              },
            ]),
        paragraph(captions.quotas),
        quotasBlock(sources, words),
      ]),
      part('analysis', analysis.length === 0 ? [paragraph(nothing.selected)] : [], analysis),
    ],
    [
      part('criteriaAnnex', criteriaBlocks(sources, words)),
      part('scoresAnnex', scoresBlocks(sources, words)),
      part('ballotsAnnex', ballots.blocks, ballots.sections),
      part('notSelectedAnnex', [notSelectedBlock(sources, words)]),
    ],
    words,
  )
}

/** How many proposals came how far: the same numbers in every document. */
export function resultCounts(
  sources: DocumentSources,
): Parameters<DocumentWords['documents']['says']['proposalsToResults']>[0] {
  const { told, ranking } = sources
  const decisions = told.withParents.map(
    ({ consolidated }) => sources.decisionOf(consolidated.id).decision?.decision,
  )
  const count = (kind: (typeof decisions)[number]) => decisions.filter((one) => one === kind).length
  return {
    proposals: told.proposals.length,
    consolidated: told.withParents.length,
    ranked: ranking.rows.length,
    selected: count('selected'),
    reserve: count('reserve'),
    notSelected: count('not-selected'),
    referred: count('referred'),
  }
}

/** What the tables said of each proposal that was selected. */
function analysisSections(sources: DocumentSources, words: DocumentWords): Section[] {
  const { documents, labels } = words
  const { says, columns } = documents
  const nameOf = new Map(criteriaOf(sources).map(({ id, name }) => [id, name]))
  return sources.ranking.rows
    .filter(({ id }) => sources.decisionOf(id).decision?.decision === 'selected')
    .map((row) => {
      const found = sources.told.consolidatedOf(row.id)
      const said = sources.evaluations
        .filter(({ consolidated }) => consolidated === row.id)
        .flatMap(({ table, inFavour, against, missing, agreement }) =>
          [
            [says.inFavour, inFavour],
            [says.against, against],
            [says.missing, missing],
            [says.agreement, agreement && documents.agreements[agreement as Agreement]],
          ].flatMap(([name, text]) =>
            text?.trim() ? [`${labels.table(table)}. ${name}: ${text.trim()}`] : [],
          ),
        )
      const means = row.spreads.map(
        ({ criterion, mean }) =>
          `${nameOf.get(criterion) ?? criterion}: ${says.decimal(toDecimal(mean, 2))}`,
      )
      const reason = sources.decisionOf(row.id).decision?.reason.trim()
      const blocks: Block[] = [
        paragraph(
          `${columns.place}: ${row.place}. ${columns.index}: ${says.decimal(toDecimal(row.index, 1))}.`,
        ),
        { kind: 'list', items: [...means, ...said] },
        ...(reason ? [paragraph(`${says.reason}: ${reason}`)] : []),
        {
          kind: 'quotes',
          quotes: (
            sources.told.withParents.find(({ consolidated }) => consolidated.id === row.id)
              ?.parents ?? []
          ).flatMap(({ proposal }) =>
            proposal === undefined
              ? []
              : [
                  {
                    text: proposal.text,
                    source: `${codeOf(proposal)} · ${sources.told.meetingOf(proposal.meeting)?.name ?? labels.unknown}`,
                  },
                ],
          ),
        },
      ]
      return {
        id: `analysis-${row.id}`,
        heading: found === undefined ? labels.unknown : `${codeOf(found)} · ${found.title}`,
        blocks,
      }
    })
}
