import { AXES, type Plan } from '../../domain/process/plan.ts'
import type { PlanId } from '../../lib/ids.ts'
import { websocketOrigin } from '../../lib/origin.ts'
import { writeInvitation } from '../../protocol/invitation.ts'
import { generateSigningKey, type SigningKey } from '../../protocol/keys.ts'
import type { NewPlan } from '../../store/context.ts'
import { wrapPlanKey } from '../../store/plan-key.ts'
import { invitationClaims, type Workspace } from '../../store/workspace.ts'
import type { ActTools } from './index.ts'

/** A coordinator's own invitation outlives the plan: ten years. */
const OWN_INVITATION_S = 10 * 365 * 86_400

/** A plan is born on this device, with no server: a key pair, its thumbprint, one record. */
export async function createPlan(tools: ActTools, input: NewPlan): Promise<PlanId> {
  const key = await generateSigningKey(true)
  const plan = key.thumbprint as PlanId
  await holdPlan(tools, key, { name: input.name, municipality: input.municipality })
  const session = await tools.open(plan)
  const room = await session.open({ kind: 'plan', plan })
  const record: Plan = {
    kind: 'plan',
    id: plan,
    v: 1,
    name: input.name,
    municipality: input.municipality,
    zones: input.zones,
    axes: AXES,
    language: 'es',
  }
  await room.records.write((pen) => pen.birth(record))
  return plan
}

/** Keeps a plan's key on this device, wrapped, and lets the device in as coordinator. */
export async function holdPlan(
  { workspace, random, nowS }: ActTools,
  key: SigningKey,
  about: { readonly name: string; readonly municipality: string; readonly example?: boolean },
): Promise<void> {
  const plan = key.thumbprint as PlanId
  const { notePlan, db, join } = workspace
  await notePlan(plan, { ...about, wrappedKey: await wrapPlanKey(db, key) })
  const held = await db.memberships.where('plan').equals(plan).toArray()
  if (held.some((row) => row.role === 'coordinator')) return
  const fields = {
    plan,
    role: 'coordinator' as const,
    name: 'Coordinación',
    planName: about.name,
    relays: ownRelays(),
  }
  const claims = invitationClaims(fields, nowS(), nowS() + OWN_INVITATION_S, random)
  if (!claims.ok) throw new Error(claims.refusal)
  await join(await writeInvitation(claims.value, key))
}

/** The relay that served this app; the first one a new plan knows. */
export function ownRelays(): string[] {
  return [websocketOrigin(location.origin)]
}

/** Whether this workspace can invite: it holds the plan's key. */
export function holdsKey(workspace: Workspace, plan: PlanId): boolean {
  return workspace.plans().some((row) => row.plan === plan && row.wrappedKey !== undefined)
}
