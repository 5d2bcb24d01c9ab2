import type * as Y from 'yjs'
import { type Admission, admit, type IssuedBatch } from '../domain/admission/admit.ts'
import type { KnownCards } from '../domain/admission/settle.ts'
import { bodyOfAct, isActIntact, standingActs } from '../domain/voting/act.ts'
import type { Act, Recount, TotalsAct } from '../domain/voting/act-records.ts'
import type { CountSources } from '../domain/voting/count-vote.ts'
import { configHashOf } from '../domain/voting/freeze.ts'
import type { Booth, IssuedCards, SpoiledCard, Vote } from '../domain/voting/vote.ts'
import { canonicalJson } from '../lib/hash.ts'
import { parseRoom, type Room } from '../protocol/rooms.ts'
import { verifyStatement } from '../protocol/signed.ts'
import { issuedBatchOf, readBatches } from '../store/documents/batches.ts'
import { makeRecordIndex, RECORDS } from '../store/documents/records.ts'
import { recountAct } from './recount-act.ts'

/** What was found about one act. `differences` is empty when everything holds. */
export interface ActVerdict {
  readonly act: string
  readonly standing: boolean
  /** From the ballots in the file, from the batches with the key, or from batches that were never closed. */
  readonly recounted: readonly ('ballots' | 'key' | 'batches')[]
  readonly batches: number
  readonly counts: Act['tally']['counts']
  /** Equations that the act itself says do not hold. */
  readonly discrepancies: readonly string[]
  /** Tablets that counted again and signed that it is the same. */
  readonly recounts: number
  readonly differences: readonly string[]
}

export interface VoteVerdict {
  readonly vote: string
  readonly meeting: string
  readonly question: string
  readonly method: string
  readonly stage: 'no-act' | 'counted' | 'disputed'
  readonly acts: readonly ActVerdict[]
  /** Batches that do not count, and why. */
  readonly refused: readonly { readonly batch: string; readonly reason: string }[]
  readonly differences: readonly string[]
}

export interface VotesVerdict {
  readonly votes: readonly VoteVerdict[]
  /** Counts without single ballots: nobody can recount them. */
  readonly notRecountable: readonly { readonly act: string; readonly meeting: string }[]
}

/** What a verdict starts from besides the documents. */
export interface VerifySources {
  /** Opened ballots by act, as the file publishes them. */
  readonly ballots: ReadonlyMap<string, string>
  /** The key of a vote, where one was given that fits. */
  readonly keyFor: (vote: Vote) => Promise<CryptoKey | undefined>
}

/** Recounts every vote of a plan's documents, believing no act. */
export async function verifyVotes(
  docs: ReadonlyMap<string, Y.Doc>,
  sources: VerifySources,
): Promise<VotesVerdict> {
  const votes: VoteVerdict[] = []
  const notRecountable: { act: string; meeting: string }[] = []
  for (const [name, doc] of [...docs].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const room = parseRoom(name)
    if (room?.kind !== 'paper') continue
    const index = makeRecordIndex(doc.getMap(RECORDS))
    const list = <B>(kind: string) => index.ofKind(kind) as readonly unknown[] as readonly B[]
    const boxes = await boxesOf(docs, room.meeting)
    for (const vote of list<Vote>('vote')) {
      const paper = {
        booths: list<Booth>('booth').filter((one) => one.vote === vote.id),
        acts: list<Act>('act').filter((one) => one.vote === vote.id),
        recounts: list<Recount>('recount').filter((one) => one.vote === vote.id),
        cards: cardsOf(vote, list<IssuedCards>('cards'), list<SpoiledCard>('spoiled-card')),
      }
      votes.push(await verifyVote(vote, paper, boxes, sources))
    }
    for (const act of list<TotalsAct>('totals-act')) {
      notRecountable.push({ act: act.id, meeting: act.meeting })
    }
  }
  return { votes, notRecountable }
}

interface Paper {
  readonly booths: readonly Booth[]
  readonly acts: readonly Act[]
  readonly recounts: readonly Recount[]
  readonly cards: KnownCards
}

