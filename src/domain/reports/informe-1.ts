import type { DocumentWords } from './document-labels.ts'
import type { DocumentSources } from './document-sources.ts'
import { listOr, numbered, part } from './parts/blocks.ts'
import {
  actorsBlocks,
  channelsBlock,
  conclusionsOf,
  initiativesPart,
  officialsBlock,
} from './parts/diagnosis-part.ts'
import {
  agreementsBlock,
  comingMeetings,
  heldSoFar,
  meetingsTable,
  scopeBlocks,
  teamBlock,
} from './parts/process-part.ts'
import { votesOf } from './parts/votes-part.ts'
import { paragraph, type Section } from './report.ts'

/** Preparation and diagnosis. */
const PHASES = [1, 2]

/** The first report: what is done already, who matters, what the administration proposes. */
export function informe1(sources: DocumentSources, words: DocumentWords): Section[] {
  const { says } = words.documents
  const { initiatives, spread, told } = sources
  const officials = told.proposals.filter(({ origin }) => origin === 'officials').length
  const votes = votesOf(sources, words, 'internal-workshop')
  const diagnosis = initiativesPart(sources, words)
  const coming = comingMeetings(sources, words, 3)
  return numbered(
    [
      part('purpose', [
        paragraph(says.aim['informe-1']),
        ...scopeBlocks(sources, words),
        agreementsBlock(sources, words),
      ]),
      part('howDone', [
        ...heldSoFar(sources, words, PHASES),
        paragraph(
          says.sourcesOfDiagnosis({
            initiatives: initiatives.length,
            actors: spread.length,
            proposals: officials,
          }),
        ),
        meetingsTable(sources, words, PHASES),
        teamBlock(sources, words),
      ]),
      part('initiatives', diagnosis.blocks, diagnosis.sections),
      part('actors', actorsBlocks(sources, words)),
      part('officials', [officialsBlock(sources, words), ...votes.blocks], votes.sections),
      part('conclusions', [listOr(conclusionsOf(sources, words), says.noConclusion)]),
      part('stepsAndChannels', [
        ...(coming.length > 0 ? [{ kind: 'list', items: coming } as const] : []),
        channelsBlock(sources, words),
      ]),
    ],
    [],
    words,
  )
}
