import { canonicalJson } from '../../lib/hash.ts'
import {
  type AskedVote,
  type CountedVote,
  countedVotes,
  type LeftOutVote,
  type OpenedBallots,
  samePoolKey,
  type VoteRecords,
} from './pool-votes.ts'

/** Fewest options that all votes of a pool must share: with one there is nothing to compare. */
const FEWEST_SHARED = 2

/** Votes of several meetings that asked the same. */
export interface PoolGroup {
  /** The same for the same votes in any order. */
  readonly id: string
  readonly counted: readonly CountedVote[]
  /** Of this group, and not pooled. */
  readonly leftOut: readonly LeftOutVote[]
}

/**
 * The plan's counted votes by what they asked: the same method and rules, over the same options. Where
 * options differ, votes that share some are one group as long as at least two options are common to
 * all of them; otherwise only those of exactly the same options are.
 *
 * Returns  every counted vote in exactly one group, larger groups first; the same for any order of
 *          the records.
 * Source   voting guide §1.7.
 */
export function poolGroups(records: VoteRecords, opened: OpenedBallots = new Map()): PoolGroup[] {
  const { counted, leftOut } = countedVotes(records, opened)
  const families = new Map<string, Known[]>()
  for (const vote of [...counted, ...leftOut]) {
    const family = canonicalJson({ method: vote.method, rules: vote.rules })
    families.set(family, [...(families.get(family) ?? []), vote])
  }
  return [...families.values()]
    .flatMap(connected)
    .flatMap((votes) => (shareEnough(votes) ? [votes] : alike(votes)))
    .map(groupOf)
    .sort((a, b) => sizeOf(b) - sizeOf(a) || (a.id < b.id ? -1 : 1))
}

type Known = CountedVote | LeftOutVote

const sizeOf = ({ counted, leftOut }: PoolGroup) => counted.length + leftOut.length

/** Votes that are linked by options in common, directly or over others. */
function connected(votes: readonly Known[]): Known[][] {
  const groups: { votes: Known[]; options: Set<string> }[] = []
  for (const vote of votes) {
    const own = vote.options.map(({ id }) => id)
    const touched = groups.filter(({ options }) => own.some((id) => options.has(id)))
    const joined = {
      votes: [...touched.flatMap((group) => group.votes), vote],
      options: new Set([...touched.flatMap(({ options }) => [...options]), ...own]),
    }
    for (const group of touched) groups.splice(groups.indexOf(group), 1)
    groups.push(joined)
  }
  return groups.map((group) => group.votes)
}

function shareEnough(votes: readonly Known[]): boolean {
  if (new Set(votes.map(samePoolKey)).size === 1) return true
  const [first, ...others] = votes.map(({ options }) => new Set(options.map(({ id }) => id)))
  const shared = [...(first ?? [])].filter((id) => others.every((options) => options.has(id)))
  return shared.length >= FEWEST_SHARED
}

function alike(votes: readonly Known[]): Known[][] {
  const groups = new Map<string, Known[]>()
  for (const vote of votes) {
    const key = samePoolKey(vote)
    groups.set(key, [...(groups.get(key) ?? []), vote])
  }
  return [...groups.values()]
}

/** A meeting that counted the same question twice would have its people counted twice. */
function groupOf(votes: readonly Known[]): PoolGroup {
  const sorted = [...votes].sort((a, b) => (a.id < b.id ? -1 : 1))
  const ready = sorted.filter((vote) => 'part' in vote)
  const times = (meeting: string) => ready.filter((vote) => vote.meeting === meeting).length
  return {
    id: sorted.map(({ id }) => id).join('+'),
    counted: ready.filter(({ meeting }) => times(meeting) === 1),
    leftOut: [
      ...sorted.filter((vote) => 'why' in vote),
      ...ready.filter(({ meeting }) => times(meeting) > 1).map(asTwice),
    ],
  }
}

function asTwice({
  part: _,
  totalsOnly: _t,
  quorumMissed: _q,
  discrepant: _d,
  ...asked
}: CountedVote) {
  return { ...(asked satisfies AskedVote), why: 'twice' as const }
}
