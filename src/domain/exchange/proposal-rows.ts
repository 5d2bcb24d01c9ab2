import { receiptCode } from '../../lib/receipt-code.ts'
import type { Verdict } from '../merging/fates.ts'
import type { Axis, Plan } from '../process/plan.ts'
import { titleOf } from '../proposals/capture.ts'
import type { Consolidated, Origin, Proposal, Source } from '../proposals/proposal.ts'
import { codeOf, type Informe2Sources, inOrder } from '../reports/informe-2-sources.ts'
import type { PlanRecords } from './plan-records.ts'

/** One proposal for other tools: what was said, where, and what became of it. No device, no clock, nobody's name. */
export interface ProposalRow {
  readonly id: string
  /** Its label from a source, else its receipt code. */
  readonly code: string
  readonly receipt: string
  readonly meeting: string | null
  /** ISO day of the meeting. */
  readonly date: string | null
  readonly zone: string | null
  readonly table: number
  readonly axis: Axis | null
  readonly origin: Origin
  /** As said. */
  readonly text: string
  /** A later wording, when there is one. */
  readonly wording: string | null
  readonly title: string
  /** Other tables that backed it. */
  readonly supports: number
  readonly verdict: Verdict
  /** Code of the consolidated proposal that it went into. */
  readonly consolidated: string | null
  readonly source: Source | null
}

/** One consolidated proposal for other tools, with the proposals that it came from. */
export interface ConsolidatedRow {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly axis: Axis | null
  readonly reason: string | null
  /** Those whose fate leads here, by their codes. */
  readonly parents: readonly {
    readonly id: string
    readonly code: string
    /** `null` when its meeting has not reached this device. */
    readonly text: string | null
    readonly meeting: string | null
    readonly source: Source | null
  }[]
}

/** The proposals of a plan as rows, in reading order: by meeting, label, table, id. */
export interface ProposalRows {
  readonly plan: Pick<Plan, 'name' | 'municipality' | 'language' | 'start' | 'end'>
  readonly proposals: readonly ProposalRow[]
  /** Those that stand and that some proposal's fate leads to. */
  readonly consolidated: readonly ConsolidatedRow[]
}

/** Reads the rows off the records: the same rows for the same records, whatever their order. */
export function proposalRows(records: PlanRecords): ProposalRows {
  const { plan } = records
  const sources = inOrder({
    ...records,
    courses: new Map(),
    votes: [],
    acts: [],
    totalsActs: [],
  })
  return {
    plan: {
      name: plan.name,
      municipality: plan.municipality,
      language: plan.language,
      ...(plan.start === undefined ? {} : { start: plan.start }),
      ...(plan.end === undefined ? {} : { end: plan.end }),
    },
    proposals: sources.proposals.map((proposal) => proposalRow(proposal, sources)),
    consolidated: sources.withParents
      .filter(({ admissible }) => admissible)
      .map(({ consolidated, parents }) => ({
        ...about(consolidated),
        parents: parents
          .filter(({ here }) => here)
          .map(({ id, proposal }) => ({
            id,
            code: proposal === undefined ? receiptCode(id) : codeOf(proposal),
            text: proposal?.text ?? null,
            meeting:
              proposal === undefined ? null : (sources.meetingOf(proposal.meeting)?.name ?? null),
            source: proposal?.source ?? null,
          })),
      })),
  }
}

function proposalRow(proposal: Proposal, sources: Informe2Sources): ProposalRow {
  const verdict = sources.verdictOf(proposal)
  const meeting = sources.meetingOf(proposal.meeting)
  const into = 'into' in verdict ? sources.consolidatedOf(verdict.into) : undefined
  const { wording } = proposal
  return {
    id: proposal.id,
    code: codeOf(proposal),
    receipt: receiptCode(proposal.id),
    meeting: meeting?.name ?? null,
    date: meeting?.date ?? null,
    zone: sources.plan.zones.find(({ id }) => id === meeting?.zone)?.name ?? null,
    table: proposal.table,
    axis: proposal.axis,
    origin: proposal.origin,
    text: proposal.text,
    wording: wording === undefined || wording === proposal.text ? null : wording,
    title: titleOf(proposal),
    supports: sources.supportsOf.get(proposal.id) ?? 0,
    verdict,
    consolidated: into === undefined ? null : codeOf(into),
    source: proposal.source ?? null,
  }
}

function about(consolidated: Consolidated): Omit<ConsolidatedRow, 'parents'> {
  return {
    id: consolidated.id,
    code: codeOf(consolidated),
    title: consolidated.title,
    axis: consolidated.axis,
    reason: consolidated.reason ?? null,
  }
}
