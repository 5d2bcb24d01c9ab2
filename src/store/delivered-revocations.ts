import { type Accessor, createResource, createSignal } from 'solid-js'
import type { PlanId } from '../lib/ids.ts'
import type { EncuentroDb } from './db.ts'

const [changes, tellChange] = createSignal(0)
const keyOf = (plan: PlanId) => `revocation-on-relay/${plan}`

/** Notes which list the relay said it has. */
export async function noteDelivered(db: EncuentroDb, plan: PlanId, token: string): Promise<void> {
  await db.meta.put({ key: keyOf(plan), value: token })
  tellChange((n) => n + 1)
}

/** The token of the list that the relay last said it has; reactive, `undefined` while none is known. */
export function createDelivered(db: EncuentroDb, plan: PlanId): Accessor<unknown> {
  const [token] = createResource(changes, async () => (await db.meta.get(keyOf(plan)))?.value)
  return () => token.latest
}
