import { done, type Result } from '../../lib/result.ts'
import { readInvitation, tokenFromText } from '../../protocol/invitation.ts'
import { peopleKeysFrom } from '../../protocol/people-seal.ts'
import type { InvitationPreview } from '../../store/context.ts'
import { keepPeopleKeys } from '../../store/people-keys.ts'
import { copyPlanCard } from '../../store/second-copy/plan-card.ts'
import type { ActTools } from './index.ts'

/** Reads an invitation out of a link, a scanned text or a pasted token, and verifies it. */
export async function readInvitationText(
  tools: ActTools,
  text: string,
): Promise<Result<InvitationPreview>> {
  const read = await readInvitation(tokenFromText(text) ?? text.trim())
  if (!read.ok) return read
  const { claims } = read.value
  const keys = peopleKeysFrom(text)
  return done({
    plan: claims.plan,
    planName: claims.planName ?? '',
    role: claims.role,
    ...(claims.meeting && { meeting: claims.meeting }),
    name: claims.name,
    expires: new Date(claims.exp * 1000),
    seemsExpired: claims.exp < tools.nowS(),
    async join() {
      await tools.workspace.join(read.value)
      await keepPeopleKeys(tools.workspace.db, claims.plan, keys)
      await copyPlanCard(tools.workspace.secondCopy, tools.workspace.db, claims.plan)
    },
  })
}
