import type { MeetingType } from '../../process/plan.ts'
import type { DocumentWords } from '../document-labels.ts'
import type { DocumentSources } from '../document-sources.ts'
import { votesSection } from '../informe-2-votes.ts'
import type { Section } from '../report.ts'

/** The votes of one type of meeting, told as the second report tells those of the citizen meetings. */
export function votesOf(
  { told }: DocumentSources,
  { documents, labels }: DocumentWords,
  type: MeetingType,
): Pick<Section, 'blocks' | 'sections'> {
  const encounters = told.meetings.filter((meeting) => meeting.type === type)
  const informe2 = {
    ...labels.informe2,
    noVotes: documents.nothing.votes,
    votesCaption: documents.headings.ballotsAnnex,
  }
  const { blocks, sections = [] } = votesSection({ ...told, encounters }, { ...labels, informe2 })
  return { blocks, sections }
}
