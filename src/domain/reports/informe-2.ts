import { meetingsSection } from './informe-2-meetings.ts'
import {
  annexSection,
  consolidatedSection,
  proposalsSection,
  setApartSection,
} from './informe-2-proposals.ts'
import {
  digestOf,
  type Informe2Input,
  type Informe2Sources,
  inOrder,
  section,
} from './informe-2-sources.ts'
import { strategySection } from './informe-2-strategy.ts'
import { votesSection } from './informe-2-votes.ts'
import type { ReportLabels } from './labels.ts'
import { type Block, paragraph, type Report, type Section } from './report.ts'

/**
 * The second report: the citizen meetings, what was proposed in them and what became of it.
 *
 * Every number is counted from the same records, so the totals agree by construction (I5). Where
 * nothing was recorded the report says so; it invents nothing.
 *
 * Returns  the same report for the same input in any order, in the language of `labels`.
 */
export function writeInforme2(input: Informe2Input, labels: ReportLabels): Report {
  const sources = inOrder(input)
  const { title, subtitle } = labels.informe2
  return {
    id: 'informe-2',
    language: labels.language,
    title,
    subtitle: subtitle(input.plan.name, input.plan.municipality),
    sections: informe2Sections(sources, labels),
    sources: digestOf(sources),
  }
}

/** The sections of the second report, of records already in reading order. */
export function informe2Sections(sources: Informe2Sources, labels: ReportLabels): Section[] {
  return [
    introduction(sources, labels),
    strategySection(sources, labels),
    meetingsSection(sources, labels),
    proposalsSection(sources, labels),
    consolidatedSection(sources, labels),
    votesSection(sources, labels),
    setApartSection(sources, labels),
    section('evaluation', labels, [paragraph(labels.informe2.noEvaluation)]),
    nextSteps(sources, labels),
    annexSection(sources, labels),
  ]
}

function introduction(
  { encounters, courses, counts, withParents }: Informe2Sources,
  labels: ReportLabels,
) {
  const held = encounters.filter(({ id }) => courses.get(id)?.state === 'closed')
  const heads = held.reduce((sum, { id }) => sum + (courses.get(id)?.heads ?? 0), 0)
  const consolidated = withParents.filter(({ admissible }) => admissible).length
  const { informe2 } = labels
  return section('introduction', labels, [
    paragraph(
      informe2.introduction({
        meetings: held.length,
        heads,
        proposals: counts.total,
        consolidated,
      }),
    ),
    paragraph(informe2.method),
  ])
}

function nextSteps({ counts, meetings, courses }: Informe2Sources, labels: ReportLabels): Section {
  const { informe2, date } = labels
  const open = [
    ...(counts.pending > 0 ? [informe2.pending(counts.pending)] : []),
    ...(counts.conflicts > 0 ? [informe2.conflicts(counts.conflicts)] : []),
  ]
  const next = meetings
    .filter(({ phase, id }) => phase === 4 || (phase < 4 && courses.get(id)?.state !== 'closed'))
    .map(({ name, date: day, venue }) =>
      informe2.nextMeeting({ name, date: date(day), ...(venue === undefined ? {} : { venue }) }),
    )
  const first: Block =
    open.length > 0 ? { kind: 'list', items: open } : paragraph(informe2.allDecided)
  if (next.length === 0) return section('nextSteps', labels, [first])
  const list: Block = { kind: 'list', items: next }
  return section('nextSteps', labels, [first, paragraph(informe2.nextMeetings), list])
}
