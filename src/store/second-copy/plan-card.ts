import { fromUtf8, toUtf8 } from '../../lib/bytes.ts'
import type { PlanId } from '../../lib/ids.ts'
import type { PeopleKey } from '../../protocol/people-seal.ts'
import type { EncuentroDb, MembershipRow, PlanRow } from '../db.ts'
import { keepPeopleKeys, peopleKeysOf } from '../people-keys.ts'
import type { SecondCopy } from './second-copy.ts'

/**
 * The second copy of what makes a device part of a plan: its invitations, and the plan's row without
 * its key, which cannot leave the browser's own key store: that is what the key file is for.
 */
interface PlanCard {
  readonly memberships: readonly MembershipRow[]
  readonly row: PlanRow
  /** Absent in cards of before. */
  readonly peopleKeys?: readonly PeopleKey[]
}

const PREFIX = 'plan-'

/** Copies what IndexedDB holds of a plan. */
export async function copyPlanCard(copy: SecondCopy, db: EncuentroDb, plan: PlanId): Promise<void> {
  const memberships = await db.memberships.where('plan').equals(plan).toArray()
  const row = await db.plans.get(plan)
  if (!row || memberships.length === 0) return
  const { wrappedKey: _stays, ...rest } = row
  // A key that cannot be opened here any more is not worth the rest.
  const peopleKeys = await peopleKeysOf(db, plan).catch(() => [])
  const card: PlanCard = { memberships, row: rest, peopleKeys }
  await copy.put(`${PREFIX}${plan}`, toUtf8(JSON.stringify(card)))
}

/** Puts back what IndexedDB lost. Returns whether anything was missing. */
export async function restorePlanCards(copy: SecondCopy, db: EncuentroDb): Promise<boolean> {
  let missing = false
  for (const value of await copy.slots(PREFIX)) {
    const { memberships, row, peopleKeys = [] } = JSON.parse(fromUtf8(value)) as PlanCard
    await db.transaction('rw', db.memberships, db.plans, async () => {
      const known = await db.memberships.bulkGet(memberships.map(({ jti }) => jti))
      const lost = memberships.filter((_, at) => known[at] === undefined)
      await db.memberships.bulkAdd(lost)
      const hasRow = (await db.plans.get(row.plan)) !== undefined
      if (!hasRow) await db.plans.add(row)
      missing ||= lost.length > 0 || !hasRow
    })
    await keepPeopleKeys(db, row.plan, peopleKeys)
  }
  return missing
}

/** Forgets a plan. */
export function removePlanCard(copy: SecondCopy, plan: PlanId): Promise<void> {
  return copy.remove(`${PREFIX}${plan}`)
}
