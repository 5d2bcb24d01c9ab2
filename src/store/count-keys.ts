import { fromUtf8, toUtf8 } from '../lib/bytes.ts'
import type { PlanId, VoteId } from '../lib/ids.ts'
import type { EncuentroDb } from './db.ts'
import { unwrap, wrap } from './wrapping.ts'

/** What this device knows of a vote's key. */
export interface HeldCountKey {
  /** The private scalar, base64url. */
  readonly secret: string
  /** A second copy exists, on paper or on another tablet. */
  readonly copied: boolean
}

/** Keeps a vote's key on this device. */
export async function keepCountKey(
  db: EncuentroDb,
  of: { readonly plan: PlanId; readonly vote: VoteId },
  secret: string,
): Promise<void> {
  const wrapped = await wrap(db, toUtf8(secret))
  await db.outlive()
  await db.countKeys.put({ ...of, wrapped })
}

/** The key of a vote, where it lies whole on this device. */
export async function heldCountKey(
  db: EncuentroDb,
  vote: VoteId,
): Promise<HeldCountKey | undefined> {
  const row = await db.countKeys.get(vote)
  if (row === undefined) return undefined
  return { secret: fromUtf8(await unwrap(db, row.wrapped)), copied: row.copied === true }
}

/** Notes that a second copy exists. */
export async function noteKeyCopied(db: EncuentroDb, vote: VoteId): Promise<void> {
  await db.countKeys.update(vote, { copied: true })
}

/** Takes the key off this device, once its halves are on paper or its ballots counted for good. */
export async function forgetCountKey(db: EncuentroDb, vote: VoteId): Promise<void> {
  await db.countKeys.delete(vote)
}

/** Votes of a plan whose key lies on this device and, as far as it knows, nowhere else. */
export function keysOnlyHere(db: EncuentroDb, plan: PlanId): Promise<number> {
  return db.countKeys
    .where('plan')
    .equals(plan)
    .filter(({ copied }) => copied !== true)
    .count()
}
