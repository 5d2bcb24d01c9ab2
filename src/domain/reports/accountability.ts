import type { DocumentWords } from './document-labels.ts'
import type { DocumentSources } from './document-sources.ts'
import { resultCounts } from './informe-3.ts'
import {
  answerSections,
  commentFigures,
  outOfScopeBlocks,
  proposalAnswers,
  receiptsBlock,
} from './parts/answers-part.ts'
import { listOr, numbered, part } from './parts/blocks.ts'
import { criteriaBlocks, quotasBlock, resultsBlocks } from './parts/criteria-part.ts'
import { meetingsTable, teamBlock } from './parts/process-part.ts'
import { paragraph, type Section } from './report.ts'

/** Step 7.1: by which criteria the final decisions were taken. Counted from 4.1 to 4.3, nothing typed anew. */
export function criterios(sources: DocumentSources, words: DocumentWords): Section[] {
  const { documents, labels } = words
  const { says, nothing } = documents
  const changes = sources.freezes
    .filter(({ follows }) => follows !== undefined)
    .map(({ at, reason }) =>
      says.laterFreeze(labels.date(at.slice(0, 10)), reason ?? says.noReason),
    )
  return numbered(
    [
      part('whatFor', [paragraph(says.aim.criterios)]),
      part('whoDecided', [
        meetingsTable(sources, words, [4, 5]),
        teamBlock(sources, words),
        paragraph(says.proposalsToResults(resultCounts(sources))),
      ]),
      part('criteria', criteriaBlocks(sources, words)),
      part('application', [
        ...resultsBlocks(sources, words, { reasons: true }),
        quotasBlock(sources, words),
      ]),
      part('laterChanges', [listOr(changes, nothing.changes)]),
      part('limits', [listOr(limitsOf(sources, words), says.limitNone)]),
    ],
    [],
    words,
  )
}

/** Step 7.2: an answer with its reason for every comment and every proposal. */
export function respuestas(sources: DocumentSources, words: DocumentWords): Section[] {
  const { says, nothing } = words.documents
  const sections = answerSections(sources, words)
  return numbered(
    [
      part('figures', [paragraph(says.aim.respuestas), ...commentFigures(sources, words)]),
      part('howToRead', [{ kind: 'list', items: says.howToRead }]),
      part('byCommitment', sections.length === 0 ? [paragraph(nothing.answers)] : [], sections),
      part('outOfScope', outOfScopeBlocks(sources, words)),
      part('proposalAnswers', proposalAnswers(sources, words)),
      part('receipts', [receiptsBlock(sources, words)]),
    ],
    [],
    words,
  )
}

/** Who did not take part, as far as the records show it. */
function limitsOf(sources: DocumentSources, { documents }: DocumentWords): string[] {
  const { says } = documents
  const { told, plan, courses } = sources
  const held = told.encounters.filter(({ id }) => courses.get(id)?.state === 'closed')
  const zones = new Set(held.map(({ zone }) => zone))
  const absent = plan.zones.filter(({ id }) => !zones.has(id)).map(({ name }) => name)
  const undecided = told.withParents.filter(
    ({ consolidated }) => sources.decisionOf(consolidated.id).decision === undefined,
  ).length
  const counted = told.totalsActs.filter(({ meeting }) => held.some(({ id }) => id === meeting))
  const heads = counted.reduce((sum, act) => sum + act.heads, 0)
  const ballots = counted.reduce((sum, act) => sum + act.cast, 0)
  return [
    ...(heads > ballots ? [says.limitHeads(heads, ballots)] : []),
    ...(absent.length > 0 ? [says.limitZones(absent.join(', '))] : []),
    ...(undecided > 0 ? [says.limitUndecided(undecided)] : []),
  ]
}
