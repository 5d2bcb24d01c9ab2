import { ballotsHashOf, pilesOf } from '../domain/voting/act.ts'
import type { Act } from '../domain/voting/act-records.ts'
import {
  type CountSources,
  innerCount,
  type OuterCount,
  outerCount,
} from '../domain/voting/count-vote.ts'
import { marginOf } from '../domain/voting/incidents.ts'
import { canonicalJson } from '../lib/hash.ts'
import { openBallots } from '../store/documents/open-ballots.ts'

/** More ballots of a kind than any plan has voters: a pile beyond it is no pile. */
const PILE_MAX = 1_000_000

export interface RecountVerdict {
  readonly recounted: readonly ('ballots' | 'key' | 'batches')[]
  readonly differences: readonly string[]
}

/**
 * Counts an act again: from the ballots that the file publishes, from its batches with the key, or
 * from batches whose ballots were never closed.
 *
 * Returns  what differs from the act, by the act's own field. An act of which neither ballots nor
 *          key are here is compared as far as envelopes tell.
 */
export async function recountAct(
  act: Act,
  from: CountSources,
  { key, published }: { key: CryptoKey | undefined; published: string | undefined },
): Promise<RecountVerdict> {
  const outer = outerCount(from)
  const differences = envelopeDifferences(act, outer)
  const recounted: ('ballots' | 'key' | 'batches')[] = []
  const isOpen = from.vote.config.envelope === undefined
  if (published !== undefined) {
    const ballots = readPiles(published)
    if (ballots === undefined) differences.push('ballots: are no list of piles')
    else {
      recounted.push('ballots')
      differences.push(...innerDifferences(act, from, outer, ballots, 'ballots'))
    }
  }
  if (isOpen || key !== undefined) {
    const { ballots } = await openBallots(from.vote, outer.settlement.toOpen, key, (bytes) =>
      crypto.getRandomValues(bytes),
    )
    const source = isOpen ? 'batches' : 'key'
    recounted.push(source)
    differences.push(...innerDifferences(act, from, outer, ballots, source))
  }
  return { recounted, differences: [...new Set(differences)] }
}

/** What the envelopes alone say against the act. */
function envelopeDifferences(act: Act, outer: OuterCount): string[] {
  const { reconciliation, countHash } = act
  const { byDevice, duplicates } = outer.admission
  const cards = outer.settlement.cards
  const told = reconciliation.cards
  return [
    ...differs('countHash', countHash ?? outer.countHash, outer.countHash),
    ...differs('reconciliation.ballotsByDevice', reconciliation.ballotsByDevice, byDevice),
    ...differs('reconciliation.duplicates', reconciliation.duplicates, duplicates),
    ...(cards && told
      ? [
          ...differs('reconciliation.cards.duplicates', told.duplicates, cards.duplicates.length),
          ...differs('reconciliation.cards.unknown', told.unknown, cards.unknownCard.length),
          ...differs('reconciliation.cards.spoiledUsed', told.spoiledUsed, cards.spoiled.length),
        ]
      : []),
  ]
}

function innerDifferences(
  act: Act,
  from: CountSources,
  outer: OuterCount,
  ballots: readonly unknown[],
  source: string,
): string[] {
  const toOpen = outer.settlement.toOpen.length
  const closed = Math.max(0, toOpen - ballots.length)
  const spare = act.reconciliation.cards?.spare ?? 0
  const again = innerCount(from, outer, { ballots, closed, spare })
  const ballotsHash = ballotsHashOf(pilesOf(ballots))
  const marginAgain = marginOf(from.vote.config, again.tally, act.reconciliation)
  return [
    ...(ballots.length > toOpen ? [`${source}: more than the envelopes of the act`] : []),
    ...differs(`${source}.hash`, act.ballotsHash ?? ballotsHash, ballotsHash),
    ...differs('tally', act.tally, again.tally),
    ...differs('reconciliation', withoutBooths(act), withoutBooths(again)),
    ...differs('lot', act.lot ?? null, act.lot === undefined ? null : (again.lot ?? null)),
    ...differs('margin', act.margin ?? null, act.margin === undefined ? null : marginAgain),
    ...differs(
      'quorum',
      act.quorum ?? null,
      act.quorum === undefined ? null : (again.quorum ?? null),
    ),
  ]
}

/**
 * Whether a batch was missing then depends on which booths were known then, which no file tells; all
 * other equations can be told again.
 */
function withoutBooths({ reconciliation }: Pick<Act, 'reconciliation'>): unknown {
  const {
    refused: _refused,
    damaged: _damaged,
    missing: _missing,
    discrepancies,
    ...numbers
  } = reconciliation
  return { ...numbers, discrepancies: discrepancies.filter((which) => which !== 'batch-missing') }
}

function differs(field: string, told: unknown, again: unknown): string[] {
  return canonicalJson(told) === canonicalJson(again)
    ? []
    : [`${field}: differs when counted again`]
}

/** The ballots of `[{n, b}]`, each as often as its pile says; `undefined` when it is none. */
export function readPiles(json: string): unknown[] | undefined {
  let piles: unknown
  try {
    piles = JSON.parse(json)
  } catch {
    return undefined
  }
  if (!Array.isArray(piles)) return undefined
  const ballots: unknown[] = []
  for (const pile of piles as readonly unknown[]) {
    const { n, b } = (pile ?? {}) as { n?: unknown; b?: unknown }
    if (!Number.isSafeInteger(n) || Number(n) < 1 || Number(n) > PILE_MAX || b === undefined) {
      return undefined
    }
    for (let at = 0; at < Number(n); at++) ballots.push(b)
  }
  return ballots
}
