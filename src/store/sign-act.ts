import {
  type ActBody,
  actBody,
  makeAct,
  makeTotalsAct,
  type TotalsRefusal,
} from '../domain/voting/act.ts'
import type { Act, Recount, Signer, TotalsAct } from '../domain/voting/act-records.ts'
import type { OuterCount, PendingCount } from '../domain/voting/count-vote.ts'
import type { Vote } from '../domain/voting/vote.ts'
import type { ActId, DeviceId } from '../lib/ids.ts'
import { done, type Result } from '../lib/result.ts'
import type { SigningKey } from '../protocol/keys.ts'
import type { EncuentroDb } from './db.ts'
import type { OpenRoom, PlanSession } from './plan-session.ts'

export interface CountPlace {
  readonly db: EncuentroDb
  readonly session: PlanSession
  readonly paper: OpenRoom
}

/**
 * Signs a count: from here on it is an act. The opened ballots are on this device's disk before the
 * act is in the paper document, so that no act stands whose ballots nobody has.
 */
export async function signCount(
  { db, session, paper }: CountPlace,
  count: {
    readonly vote: Vote
    readonly outer: OuterCount
    readonly inner: PendingCount
    readonly signers: readonly Signer[]
    readonly replaces: readonly ActId[]
    readonly together: readonly DeviceId[]
    readonly dice?: string
    readonly note?: string
  },
): Promise<Act> {
  const { vote, outer, inner, signers, replaces, together, dice, note } = count
  const { tally, reconciliation, ballots, lot, margin, quorum } = inner
  const body = actBody({
    vote,
    batches: outer.admission.admitted,
    tally,
    reconciliation,
    signers,
    device: session.device,
    replaces,
    together,
    ballots,
    ...(dice !== undefined && { dice }),
    ...(lot !== undefined && { lot }),
    ...(margin !== undefined && { margin }),
    ...(quorum !== undefined && { quorum }),
    ...(note !== undefined && { note }),
  })
  const act = await signAct(body, session.deviceKey)
  await keepOpened({ db, session }, { act: act.id, vote, ballots })
  await paper.records.write((pen) => {
    if (paper.records.get(act.id) === undefined) pen.birth(act)
  })
  return act
}

async function keepOpened(
  { db, session }: Pick<CountPlace, 'db' | 'session'>,
  opened: {
    readonly act: ActId
    readonly vote: Vote
    readonly ballots: PendingCount['ballots']
  },
): Promise<void> {
  await db.outlive()
  await db.openedBallots.put({
    act: opened.act,
    vote: opened.vote.id,
    plan: session.plan,
    ballots: opened.ballots.map(({ n, b }) => ({ n, b })),
  })
}

async function signAct(body: ActBody, key: SigningKey): Promise<Act> {
  const { signStatement } = await import('../protocol/signed.ts')
  return makeAct(body, await signStatement('encuentro-act+jwt', body, key))
}

/**
 * Writes that this device counted an act again by itself, and whether it found the same. If so it
 * keeps the act's ballots too: what several meetings come to may need them in one place.
 */
export async function signRecount(
  { db, session, paper }: CountPlace,
  recount: {
    readonly vote: Vote
    readonly act: ActId
    readonly agrees: boolean
    readonly counted: string
    readonly ballots: PendingCount['ballots']
  },
): Promise<Recount> {
  const { signStatement } = await import('../protocol/signed.ts')
  const { vote, act, agrees, counted, ballots } = recount
  const body = {
    kind: 'recount',
    // One per act and device: counting again says the same again.
    id: `recount-${act}-${session.device}`,
    v: 2,
    vote: vote.id,
    act,
    agrees,
    counted,
    device: session.device,
  } as const
  const signature = await signStatement('encuentro-recount+jwt', body, session.deviceKey)
  const record: Recount = { ...body, signature }
  if (agrees) await keepOpened({ db, session }, { act, vote, ballots })
  await paper.records.write((pen) => {
    if (paper.records.get(record.id) === undefined) pen.birth(record)
  })
  return record
}

/** Signs a count of hands, or of paper alone: totals, two people, and no single ballots. */
export async function signTotals(
  { session, paper }: Omit<CountPlace, 'db'>,
  count: {
    readonly vote: Vote
    readonly totals: Readonly<Record<string, number>>
    readonly signers: readonly Signer[]
    readonly replaces: readonly ActId[]
  },
): Promise<Result<TotalsAct, TotalsRefusal>> {
  const { vote, totals, signers, replaces } = count
  const { meeting, method, rules } = vote.config
  const { device, deviceKey } = session
  const people = { heads: vote.heads, cast: vote.heads }
  const made = makeTotalsAct({
    meeting,
    method,
    rules,
    ...people,
    totals,
    of: vote,
    signers,
    device,
    replaces,
  })
  if (!made.ok) return made
  const { signStatement } = await import('../protocol/signed.ts')
  const { id: _id, ...body } = made.value
  const act = {
    ...made.value,
    signature: await signStatement('encuentro-act+jwt', body, deviceKey),
  }
  await paper.records.write((pen) => {
    if (paper.records.get(act.id) === undefined) pen.birth(act)
  })
  return done(act)
}
