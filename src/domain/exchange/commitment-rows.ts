import type { OpenValue, ProgressLevel } from '../commitments/commitment.ts'
import type { Axis } from '../process/plan.ts'
import type { PlanRecords } from './plan-records.ts'

/** A commitment as it leaves: no device, no revision, no conflict. */
export interface CommitmentRow {
  readonly number: number
  readonly title: string
  readonly axis: Axis
  readonly problem: string | null
  readonly description: string | null
  readonly contribution: string | null
  readonly values: readonly OpenValue[]
  readonly responsible: string | null
  readonly others: string | null
  readonly indicator: string | null
  readonly baseline: string | null
  readonly target: string | null
  readonly budget: string | null
  readonly relation: string | null
  readonly start: string | null
  readonly end: string | null
  /** How far it is by its latest report. */
  readonly level: ProgressLevel | null
}

export interface MilestoneRow {
  readonly commitment: number
  readonly description: string
  readonly start: string | null
  readonly end: string
  readonly responsible: string
  readonly verification: string | null
}

/** One report of progress, with its evidence. */
export interface EvidenceRow {
  readonly commitment: number
  readonly milestone: string | null
  readonly date: string
  readonly level: ProgressLevel
  readonly told: string
  readonly evidence: string | null
}

export interface CommitmentRows {
  readonly commitments: readonly CommitmentRow[]
  readonly milestones: readonly MilestoneRow[]
  readonly evidence: readonly EvidenceRow[]
}

/** The commitments of a plan that stand, by number; milestones and reports by day. */
export function commitmentRows(records: PlanRecords): CommitmentRows {
  const { commitments = [], milestones = [], progress = [] } = records
  const standing = commitments
    .filter(({ withdrawn }) => !withdrawn)
    .sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1))
  const numbers = new Map(standing.map(({ id, number }) => [id, number]))
  const reports = [...progress].sort((a, b) => (`${a.date} ${a.id}` < `${b.date} ${b.id}` ? -1 : 1))
  const named = new Map(milestones.map(({ id, description }) => [id, description]))
  const levelOf = (id: string) =>
    reports.findLast((one) => one.commitment === id && one.milestone === undefined)?.level ?? null
  return {
    commitments: standing.map((one) => ({
      number: one.number,
      title: one.title,
      axis: one.axis,
      problem: one.problem ?? null,
      description: one.description ?? null,
      contribution: one.contribution ?? null,
      values: one.values ?? [],
      responsible: one.responsible ?? null,
      others: one.others ?? null,
      indicator: one.indicator ?? null,
      baseline: one.baseline ?? null,
      target: one.target ?? null,
      budget: one.budget ?? null,
      relation: one.relation ?? null,
      start: one.start ?? null,
      end: one.end ?? null,
      level: levelOf(one.id),
    })),
    milestones: milestones
      .filter(({ withdrawn }) => !withdrawn)
      .flatMap((one) => {
        const commitment = numbers.get(one.commitment)
        if (commitment === undefined) return []
        const { description, end, responsible } = one
        const row = { commitment, description, end, responsible }
        return [{ ...row, start: one.start ?? null, verification: one.verification ?? null }]
      })
      .sort((a, b) => a.commitment - b.commitment || (a.end < b.end ? -1 : 1)),
    evidence: reports.flatMap((one) => {
      const commitment = numbers.get(one.commitment)
      if (commitment === undefined) return []
      const { date, level, told } = one
      const milestone = one.milestone === undefined ? null : (named.get(one.milestone) ?? null)
      return [{ commitment, milestone, date, level, told, evidence: one.evidence ?? null }]
    }),
  }
}
