import { axisName, type DocumentWords } from './document-labels.ts'
import type { DocumentSources } from './document-sources.ts'
import { codeOf } from './informe-2-sources.ts'
import { resultCounts } from './informe-3.ts'
import { commentFigures } from './parts/answers-part.ts'
import { numbered, part, tableOf } from './parts/blocks.ts'
import {
  approvalBlock,
  commitmentNotes,
  commitmentSections,
  milestonesBlock,
  progressBlock,
} from './parts/commitment-sheet.ts'
import { criteriaBlocks } from './parts/criteria-part.ts'
import { channelsBlock } from './parts/diagnosis-part.ts'
import {
  agreementsBlock,
  heldSoFar,
  meetingsTable,
  scopeBlocks,
  teamBlock,
} from './parts/process-part.ts'
import { type Block, paragraph, type Section } from './report.ts'
import { told } from './step-records.ts'

/** The draft of the plan, for its approval and for the public consultation. */
export function borrador(sources: DocumentSources, words: DocumentWords): Section[] {
  const { says } = words.documents
  return numbered(
    [
      part('authority', [
        forewordBlock(sources, words),
        paragraph(says.aim.borrador),
        agreementsBlock(sources, words),
      ]),
      part('context', scopeBlocks(sources, words)),
      part('processSummary', [
        ...heldSoFar(sources, words),
        paragraph(says.proposalsToResults(resultCounts(sources))),
      ]),
      part('commitments', commitmentNotes(sources, words), commitmentSections(sources, words)),
      part('calendar', [milestonesBlock(sources, words)]),
      part('followUp', [{ kind: 'list', items: says.followUp }, approvalBlock(sources, words)]),
      part('howToComment', consultationBlocks(sources, words)),
    ],
    [],
    words,
  )
}

/** What an authority says, in its own words; until somebody wrote it down, where it goes. */
function forewordBlock({ forewords }: DocumentSources, { documents }: DocumentWords): Block {
  const [text, signedBy] = [told(forewords.at(-1)?.words), told(forewords.at(-1)?.signedBy)]
  return text === null
    ? paragraph(documents.says.authorityWords)
    : { kind: 'quotes', quotes: [{ text, source: signedBy ?? '' }] }
}

/** The plan as it is published, with how it came to be. */
export function versionFinal(sources: DocumentSources, words: DocumentWords): Section[] {
  const { says } = words.documents
  return numbered(
    [
      part('authority', [
        forewordBlock(sources, words),
        paragraph(says.aim['version-final']),
        agreementsBlock(sources, words),
      ]),
      part('localContext', scopeBlocks(sources, words)),
      part('cocreation', [
        ...heldSoFar(sources, words),
        meetingsTable(sources, words),
        teamBlock(sources, words),
        paragraph(says.proposalsToResults(resultCounts(sources))),
      ]),
      part('commitments', commitmentNotes(sources, words), commitmentSections(sources, words)),
      part('calendar', [milestonesBlock(sources, words)]),
      part('governance', [
        { kind: 'list', items: says.followUp },
        approvalBlock(sources, words),
        progressBlock(sources, words),
      ]),
      part('takePart', [{ kind: 'list', items: says.takePart }, channelsBlock(sources, words)]),
    ],
    [
      part('proposalsAnnex', [proposalsBlock(sources, words)]),
      part('criteriaDoneAnnex', criteriaBlocks(sources, words)),
      part('answersAnnex', [...commentFigures(sources, words), paragraph(says.seeAnswers)]),
    ],
    words,
  )
}

/** When, by what and where people can say what they think of the draft. */
function consultationBlocks({ consultation }: DocumentSources, words: DocumentWords): Block[] {
  const { documents, labels } = words
  const { says } = documents
  if (consultation === undefined) return [paragraph(documents.nothing.consultation)]
  const { opens, closes, days, channels = [], points = [], answeredBy } = consultation
  return [
    paragraph(says.consultationOpen(labels.date(opens), labels.date(closes), days)),
    ...(channels.length > 0
      ? [
          paragraph(
            says.consultationChannels(
              channels.map((each) => documents.commentChannels[each] ?? each).join(', '),
            ),
          ),
        ]
      : []),
    ...(points.length > 0
      ? [
          {
            kind: 'list' as const,
            items: points.map(({ place, hours }) => says.consultationPoint(place, hours)),
          },
        ]
      : []),
    ...(answeredBy ? [paragraph(says.answeredBy(answeredBy))] : []),
    paragraph(says.receiptNote),
  ]
}

/** Every proposal as it was said. */
function proposalsBlock({ told }: DocumentSources, words: DocumentWords): Block {
  const { documents, labels } = words
  if (told.proposals.length === 0) return paragraph(documents.nothing.proposals)
  return tableOf(
    {
      id: 'all-proposals',
      caption: documents.captions.proposals,
      columns: ['code', 'axis', 'text'],
      rows: told.proposals.map((one) => [codeOf(one), axisName(one.axis, labels), one.text]),
    },
    words,
  )
}
