import type { Commitment, Milestone } from './commitment.ts'
import { smartPrompts } from './smart.ts'

/**
 * What a reviewer of OGP looks at first, told from what the commitment says of itself; people answer the
 * rest.
 *
 * Source   OGP, IRM: verifiable, relevant to opening government, ambition (process guide §5.1).
 */
export interface OgpLens {
  /** Actions somebody else could verify: what is done, a number, evidence and milestones. */
  readonly verifiable: boolean
  /** It names a value that it serves. */
  readonly relevant: boolean
  /** It says how it helps to solve the problem: then people can talk about how much it changes. */
  readonly ambitionTold: boolean
}

/** Looks at one commitment as OGP does. */
export function ogpLens(commitment: Commitment, milestones: readonly Milestone[]): OgpLens {
  const open = new Set(smartPrompts(commitment, milestones).map(({ code }) => code))
  return {
    verifiable: !(
      ['no-description', 'no-number-in-target', 'no-evidence', 'no-milestones'] as const
    ).some((code) => open.has(code)),
    relevant: !open.has('no-values'),
    ambitionTold: !open.has('no-problem') && !open.has('no-contribution'),
  }
}
