import { contentDigest } from '../../lib/hash.ts'
import type { ActId, BatchHash } from '../../lib/ids.ts'
import { type Admission, admit, type IssuedBatch } from '../admission/admit.ts'
import { type KnownCards, type Settlement, settle, settledBy } from '../admission/settle.ts'
import { ballotsHashOf, countHashOf, pilesOf } from './act.ts'
import type { Act, MarginVerdict, Reconciliation } from './act-records.ts'
import type { Batch } from './box-records.ts'
import { marginOf } from './incidents.ts'
import { drawLot, lotSeed } from './lot.ts'
import { quorum } from './quorum.ts'
import { reconcile } from './reconcile.ts'
import { select } from './select.ts'
import { tally } from './tally.ts'
import type { Tally } from './tally-result.ts'
import type { Booth, Vote } from './vote.ts'

/** What a count starts from: the paper document, and the batches that have arrived. */
export interface CountSources {
  readonly vote: Vote
  readonly booths: readonly Booth[]
  readonly issued: readonly IssuedBatch[]
  /** Tags of issued and of spoiled cards; empty where the vote has none. */
  readonly cards: KnownCards
  /** Every act of the vote. */
  readonly acts: readonly Act[]
  /** Those that the new act replaces. */
  readonly replaces: readonly ActId[]
  /** Twelve public throws, once they were made. */
  readonly dice?: string | undefined
}

/** A count as far as the outer envelopes tell it: how many, of which tablets, of which cards. */
export interface OuterCount {
  readonly admission: Admission
  readonly settlement: Settlement
  /** Names the sealed set; read aloud before any dice are thrown. */
  readonly countHash: string
  /** Ballots begun and cleared, as the booths announced; printed apart, for they are no votes. */
  readonly abandoned: number
  /** Booths that no admitted batch came from. */
  readonly missing: readonly Booth[]
  /** A card brought several ballots: the dice decide which counts. */
  readonly needsDice: boolean
}

/** A count before anybody signed it. */
export interface PendingCount {
  readonly tally: Tally
  readonly reconciliation: Reconciliation
  /** Opened ballots as equal ones in piles. */
  readonly ballots: readonly { readonly n: number; readonly b: unknown }[]
  /** What another tablet must find too. */
  readonly counted: string
  readonly quorum: { readonly need: number; readonly met: boolean } | undefined
  readonly margin: MarginVerdict | undefined
  /** Options that tie at the cut, or inside a count that takes one after the other. */
  readonly tied: readonly string[]
  /** `tied` in the order of the lot, once dice were thrown. */
  readonly lot: readonly string[] | undefined
}

/** Counts envelopes: admit, and settle the cards. Opens nothing. */
export function outerCount(sources: CountSources): OuterCount {
  const { vote, booths, issued, cards, acts, replaces } = sources
  const admission = admit(vote, issued)
  const countHash = countHashOf(admission.admitted)
  const batches = new Map<BatchHash, Batch>(
    issued.flatMap(({ hash, batch }) => (batch === undefined ? [] : [[hash, batch] as const])),
  )
  const byId = new Map<ActId, Act>(acts.map((act) => [act.id, act]))
  const settled = settledBy(vote, replaces, { acts: byId, batches, cards })
  const seed = seedOf(sources.dice, countHash)
  const settlement = settle(vote, admission.counted, cards, { seed, settled })
  const sealedBy = new Set(admission.byDevice.map(({ device }) => device))
  return {
    admission,
    settlement,
    countHash,
    abandoned: booths.reduce((sum, { sealed }) => sum + (sealed?.abandoned ?? 0), 0),
    missing: booths.filter(({ device }) => !sealedBy.has(device)),
    needsDice: (settlement.cards?.contested.length ?? 0) > 0,
  }
}

/**
 * Counts what was opened.
 *
 * Expects  `ballots`: of the settlement's `toOpen`, in any order; `closed`: how many of them the key
 *          did not open; `spare`: cards never handed out, as counted on closing.
 */
export function innerCount(
  sources: CountSources,
  outer: OuterCount,
  opened: { readonly ballots: readonly unknown[]; readonly closed: number; readonly spare: number },
): PendingCount {
  const { vote, booths, cards } = sources
  const { config } = vote
  const { admission, settlement, countHash } = outer
  const seed = seedOf(sources.dice, countHash)
  const lot = seed === undefined ? undefined : drawLot(seed, vote.id)
  const counted = tally(config, opened.ballots, lot)
  const reconciliation = reconcile({
    heads: vote.heads,
    admission,
    counts: counted.counts,
    announced: booths.flatMap(({ sealed }) => sealed ?? []),
    booths: booths.map(({ device }) => device),
    ...(config.envelope !== undefined && { closed: opened.closed }),
    ...(settlement.cards !== undefined && {
      cards: {
        printed: cards.issued.size,
        spare: opened.spare,
        spoiled: [...cards.spoiled].filter((tag) => cards.issued.has(tag)).length,
        resolution: settlement.cards,
      },
    }),
  })
  const tied = tiedOf(counted, config.k)
  const ballots = pilesOf(opened.ballots)
  const ballotsHash = ballotsHashOf(ballots)
  return {
    tally: counted,
    reconciliation,
    ballots,
    counted: countedHash({ tally: counted, ballotsHash, countHash }),
    quorum:
      config.quorum &&
      quorum(config.quorum, vote.heads, counted.counts.valid + counted.counts.blank),
    margin: marginOf(config, counted, reconciliation),
    tied,
    lot: tied.length > 0 ? lot?.(tied) : undefined,
  }
}

/** How what has arrived stands to the act that counts: what is new, and what the act has and this tablet has not. */
export function sinceAct(
  act: Act | undefined,
  admitted: readonly BatchHash[],
): { readonly late: readonly BatchHash[]; readonly lacking: readonly BatchHash[] } {
  if (act === undefined) return { late: [], lacking: [] }
  return {
    late: admitted.filter((hash) => !act.batches.includes(hash)),
    lacking: act.batches.filter((hash) => !admitted.includes(hash)),
  }
}

/** What a count came to, as one hash: equal on two tablets that counted the same. */
export function countedHash({
  tally: counted,
  ballotsHash,
  countHash,
}: Pick<Act, 'tally' | 'ballotsHash' | 'countHash'>): string {
  return contentDigest({ tally: counted, ballotsHash, countHash })
}

function seedOf(dice: string | undefined, countHash: string): string | undefined {
  return dice === undefined ? undefined : lotSeed(dice, countHash)
}

/** What only a lot can part: a tie across the cut, or options equal while a list was made. */
function tiedOf({ ranking, detail }: Tally, k: number | undefined): readonly string[] {
  if (detail?.kind === 'proportional') {
    // Which of equal options was taken first can change every round after it.
    return [...new Set(detail.ties.flat())]
  }
  return k === undefined ? [] : select(ranking, k).crossing
}
