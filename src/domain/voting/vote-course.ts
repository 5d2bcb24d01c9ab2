import type { DeviceId, VoteId } from '../../lib/ids.ts'
import { standingActs } from './act.ts'
import type { Act, TotalsAct } from './act-records.ts'
import type { Booth, Closing } from './vote.ts'

/** How far a vote has come. Derived from the paper document, never stored (I7). */
export type VoteStage = 'frozen' | 'open' | 'closed' | 'counted' | 'disputed'

/** What the paper document says about one vote. */
export interface VoteCourse {
  readonly stage: VoteStage
  /** By name, then by id: the same list on every tablet, whichever it heard of first. */
  readonly booths: readonly Booth[]
  /** The act that stands, once there is one. */
  readonly act: Act | undefined
  /** Acts that nothing replaces, when there are several. */
  readonly disputed: readonly Act[]
  /** The count of hands that stands, for a vote without ballots. */
  readonly totals: TotalsAct | undefined
}

/**
 * Whether people may begin to vote, as far as this tablet knows: nobody closed the vote and no act
 * counts it. Until then nobody counts; from then on nobody begins.
 */
export function isVoting(stage: VoteStage): boolean {
  return stage === 'frozen' || stage === 'open'
}

/**
 * How far a vote has come, from the records of its meeting in any order.
 *
 * Returns  `frozen`: nobody has voted yet as far as is known; `open`: a tablet is a booth;
 *          `closed`: the facilitator said so; `counted`: an act stands; `disputed`: several acts stand.
 */
export function voteCourse(
  vote: VoteId,
  records: {
    readonly booths: readonly Booth[]
    readonly closings: readonly Closing[]
    readonly acts: readonly Act[]
    readonly totalsActs?: readonly TotalsAct[]
  },
): VoteCourse {
  const booths = records.booths.filter((booth) => booth.vote === vote).sort(byName)
  const { standing, disputed } = standingActs(records.acts.filter((act) => act.vote === vote))
  const counts = (records.totalsActs ?? []).filter((act) => act.vote === vote)
  const totals = standingActs(counts)
  const closed = records.closings.some((closing) => closing.vote === vote)
  const stage: VoteStage =
    standing !== undefined || totals.standing !== undefined
      ? 'counted'
      : disputed.length > 0 || totals.disputed.length > 0
        ? 'disputed'
        : closed
          ? 'closed'
          : booths.length > 0
            ? 'open'
            : 'frozen'
  return { stage, booths, act: standing, disputed, totals: totals.standing }
}

function byName(one: Booth, other: Booth): number {
  if (one.name !== other.name) return one.name < other.name ? -1 : 1
  return one.id < other.id ? -1 : 1
}

/** The id of a tablet's booth record for a vote. */
export function boothIdOf(vote: VoteId, device: DeviceId): string {
  return `booth-${vote}-${device}`
}

/** The acts that a new act would supersede: the standing one, or all that are in dispute. */
export function replacedBy(course: VoteCourse): Act['id'][] {
  return [...(course.act ? [course.act] : []), ...course.disputed].map(({ id }) => id)
}
