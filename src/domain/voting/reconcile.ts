import type { DeviceId } from '../../lib/ids.ts'
import type { Admission } from '../admission/admit.ts'
import type { CardNumbers, Discrepancy, Reconciliation } from './act-records.ts'
import type { CardResolution } from './resolve.ts'
import type { BallotCounts } from './tally-result.ts'
import type { SealedBox } from './vote.ts'

export interface ReconciliationSources {
  /** The facilitator's count of people in the room. */
  readonly heads: number
  readonly admission: Admission
  /** From the tally of the admitted ballots. */
  readonly counts: BallotCounts
  /** Read aloud when the tablets sealed, or named in an act. */
  readonly announced?: readonly Pick<SealedBox, 'hash' | 'n'>[]
  /** Devices that served as booths; each owes a batch. */
  readonly booths?: readonly DeviceId[]
  /** Boxes that the key did not open; absent where ballots were never closed. */
  readonly closed?: number
  readonly cards?: CardSources
}

export interface CardSources {
  readonly printed: number
  /** Counted on closing. */
  readonly spare: number
  /** Issued cards that were given back as spoiled. */
  readonly spoiled: number
  readonly resolution: CardResolution
}

/**
 * Holds the numbers of a count against each other, each from its own source.
 *
 * Units    ballots and people; `damaged` in batches, whose ballots nobody knows.
 * Returns  all numbers and which equations fail:
 *          `more-ballots-than-heads`: cast ≤ heads;
 *          `records-do-not-sum`: Σ n by device = admitted + duplicates + altered, and admitted = cast +
 *          closed + what the cards set aside, cast = valid + blank + invalid;
 *          `batch-missing`: no batch is damaged, and all announced ones and one per booth are here;
 *          `box-closed`: the key opens every box;
 *          `more-ballots-than-cards`: ballots ≤ cards handed out; `more-cards-than-heads`: one card a
 *          person, replaced ones apart; `card-twice`, `card-unknown`: no such ballot.
 *          A discrepancy never blocks the act; it is printed on it.
 * Source   voting guide §2.5. Unlike there, a card spoiled after use is not also an abstention: its
 *          holder was given another.
 */
export function reconcile(sources: ReconciliationSources): Reconciliation {
  const { heads, admission, counts, announced = [], booths = [], closed = 0 } = sources
  const { byDevice, counted, duplicates, altered, refused, damaged, admitted } = admission
  const cards = sources.cards && cardNumbers(sources.cards, counts.cast + closed)
  const sealed = byDevice.reduce((sum, { n }) => sum + n, 0)
  const setAside = cards ? cards.duplicates + cards.unknown + cards.spoiledUsed : 0
  const here = new Set<string>(admitted)
  const sealedBy = new Set<string>(byDevice.map(({ device }) => device))
  const unheard = announced.filter(({ hash }) => !here.has(hash))
  // A booth whose announced box is missing is told by that; the others are told by number alone.
  const without = booths.filter((device) => !sealedBy.has(device)).length
  const silent = Math.max(0, without - unheard.length)
  const fails: Record<Discrepancy, boolean> = {
    'more-ballots-than-heads': counts.cast + closed > heads,
    'records-do-not-sum':
      sealed !== counted.length + duplicates + altered.copies ||
      counted.length !== counts.cast + closed + setAside ||
      counts.cast !== counts.valid + counts.blank + counts.invalid,
    'batch-missing': damaged > 0 || unheard.length > 0 || silent > 0,
    'box-closed': closed > 0,
    'more-ballots-than-cards': cards !== undefined && cards.abstentions < 0,
    'more-cards-than-heads': cards !== undefined && cards.handed - cards.spoiledUsed > heads,
    'card-twice': cards !== undefined && cards.duplicates > 0,
    'card-unknown': cards !== undefined && cards.unknown > 0,
  }
  return {
    heads,
    ballotsByDevice: byDevice,
    counts,
    duplicates,
    refused: altered.copies + refused.reduce((sum, { ballots }) => sum + ballots, 0),
    damaged,
    notVoted: heads - counts.cast - closed,
    ...(sources.closed !== undefined && { closed }),
    ...(cards !== undefined && { cards }),
    ...((unheard.length > 0 || silent > 0) && {
      missing: {
        ballots: unheard.reduce((sum, { n }) => sum + n, 0),
        boxes: silent,
      },
    }),
    discrepancies: DISCREPANCIES.filter((which) => fails[which]),
  }
}

/** In the order in which they are printed. */
export const DISCREPANCIES = [
  'more-ballots-than-heads',
  'records-do-not-sum',
  'batch-missing',
  'box-closed',
  'more-ballots-than-cards',
  'more-cards-than-heads',
  'card-twice',
  'card-unknown',
] as const satisfies readonly Discrepancy[]

function cardNumbers(
  { printed, spare, spoiled, resolution }: CardSources,
  used: number,
): CardNumbers {
  const spoiledUsed = resolution.spoiled.length
  // A spoiled card brought at most as many ballots as there are; the rest were never used.
  const spoiledUnused = Math.max(0, spoiled - spoiledUsed)
  const handed = printed - spare - spoiledUnused
  return {
    printed,
    spare,
    spoiledUnused,
    handed,
    abstentions: handed - spoiledUsed - used,
    duplicates: resolution.duplicates.length,
    unknown: resolution.unknownCard.length,
    spoiledUsed,
  }
}
