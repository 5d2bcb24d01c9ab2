import type { PoliticalAgreement, TeamMember } from './preparation-records.ts'

/** OGP's space for dialogue asks for both: those who govern and those who do not. */
export interface TeamBalance {
  readonly government: number
  readonly society: number
  /** Phases, by number, in which nobody of one side takes part, where anybody says when they work. */
  readonly oneSided: readonly string[]
}

/** How many of the team stand on either side. Expects members that stand; those who left count no more. */
export function balanceOf(members: readonly TeamMember[], today: string): TeamBalance {
  const here = members.filter(({ until }) => until === undefined || until >= today)
  const isGovernment = ({ sector }: TeamMember) => sector === 'local-government'
  const phases = [...new Set(here.flatMap(({ phases }) => phases ?? []))].sort()
  return {
    government: here.filter(isGovernment).length,
    society: here.filter((one) => !isGovernment(one)).length,
    oneSided: phases.filter((phase) => {
      const working = here.filter((one) => one.phases === undefined || one.phases.includes(phase))
      return working.every(isGovernment) || !working.some(isGovernment)
    }),
  }
}

/** Months that OGP Local asks to be left of a term when a plan begins (process guide §1.1). */
export const MONTHS_LEFT = 16

/** An agreement that may outlive whoever made it. */
export interface MandateRisk {
  readonly agreement: PoliticalAgreement
  readonly risk: 'ends-before' | 'short'
}

/**
 * Agreements whose authority leaves before the plan ends, or with fewer than 16 months left when it
 * begins: a warning, for who comes next has to be won over too.
 */
export function mandatesAtRisk(
  agreements: readonly PoliticalAgreement[],
  plan: { readonly start?: string; readonly end?: string } | undefined,
): readonly MandateRisk[] {
  return agreements.flatMap((agreement): readonly MandateRisk[] => {
    const { mandateEnds } = agreement
    if (mandateEnds === undefined) return []
    if (plan?.end && mandateEnds < plan.end) return [{ agreement, risk: 'ends-before' }]
    const needed = plan?.start && monthsAfter(plan.start, MONTHS_LEFT)
    return needed && mandateEnds < needed ? [{ agreement, risk: 'short' }] : []
  })
}

/** The same day so many months later, or the last of that month. Expects an ISO date. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
    .toISOString()
    .slice(0, 10)
}
