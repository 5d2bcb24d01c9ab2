import { canonicalJson } from '../../lib/hash.ts'
import type { ConsolidatedId, ProposalId } from '../../lib/ids.ts'
import type { Consolidated, Fate, Proposal } from '../proposals/proposal.ts'
import type { Head } from '../records/record.ts'

/**
 * The heads of the field `fate` of every proposal that has any, as the plan's document holds them.
 * Several heads are a conflict between two coordinators, until a person chooses.
 */
export type FatesById = ReadonlyMap<string, readonly Fate[]>

/** What counts: where each proposal stands, with a conflict as a verdict of its own. */
export type Verdict = Fate | { readonly fate: 'conflict'; readonly between: readonly Fate[] }

const PENDING: Verdict = { fate: 'pending' }

/** The heaps of I5: they sum to `total`, the number of proposals. */
export interface FateCounts {
  readonly pending: number
  readonly merged: number
  readonly alone: number
  readonly referred: number
  readonly outOfScope: number
  readonly conflicts: number
  readonly total: number
}

/** A record of the plan's document, as `readRecord` gives it: births of other documents are not needed. */
export interface FateRecord {
  readonly id: string
  readonly fate?: unknown
  readonly conflicts?: Readonly<Record<string, readonly Head[]>>
}

/** Reads fates off the plan's records. What is no fate we know counts as none: the proposal is pending. */
export function fatesFrom(records: Iterable<FateRecord>): FatesById {
  const fates = new Map<string, readonly Fate[]>()
  for (const record of records) {
    const heads = record.conflicts?.['fate']?.map((head) => head.value) ?? [record.fate]
    const known = heads.filter(isFate)
    if (known.length > 0) fates.set(record.id, known)
  }
  return fates
}

/**
 * Where one proposal stands.
 *
 * A fate that leads into a consolidated proposal that was withdrawn, or that is not there, is no
 * fate: the proposal is pending, unless another head holds. Equal heads are one; different ones
 * are a conflict.
 */
export function verdictOn(
  proposal: ProposalId,
  fates: FatesById,
  standing: ReadonlySet<string>,
): Verdict {
  const heads = fates.get(proposal)
  if (heads === undefined) return PENDING
  const holding = heads.filter((fate) => !('into' in fate) || standing.has(fate.into))
  const distinct = new Map(holding.map((fate) => [canonicalJson(fate), fate]))
  const [first, ...others] = distinct.values()
  if (first === undefined) return PENDING
  if (others.length === 0) return first
  const between = [...distinct].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, fate]) => fate)
  return { fate: 'conflict', between }
}

/** The consolidated proposals that were not undone. */
export function standingOf(consolidated: Iterable<Consolidated>): ReadonlySet<ConsolidatedId> {
  const standing = new Set<ConsolidatedId>()
  for (const one of consolidated) if (one.withdrawn !== true) standing.add(one.id)
  return standing
}

/**
 * Counts where the proposals stand: every proposal is in exactly one heap (I5).
 *
 * Expects  each proposal once, whatever the order; fates of proposals not given are not counted.
 */
export function countFates(
  proposals: Iterable<Pick<Proposal, 'id'>>,
  fates: FatesById,
  consolidated: Iterable<Consolidated>,
): FateCounts {
  const standing = standingOf(consolidated)
  const heaps = { pending: 0, merged: 0, alone: 0, referred: 0, outOfScope: 0, conflicts: 0 }
  let total = 0
  for (const { id } of proposals) {
    heaps[HEAP_OF[verdictOn(id, fates, standing).fate]] += 1
    total += 1
  }
  return { ...heaps, total }
}

/** A consolidated proposal with its parents, their words at hand and what became of each. */
export interface WithParents {
  readonly consolidated: Consolidated
  readonly parents: readonly {
    readonly id: ProposalId
    /** Absent when its meeting has not reached this device. */
    readonly proposal?: Proposal
    readonly verdict: Verdict
    /** Its fate leads here. */
    readonly here: boolean
    /** Other tables that backed it; shown one by one, never added: the same people may be in several. */
    readonly supports: number
  }[]
  /** At least one parent's fate leads here; without any it is not put to a vote. */
  readonly admissible: boolean
}

/** The consolidated proposals that stand, each with its parents, in the order given. */
export function consolidatedWithParents(
  proposals: Iterable<Proposal>,
  fates: FatesById,
  consolidated: readonly Consolidated[],
  supports: ReadonlyMap<string, number> = new Map(),
): WithParents[] {
  const standing = standingOf(consolidated)
  if (standing.size === 0) return []
  const byId = new Map<string, Proposal>()
  for (const proposal of proposals) byId.set(proposal.id, proposal)
  return consolidated
    .filter((one) => standing.has(one.id))
    .map((one) => {
      const parents = one.parents.map(({ proposal: id }) => {
        const proposal = byId.get(id)
        const verdict = verdictOn(id, fates, standing)
        const here = 'into' in verdict && verdict.into === one.id
        const known = proposal === undefined ? {} : { proposal }
        return { id, ...known, verdict, here, supports: supports.get(id) ?? 0 }
      })
      return { consolidated: one, parents, admissible: parents.some((parent) => parent.here) }
    })
}

const HEAP_OF = {
  pending: 'pending',
  merged: 'merged',
  alone: 'alone',
  referred: 'referred',
  'out-of-scope': 'outOfScope',
  conflict: 'conflicts',
} as const satisfies Record<Verdict['fate'], keyof FateCounts>

function isFate(value: unknown): value is Fate {
  if (typeof value !== 'object' || value === null) return false
  const { fate, into, to, reason } = value as Record<string, unknown>
  switch (fate) {
    case 'pending':
      return true
    case 'merged':
    case 'alone':
      return typeof into === 'string'
    case 'referred':
      return typeof to === 'string'
    case 'out-of-scope':
      return typeof reason === 'string'
    default:
      return false
  }
}