async function verifyVote(
  vote: Vote,
  { booths, acts, recounts, cards }: Paper,
  boxes: readonly IssuedBatch[],
  sources: VerifySources,
): Promise<VoteVerdict> {
  const issued = boxes.filter(({ batch }) => batch === undefined || batch.vote === vote.id)
  const admission = admit(vote, issued)
  const { standing, disputed } = standingActs(acts)
  const key = await sources.keyFor(vote)
  const verdicts: ActVerdict[] = []
  for (const act of [...acts].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const from: CountSources = {
      vote,
      booths,
      issued: issued.filter(({ hash }) => act.batches.includes(hash)),
      cards,
      acts,
      replaces: act.replaces ?? [],
      dice: act.dice,
    }
    const again = await recountAct(act, from, { key, published: sources.ballots.get(act.id) })
    const signed = await countSigned(recounts, act)
    verdicts.push({
      act: act.id,
      standing: standing?.id === act.id,
      recounted: again.recounted,
      batches: act.batches.length,
      counts: act.tally.counts,
      discrepancies: act.reconciliation.discrepancies,
      recounts: signed.agree,
      differences: [
        ...(await faultsOfAct(vote, act)),
        ...missingBatches(act, admission),
        ...again.differences,
        ...signed.differences,
      ],
    })
  }
  const { meeting, question, method } = vote.config
  return {
    vote: vote.id,
    meeting,
    question,
    method,
    stage: standing ? 'counted' : disputed.length > 0 ? 'disputed' : 'no-act',
    acts: verdicts,
    refused: [
      ...admission.refused.map(({ hash, reason }) => ({
        batch: hash as string,
        reason: reason as string,
      })),
      ...admission.damagedHashes.map((hash) => ({ batch: hash as string, reason: 'damaged' })),
    ],
    differences:
      configHashOf(vote.id, vote.config) === vote.configHash
        ? []
        : ['configHash: the frozen vote was altered'],
  }
}

async function faultsOfAct(vote: Vote, act: Act): Promise<string[]> {
  const faults: string[] = []
  if (!isActIntact(act)) faults.push('id: the act was altered')
  if (act.configHash !== vote.configHash) faults.push('configHash: the act counts another vote')
  const statement = await verifyStatement('encuentro-act+jwt', act.signature)
  const isSigned =
    statement.ok &&
    statement.value.signerId === act.device &&
    canonicalJson(statement.value.payload) === canonicalJson(bodyOfAct(act))
  if (!isSigned) faults.push('signature: is not of this act by its tablet')
  return faults
}

/** Batches that the act names and the file does not hold, or holds altered. */
function missingBatches(act: Act, admission: Admission): string[] {
  const here = new Set<string>(admission.admitted)
  const reasons = new Map<string, string>([
    ...admission.refused.map(({ hash, reason }) => [hash as string, reason as string] as const),
    ...admission.damagedHashes.map((hash) => [hash as string, 'damaged'] as const),
  ])
  return act.batches
    .filter((hash) => !here.has(hash))
    .map((hash) => `batches/${hash}: ${reasons.get(hash) ?? 'is not in the file'}`)
}

async function countSigned(
  recounts: readonly Recount[],
  act: Act,
): Promise<{ agree: number; differences: string[] }> {
  let agree = 0
  const differences: string[] = []
  for (const recount of recounts.filter((one) => one.act === act.id)) {
    const { kind, id, v, vote, agrees, counted, device } = recount
    const body = { kind, id, v, vote, act: recount.act, agrees, counted, device }
    const statement = await verifyStatement('encuentro-recount+jwt', recount.signature)
    const isSigned =
      statement.ok &&
      statement.value.signerId === device &&
      canonicalJson(statement.value.payload) === canonicalJson(body)
    if (!isSigned) differences.push(`recount by ${device}: its signature does not hold`)
    else if (!agrees) differences.push(`recount by ${device}: it counted something else`)
    else if (device !== act.device) agree += 1
  }
  return { agree, differences }
}

/** Every batch of a meeting's boxes, as admission judges it. */
export async function boxesOf(
  docs: ReadonlyMap<string, Y.Doc>,
  meeting: string,
): Promise<IssuedBatch[]> {
  const found: IssuedBatch[] = []
  for (const [name, doc] of docs) {
    const room = parseRoom(name)
    if (room?.kind !== 'box' || room.meeting !== meeting) continue
    const batches = await readBatches(doc, room as Room & { kind: 'box' })
    found.push(...batches.map(issuedBatchOf))
  }
  return found
}

function cardsOf(
  vote: Vote,
  issued: readonly IssuedCards[],
  spoiled: readonly SpoiledCard[],
): KnownCards {
  const mine = <T extends { readonly vote: string }>(one: T) => one.vote === vote.id
  return {
    issued: new Set(issued.filter(mine).flatMap(({ tags }) => tags)),
    spoiled: new Set(spoiled.filter(mine).map(({ tag }) => tag)),
  }
}
