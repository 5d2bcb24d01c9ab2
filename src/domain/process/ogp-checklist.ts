import type { Birth } from '../records/record.ts'
import type { Release } from '../steps/closing-records.ts'
import type { Channel } from '../steps/diagnosis-records.ts'
import type { TeamMember } from '../steps/preparation-records.ts'
import { standingOfKind } from '../steps/standing.ts'
import type { Plan } from './plan.ts'

/** What shows that OGP's co-creation standards are met, each with the standard it belongs to. */
const CHECKS = {
  forum: 1,
  rules: 1,
  site: 2,
  repository: 2,
  timeline: 3,
  outreach: 3,
  input: 3,
  consulted: 3,
  reasoned: 4,
  answers: 4,
  implementation: 5,
} as const
export type OgpCheckId = keyof typeof CHECKS

export interface OgpCheck {
  readonly id: OgpCheckId
  /** 1 to 5. */
  readonly standard: number
  readonly isMet: boolean
}

/**
 * The checklist of the co-creation standards, filled from the plan's own data.
 *
 * Expects  `records`: those of the plan document, of any kind; `phasesDated`: how many of the eight
 *          phases have both dates.
 * Source   process guide §10.
 */
export function ogpChecklist(known: {
  readonly plan: Plan
  readonly records: readonly Birth[]
  readonly phasesDated: number
  readonly announcements: number
  readonly citizenProposals: number
  readonly proposals: number
  readonly pending: number
  readonly progressReports: number
}): readonly OgpCheck[] {
  const { plan, records } = known
  const sides = new Set(
    standingOfKind<TeamMember>(records, 'team-member').map(
      ({ sector }) => sector === 'local-government',
    ),
  )
  const releases = standingOfKind<Release>(records, 'release')
  const spread = standingOfKind<Birth & { readonly document?: string }>(records, 'dissemination')
  const isOut = (document: string) =>
    [...releases, ...spread].some((one) => one.document === document)
  const isMet: Readonly<Record<OgpCheckId, boolean>> = {
    forum: sides.size === 2,
    rules: Boolean(plan.decisionRules),
    site: standingOfKind<Channel>(records, 'channel').some(
      ({ type }) => type === 'web' || type === 'noticeboard',
    ),
    repository: isOut('repository'),
    timeline: known.phasesDated === 8,
    outreach: known.announcements > 0,
    input: known.citizenProposals > 0,
    consulted: standingOfKind(records, 'consultation').length > 0,
    reasoned: known.proposals > 0 && known.pending === 0,
    answers: isOut('answers'),
    implementation: known.progressReports > 0,
  }
  return (Object.keys(CHECKS) as OgpCheckId[]).map((id) => ({
    id,
    standard: CHECKS[id],
    isMet: isMet[id],
  }))
}
