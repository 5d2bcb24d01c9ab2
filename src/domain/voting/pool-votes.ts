import { canonicalJson, contentDigest } from '../../lib/hash.ts'
import type { ActId, MeetingId } from '../../lib/ids.ts'
import { ballotsHashOf, isActIntact } from './act.ts'
import type { Act, TotalsAct } from './act-records.ts'
import type { Pile } from './method.ts'
import type { MethodId, Rules } from './method-rules.ts'
import { type PoolPart, partOfAct, partOfTotalsAct } from './pool-part.ts'
import type { Vote, VoteConfig } from './vote.ts'

/** What one meeting asked, and by which rules. */
export interface AskedVote {
  /** The frozen vote's id; of a count on paper without one, the act's. */
  readonly id: string
  readonly meeting: MeetingId
  readonly method: MethodId
  readonly rules: Rules
  /** A count on paper alone has no labels. */
  readonly options: readonly { readonly id: string; readonly label?: string }[]
  readonly question?: string
  readonly k?: number
  /** The reading that the vote was frozen with; nobody declared one for a count on paper alone. */
  readonly pooling?: VoteConfig['pooling']
}

/** A counted vote, as it enters a pool. */
export interface CountedVote extends AskedVote {
  readonly part: PoolPart
  /** Totals alone: there are no single ballots to recount. */
  readonly totalsOnly: boolean
  readonly quorumMissed: boolean
  /** The numbers of its count did not add up, and its act says so. */
  readonly discrepant: boolean
}

/**
 * Why a vote that was counted is in no pool. `disputed`: several acts stand; `altered`: its act is not
 * of this vote, or no longer what was signed; `twice`: its meeting counted the same question more
 * than once, so that its people would count twice.
 */
export type LeftOutWhy = 'disputed' | 'altered' | 'twice'

export interface LeftOutVote extends AskedVote {
  readonly why: LeftOutWhy
}

/** A meeting's paper records, of any number of meetings, in any order. */
export interface VoteRecords {
  readonly votes: readonly Vote[]
  readonly acts: readonly Act[]
  readonly totalsActs: readonly TotalsAct[]
}

/** Opened ballots by act, where this device has them. */
export type OpenedBallots = ReadonlyMap<
  ActId,
  readonly { readonly n: number; readonly b: unknown }[]
>

/** Votes that asked the same by the same rules of the same options have the same key; of any meeting. */
export function samePoolKey({
  method,
  rules,
  options,
}: Pick<AskedVote, 'method' | 'rules' | 'options'>) {
  return contentDigest({ method, rules, options: options.map(({ id }) => id).sort() })
}

/**
 * Every vote that was counted, and those whose count cannot be used as it is.
 *
 * Returns  each frozen vote with an act once, and each count on paper that has no frozen vote; in the
 *          order of their ids. Ballots that are not those of the act are not taken.
 */
export function countedVotes(
  { votes, acts, totalsActs }: VoteRecords,
  opened: OpenedBallots,
): { readonly counted: readonly CountedVote[]; readonly leftOut: readonly LeftOutVote[] } {
  const counted: CountedVote[] = []
  const leftOut: LeftOutVote[] = []
  const all = unreplaced([...acts, ...totalsActs])
  for (const vote of byId(votes)) {
    const [act, ...others] = all.filter((one) => one.vote === vote.id)
    if (act === undefined) continue
    const asked = askedBy(vote)
    if (others.length > 0) leftOut.push({ ...asked, why: 'disputed' })
    else if (!isOf(act, vote)) leftOut.push({ ...asked, why: 'altered' })
    else if (act.kind === 'act') counted.push(countedBy(asked, act, vote, opened))
    else counted.push({ ...asked, ...totalsOf(act) })
  }
  for (const act of all) {
    if (act.kind !== 'totals-act' || act.vote !== undefined) continue
    const { id, meeting, method, rules, totals } = act
    const options = Object.keys(totals).map((option) => ({ id: option }))
    counted.push({ id, meeting, method, rules, options, ...totalsOf(act) })
  }
  return { counted, leftOut }
}

function askedBy({ id, config }: Vote): AskedVote {
  const { meeting, method, rules, options, question, k, pooling } = config
  return { id, meeting, method, rules, options, question, pooling, ...(k !== undefined && { k }) }
}

function countedBy(asked: AskedVote, act: Act, vote: Vote, opened: OpenedBallots): CountedVote {
  const ballots = opened.get(act.id)
  const piles: readonly Pile[] | undefined =
    ballots !== undefined && ballotsHashOf(ballots) === act.ballotsHash
      ? ballots.map(({ n, b }) => ({ n, ballot: b }))
      : undefined
  return {
    ...asked,
    part: partOfAct(act, vote, piles),
    totalsOnly: false,
    quorumMissed: act.quorum?.met === false,
    discrepant: act.reconciliation.discrepancies.length > 0,
  }
}

function totalsOf(act: TotalsAct): Omit<CountedVote, keyof AskedVote> {
  const discrepant = act.cast > act.heads
  return { part: partOfTotalsAct(act), totalsOnly: true, quorumMissed: false, discrepant }
}

/** Whether an act counts that frozen vote and is what its id says. */
function isOf(act: Act | TotalsAct, { config, configHash }: Vote): boolean {
  if (act.configHash !== configHash) return false
  if (act.kind === 'act') return isActIntact(act)
  return act.method === config.method && canonicalJson(act.rules) === canonicalJson(config.rules)
}

/** The acts that no other replaces, each once, in the order of their ids. */
function unreplaced<A extends Act | TotalsAct>(acts: readonly A[]): A[] {
  const replaced = new Set<string>(acts.flatMap(({ replaces }) => replaces ?? []))
  return byId(acts).filter(({ id }) => !replaced.has(id))
}

function byId<T extends { readonly id: string }>(list: readonly T[]): T[] {
  const known = new Map(list.map((one) => [one.id, one]))
  return [...known.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
