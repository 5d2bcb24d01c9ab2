import type { ActId, BatchHash } from '../../lib/ids.ts'
import type { Act } from '../voting/act-records.ts'
import { isSealedRecord } from '../voting/batch.ts'
import type { Batch, BoxRecord } from '../voting/box-records.ts'
import { cardTag } from '../voting/cards.ts'
import { lotSeed } from '../voting/lot.ts'
import { type CardRecord, type CardResolution, resolveCards } from '../voting/resolve.ts'
import type { Vote } from '../voting/vote.ts'

/** Which records' ballots are to be opened, once the outer envelopes said all they had to say. */
export interface Settlement {
  /** Sorted by id: what is counted, and nothing of whose card it was. */
  readonly toOpen: readonly BoxRecord[]
  /** Absent where the vote has no cards. */
  readonly cards?: CardResolution
}

/** What the paper document knows of a vote's cards. */
export interface KnownCards {
  readonly issued: ReadonlySet<string>
  readonly spoiled: ReadonlySet<string>
}

/**
 * Settles the outer envelopes of a vote: each card counts once.
 *
 * Expects  `records`: admitted, one per id. `seed`: of the dice, where cards are contested.
 *          `settled`: ids that an earlier act counted.
 * Returns  the same for the same set of records (I4); ballots of paper show no card and all count.
 */
export function settle(
  vote: Pick<Vote, 'id' | 'config'>,
  records: readonly BoxRecord[],
  known: KnownCards,
  options: { readonly seed?: string | undefined; readonly settled?: ReadonlySet<string> } = {},
): Settlement {
  if (vote.config.cards !== true) return { toOpen: records }
  const outer = records.flatMap((record): CardRecord[] =>
    isSealedRecord(record) && record.pre !== undefined
      ? [{ rid: record.id, tag: cardTag(record.pre) }]
      : [],
  )
  const cards = resolveCards({ records: outer, ...known, vote: vote.id, ...options })
  const counted = new Set(cards.counted)
  const toOpen = records.filter(
    (record) => counted.has(record.id) || !isSealedRecord(record) || record.pre === undefined,
  )
  return { toOpen, cards }
}

/**
 * The records that an act counted, told again from its batches, its dice and the acts before it, so
 * that a later act never changes an earlier choice.
 *
 * Expects  the batches that the acts name, by hash; one that is not here brings nothing.
 */
export function settledBy(
  vote: Pick<Vote, 'id' | 'config'>,
  acts: readonly ActId[],
  sources: {
    readonly acts: ReadonlyMap<ActId, Act>
    readonly batches: ReadonlyMap<BatchHash, Batch>
    readonly cards: KnownCards
  },
): ReadonlySet<string> {
  const counted = new Set<string>()
  for (const id of [...acts].sort()) {
    const act = sources.acts.get(id)
    if (act === undefined) continue
    const before = settledBy(vote, act.replaces ?? [], sources)
    const records = uniqueRecords(
      act.batches.flatMap((hash) => sources.batches.get(hash)?.records ?? []),
    )
    const seed =
      act.dice === undefined || act.countHash === undefined
        ? undefined
        : lotSeed(act.dice, act.countHash)
    const { toOpen } = settle(vote, records, sources.cards, { seed, settled: before })
    for (const { id: rid } of toOpen) counted.add(rid)
  }
  return counted
}

function uniqueRecords(records: readonly BoxRecord[]): BoxRecord[] {
  return [...new Map(records.map((record) => [record.id, record])).values()].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  )
}
