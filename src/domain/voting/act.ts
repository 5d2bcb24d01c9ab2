import { canonicalJson, contentDigest } from '../../lib/hash.ts'
import type { ActId, BatchHash, DeviceId, MeetingId } from '../../lib/ids.ts'
import { done, type Result, refused } from '../../lib/result.ts'
import type { Act, MarginVerdict, Reconciliation, Signer, TotalsAct } from './act-records.ts'
import type { RulesRefusal } from './method.ts'
import type { MethodId, Rules } from './method-rules.ts'
import { isMethodId, methodOf } from './methods/index.ts'
import { isWhole } from './rules.ts'
import type { Tally } from './tally-result.ts'
import type { Vote } from './vote.ts'

/** Version of the stored acts: 2 counts envelopes. */
const ACT_VERSION = 2
/** An act of totals is what it was. */
const TOTALS_VERSION = 1

/** An act before its signature: what the id and the signature cover. */
export type ActBody = Omit<Act, 'id' | 'signature'>
export type TotalsActBody = Omit<TotalsAct, 'id' | 'signature'>

export interface ActSources {
  readonly vote: Pick<Vote, 'id' | 'configHash'>
  readonly batches: readonly BatchHash[]
  readonly tally: Tally
  readonly reconciliation: Reconciliation
  readonly signers: readonly Signer[]
  readonly device: DeviceId
  readonly note?: string
  /** Acts of the same vote that this one supersedes. */
  readonly replaces?: readonly ActId[]
  readonly dice?: string
  readonly lot?: readonly string[]
  /** The opened ballots, as equal ones in piles; only their hash stands in the act. */
  readonly ballots?: readonly { readonly n: number; readonly b: unknown }[]
  readonly margin?: MarginVerdict
  readonly quorum?: { readonly need: number; readonly met: boolean }
  readonly together?: readonly DeviceId[]
}

/** SHA-256 of the sorted batch hashes: names the sealed set before anybody opened it. */
export function countHashOf(batches: readonly BatchHash[]): string {
  return contentDigest(sortedSet(batches))
}

/**
 * Ballots as an act is recounted from: equal ones in piles, sorted by their RFC 8785 JSON; no ids,
 * cards or tablets.
 */
export function pilesOf(ballots: readonly unknown[]): { n: number; b: unknown }[] {
  const piles = new Map<string, { n: number; b: unknown }>()
  for (const b of ballots) {
    const text = canonicalJson(b)
    const pile = piles.get(text)
    if (pile === undefined) piles.set(text, { n: 1, b })
    else pile.n += 1
  }
  return [...piles].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pile]) => pile)
}

/** What an act says of its opened ballots. */
export function ballotsHashOf(
  piles: readonly { readonly n: number; readonly b: unknown }[],
): string {
  return contentDigest(piles)
}

/** The body of a signed count. Lists that have no order of their own are sorted, so that equal counts are equal. */
export function actBody(sources: ActSources): ActBody {
  const { vote, batches, tally, reconciliation, signers, device, note, replaces } = sources
  const { dice, lot, ballots, margin, quorum, together = [] } = sources
  return {
    kind: 'act',
    v: ACT_VERSION,
    vote: vote.id,
    configHash: vote.configHash,
    ...(replaces !== undefined && replaces.length > 0 && { replaces: sortedSet(replaces) }),
    batches: sortedSet(batches),
    countHash: countHashOf(batches),
    tally,
    reconciliation,
    ...(dice !== undefined && { dice }),
    ...(lot !== undefined && { lot }),
    ...(ballots !== undefined && { ballotsHash: ballotsHashOf(ballots) }),
    ...(margin !== undefined && { margin }),
    ...(quorum !== undefined && { quorum }),
    ...(together.length > 0 && { together: sortedSet(together) }),
    ...(note !== undefined && { note: note.normalize('NFC') }),
    signers: signers.map(({ as, name }) => ({ as, name: name.normalize('NFC') })),
    device,
  }
}

/** An act's id: SHA-256 of the RFC 8785 JSON of its body, so that whoever alters the body names another act. */
export function actIdOf(body: ActBody | TotalsActBody): ActId {
  return contentDigest(body) as ActId
}

/** The act, once the device key has signed its body. */
export function makeAct(body: ActBody, signature: string): Act {
  return { ...body, id: actIdOf(body), signature }
}

