import { renderSVG } from 'uqr'
import { toUtf8 } from '../../lib/bytes.ts'
import type { PlanId } from '../../lib/ids.ts'
import { done, type Result, refused } from '../../lib/result.ts'
import { joinHalves, splitKey, writeKeyFile } from '../../protocol/key-file.ts'
import { importPlanKey } from '../../protocol/keys.ts'
import type { RecoveryHalf } from '../../store/context.ts'
import { planKey } from '../../store/plan-key.ts'
import { holdPlan } from './create-plan.ts'
import type { ActTools } from './index.ts'

async function privateJwk({ workspace }: ActTools, plan: PlanId): Promise<JsonWebKey> {
  const key = await planKey(workspace.db, plan)
  if (!key) throw new Error('this device does not hold the plan key')
  return crypto.subtle.exportKey('jwk', key.privateKey)
}

/** The plan's key as a file under a passphrase; the plan is noted as having one. */
export async function savePlanKey(
  tools: ActTools,
  plan: PlanId,
  passphrase: string,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  const name = tools.workspace.plans().find((row) => row.plan === plan)?.name ?? ''
  const file = await writeKeyFile(plan, name, await privateJwk(tools, plan), passphrase)
  await tools.workspace.notePlan(plan, { keyFileSaved: true })
  return { name: `${slug(name)}.encuentro-llave`, bytes: toUtf8(JSON.stringify(file, null, 1)) }
}

/** The two halves of the recovery sheet; made anew each time, any pair made together opens the plan. */
export async function recoveryHalves(
  tools: ActTools,
  plan: PlanId,
): Promise<readonly [RecoveryHalf, RecoveryHalf]> {
  const halves = splitKey(await privateJwk(tools, plan), (bytes) =>
    crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>),
  )
  const half = (text: string): RecoveryHalf => ({ text, svg: renderSVG(text, { border: 2 }) })
  return [half(halves[0]), half(halves[1])]
}

/** Brings the key back from its two halves: the public part is recomputed and must give this plan's id. */
export async function restoreFromHalves(
  tools: ActTools,
  plan: PlanId,
  one: string,
  other: string,
): Promise<Result<void>> {
  const joined = joinHalves(one, other)
  if (!joined.ok) return joined
  const key = await keyFromScalar(joined.value)
  if (key?.thumbprint !== plan) return refused('halves-of-another-plan')
  const row = tools.workspace.plans().find((each) => each.plan === plan)
  await holdPlan(tools, key, { name: row?.name ?? '', municipality: row?.municipality ?? '' })
  return done(undefined)
}

/** A key pair from its private scalar: PKCS#8 without the public point lets WebCrypto compute it. */
async function keyFromScalar(d: string) {
  const { fromBase64Url } = await import('../../lib/bytes.ts')
  // RFC 5208 PrivateKeyInfo for id-ecPublicKey, prime256v1, RFC 5915 key without optional parts.
  const head =
    '304102010030130607 2a8648ce3d0201 06082a8648ce3d030107 0427 3025 0201 01 0420'.replace(
      /\s/g,
      '',
    )
  const bytes = new Uint8Array(head.length / 2 + 32)
  for (let at = 0; at < head.length / 2; at++)
    bytes[at] = Number.parseInt(head.slice(at * 2, at * 2 + 2), 16)
  bytes.set(fromBase64Url(d), head.length / 2)
  try {
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
    const key = await crypto.subtle.importKey('pkcs8', bytes, algorithm, true, ['sign'])
    return importPlanKey(await crypto.subtle.exportKey('jwk', key))
  } catch {
    return undefined
  }
}

/** A file name out of a plan's name: ASCII, no spaces. */
export function slug(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'plan'
  )
}
