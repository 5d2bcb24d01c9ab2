import { compareTexts } from '../../lib/order.ts'
import { countFates } from '../merging/fates.ts'
import { type OgpCheck, ogpChecklist } from '../process/ogp-checklist.ts'
import { type Planned, phasePlanId } from '../process/phase-course.ts'
import type { Plan } from '../process/plan.ts'
import type { Birth } from '../records/record.ts'
import type { DocumentsInput } from '../reports/document-sources.ts'
import { gatherInput, type PlanShelves } from '../reports/gather-input.ts'
import { type StepRecord, told } from '../reports/step-records.ts'
import { standingOf } from '../steps/standing.ts'
import { announcedMeetings } from '../strategy/outreach.ts'
import { PHASE_NUMBERS } from './contents.ts'

/** When a phase was planned for; ISO dates. Whoever is responsible for it stays in the plan. */
export interface PhaseDates {
  readonly start?: string
  readonly end?: string
}

/** Something spread or published: what, by which way, on which day. Evidence and people stay in the plan. */
export interface Spreading {
  readonly document: string | null
  readonly piece: string | null
  readonly channel: string | null
  /** ISO date. */
  readonly date: string | null
  readonly format: string | null
  readonly licence: string | null
}

/** Everything the public repository is made of: plain data, fit for a worker. */
export interface RepositoryInput {
  readonly documents: DocumentsInput
  /** Eight, in order. */
  readonly phases: readonly PhaseDates[]
  readonly checks: readonly OgpCheck[]
  readonly disseminations: readonly Spreading[]
  readonly releases: readonly Spreading[]
}

type SpreadRecord = StepRecord<
  'document' | 'piece' | 'place' | 'channel' | 'date' | 'format' | 'licence'
>

/** Reads everything off the plan's documents; documents of people are not among them. */
export function gatherRepository(shelves: PlanShelves, empty: Plan): RepositoryInput {
  const documents = gatherInput(shelves, empty)
  const { plan } = shelves
  const phases = PHASE_NUMBERS.map((n): PhaseDates => {
    const { start, end } = (plan.get(phasePlanId(n)) ?? {}) as Planned
    return { ...(start ? { start } : {}), ...(end ? { end } : {}) }
  })
  const spreadingsOf = (kind: string) =>
    standingOf(plan.ofKind(kind) as readonly Birth[] as readonly SpreadRecord[])
      .map(
        (one): Spreading => ({
          document: told(one.document),
          piece: told(one.piece) ?? told(one.place),
          channel: told(one.channel),
          date: told(one.date),
          format: told(one.format),
          licence: told(one.licence),
        }),
      )
      .sort((a, b) => compareTexts(JSON.stringify([a.date, a]), JSON.stringify([b.date, b])))
  return {
    documents,
    phases,
    checks: checksOf(shelves, documents, phases),
    disseminations: spreadingsOf('dissemination'),
    releases: spreadingsOf('release'),
  }
}

function checksOf(
  { plan }: PlanShelves,
  documents: DocumentsInput,
  phases: readonly PhaseDates[],
): readonly OgpCheck[] {
  const { proposals, fates, consolidated, progress, outreach = [] } = documents
  const counts = countFates(proposals, fates, consolidated)
  const kinds = ['team-member', 'release', 'dissemination', 'channel', 'consultation']
  const checks = ogpChecklist({
    plan: documents.plan,
    records: kinds.flatMap((kind) => plan.ofKind(kind)),
    phasesDated: phases.filter(({ start, end }) => start && end).length,
    announcements: announcedMeetings(outreach).size,
    citizenProposals: proposals.filter(({ origin }) => origin !== 'officials').length,
    proposals: proposals.length,
    pending: counts.pending + counts.conflicts,
    progressReports: progress.length,
  })
  // Whoever reads it in the repository has the evidence in the hand.
  return checks.map((check) => (check.id === 'repository' ? { ...check, isMet: true } : check))
}
