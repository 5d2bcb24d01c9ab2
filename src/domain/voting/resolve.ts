import { sha256Hex } from '../../lib/hash.ts'
import type { VoteId } from '../../lib/ids.ts'
import { compareTexts } from '../../lib/order.ts'

/** The outer envelope of a ballot: which record, and of which card. */
export interface CardRecord {
  readonly rid: string
  readonly tag: string
}

/** What becomes of every record of a vote with cards; each list sorted. */
export interface CardResolution {
  readonly counted: readonly string[]
  /** Further records of a card that counts already. */
  readonly duplicates: readonly string[]
  /** Records of cards that nobody issued. */
  readonly unknownCard: readonly string[]
  /** Records of cards that were given back as spoiled. */
  readonly spoiled: readonly string[]
  /** Cards that brought several records which no act had settled yet: only the lot decides. */
  readonly contested: readonly string[]
}

/**
 * Settles which record of each card counts. A record is known by its id alone: the same one from
 * several tablets is one.
 *
 * Expects  `settled`: records that an earlier act counted; their cards keep that choice, and whatever
 *          comes later of the same card is a duplicate. `seed` comes from dice thrown after the
 *          sealing, so that neither a clock nor whoever makes ids can choose.
 * Returns  the same for the same set of records, in any order.
 * Source   voting guide §2.4.
 */
export function resolveCards(options: {
  readonly records: readonly CardRecord[]
  readonly issued: ReadonlySet<string>
  readonly spoiled: ReadonlySet<string>
  readonly vote: VoteId
  /** Absent while no dice were thrown: contested cards then count by nothing but the record's id. */
  readonly seed?: string | undefined
  readonly settled?: ReadonlySet<string>
}): CardResolution {
  const { records, issued, spoiled, vote, seed, settled } = options
  const byTag = new Map<string, Set<string>>()
  const unknownCard = new Set<string>()
  const spoiledRids = new Set<string>()
  for (const { rid, tag } of records) {
    if (!issued.has(tag)) unknownCard.add(rid)
    else if (spoiled.has(tag)) spoiledRids.add(rid)
    else byTag.set(tag, (byTag.get(tag) ?? new Set()).add(rid))
  }
  const counted: string[] = []
  const duplicates: string[] = []
  const contested: string[] = []
  for (const [tag, rids] of byTag) {
    const before = [...rids].filter((rid) => settled?.has(rid))
    if (before.length === 0 && rids.size > 1) contested.push(tag)
    const [first, ...others] = (before.length > 0 ? before : [...rids])
      .map((rid) => ({ rid, key: seed === undefined ? rid : duplicateKey(seed, vote, rid) }))
      .sort((a, b) => compareTexts(a.key, b.key) || compareTexts(a.rid, b.rid))
      .map(({ rid }) => rid)
    if (first === undefined) continue
    counted.push(first)
    const rest = before.length > 0 ? [...rids].filter((rid) => rid !== first) : others
    duplicates.push(...rest)
  }
  return {
    counted: counted.sort(compareTexts),
    duplicates: duplicates.sort(compareTexts),
    unknownCard: [...unknownCard].sort(compareTexts),
    spoiled: [...spoiledRids].sort(compareTexts),
    contested: contested.sort(compareTexts),
  }
}

/** A record's key in the lot between records of one card; the smallest counts. */
export function duplicateKey(seed: string, vote: VoteId, rid: string): string {
  return sha256Hex(`votacion/duplicado/1\n${seed}\n${vote}\n${rid}`)
}
