import { groupsSection, saidSection } from './acta-proposals.ts'
import {
  type ActaWords,
  agendaSection,
  attendanceSection,
  factsSection,
  meetingSection,
  tablesSection,
} from './acta-room.ts'
import { type ActaInput, type ActaSources, actaInOrder, digestOfActa } from './acta-sources.ts'
import { votesSection } from './informe-2-votes.ts'
import { paragraph, type Report, type Section } from './report.ts'

/** Who signs an acta: two people. */
const SIGNATURES = 2

/**
 * The acta of one meeting, to be printed before people leave. It tells counts and words, and no
 * person's name but those of the team who led a block; what nobody recorded it says so.
 *
 * Returns  the same report for the same input in any order, in the language of `labels`.
 */
export function writeActa(input: ActaInput, words: ActaWords): Report {
  const sources = actaInOrder(input)
  const { acta, labels } = words
  return {
    id: 'acta',
    language: labels.language,
    title: acta.title(input.meeting.name),
    subtitle: [input.plan.name, input.plan.municipality].filter((each) => each !== '').join(' · '),
    sections: [
      factsSection(sources, words),
      attendanceSection(sources, words),
      agendaSection(sources, words),
      tablesSection(sources, words),
      saidSection(sources, words),
      groupsSection(sources, words),
      votesOf(sources, words),
      meetingSection(sources, words),
      {
        id: 'signatures',
        heading: acta.headings.signatures,
        blocks: [
          paragraph(acta.signaturesText),
          { kind: 'list', items: Array.from({ length: SIGNATURES }, () => acta.signature) },
        ],
      },
    ],
    sources: digestOfActa(sources),
  }
}

/** The votes as the second report tells them, under this document's words. */
function votesOf({ told }: ActaSources, { acta, labels }: ActaWords): Section {
  const { votesCaption, noVotes, headings } = acta
  const informe2 = { ...labels.informe2, votesCaption, noVotes }
  return { ...votesSection(told, { ...labels, informe2 }), heading: headings.votes }
}
