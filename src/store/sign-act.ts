import { type ActBody, makeAct } from '../domain/voting/act.ts'
import type { Act } from '../domain/voting/vote.ts'
import type { SigningKey } from '../protocol/keys.ts'

/** Signs the body of a count with this device's key: from here on it is an act. */
export async function signAct(body: ActBody, key: SigningKey): Promise<Act> {
  const { signStatement } = await import('../protocol/signed.ts')
  return makeAct(body, await signStatement('encuentro-act+jwt', body, key))
}