/** The body of an act as its id and signature cover it, unknown fields of newer versions included. */
export function bodyOfAct(act: Act): ActBody {
  const { id: _id, signature: _signature, ...body } = act
  return body
}

/** Whether an act's id is the hash of its body. The signature is checked apart. */
export function isActIntact(act: Act): boolean {
  return actIdOf(bodyOfAct(act)) === act.id
}

export type TotalsRefusal =
  | RulesRefusal
  | 'unknown-method'
  | 'cast-out-of-range'
  | 'total-out-of-range'
  | 'totals-do-not-fit'

export interface PaperCount {
  readonly meeting: MeetingId
  readonly method: MethodId
  readonly rules: Rules
  readonly heads: number
  /** Ballots in the urn, blank and invalid ones included. */
  readonly cast: number
  readonly totals: Readonly<Record<string, number>>
  readonly label?: string
  /** The frozen vote that it counts, who counted, and where; absent for a count without one. */
  readonly of?: Pick<Vote, 'id' | 'configHash'>
  readonly signers?: readonly Signer[]
  readonly device?: DeviceId
  readonly replaces?: readonly ActId[]
}

/**
 * A count done on paper, as an act of totals.
 *
 * Returns  the act, or why these totals cannot come from so many ballots; `detail` names the option.
 *          More ballots than heads is not refused here: it is a discrepancy to print.
 */
export function makeTotalsAct(count: PaperCount): Result<TotalsAct, TotalsRefusal> {
  const { meeting, method: methodId, heads, cast, totals, label } = count
  const { of, signers, device, replaces = [] } = count
  if (!isMethodId(methodId)) return refused('unknown-method', String(methodId))
  const method = methodOf(methodId)
  const options = Object.keys(totals).map((id) => ({ id }))
  const rules = method.checkRules(count.rules, options.length)
  if (!rules.ok) return rules
  if (!isWhole(cast, 0, Number.MAX_SAFE_INTEGER)) return refused('cast-out-of-range')
  const config = { method: methodId, rules: rules.value, options }
  const most = method.mostPerBallot?.(config)
  const inAll = method.mostInAll?.(config)
  // Means, orders and levels are no totals: they need the ballots.
  if (most === undefined || inAll === undefined) return refused('unknown-method', methodId)
  for (const [option, total] of Object.entries(totals)) {
    if (!isWhole(total, 0, cast * most)) return refused('total-out-of-range', option)
  }
  const sum = Object.values(totals).reduce((all, total) => all + total, 0)
  if (sum > cast * inAll) return refused('totals-do-not-fit')
  const body: TotalsActBody = {
    kind: 'totals-act',
    v: TOTALS_VERSION,
    meeting,
    method: methodId,
    rules: rules.value,
    heads,
    cast,
    totals,
    ...(label !== undefined && { label: label.normalize('NFC') }),
    ...(of !== undefined && { vote: of.id, configHash: of.configHash }),
    ...(signers !== undefined && {
      signers: signers.map(({ as, name }) => ({ as, name: name.normalize('NFC') })),
    }),
    ...(device !== undefined && { device }),
    ...(replaces.length > 0 && { replaces: sortedSet(replaces) }),
  }
  return done({ ...body, id: actIdOf(body) })
}

/** The acts of one vote that stand, when several were written. */
export interface StandingActs<A extends Act | TotalsAct = Act> {
  /** The one act that no other replaces; `undefined` when there is none or a dispute. */
  readonly standing: A | undefined
  /** Several acts that nothing replaces: none is pooled until a later one names them all. */
  readonly disputed: readonly A[]
}

/** Which act of a vote stands. Order-free; the same act twice is one act. */
export function standingActs<A extends Act | TotalsAct = Act>(acts: readonly A[]): StandingActs<A> {
  const byId = new Map(acts.map((act) => [act.id, act]))
  const replaced = new Set(acts.flatMap(({ replaces }) => replaces ?? []))
  const heads = [...byId.values()]
    .filter(({ id }) => !replaced.has(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  return heads.length === 1
    ? { standing: heads[0], disputed: [] }
    : { standing: undefined, disputed: heads }
}

function sortedSet<I extends string>(ids: readonly I[]): I[] {
  return [...new Set(ids)].sort()
}
