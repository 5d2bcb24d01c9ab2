import { done, refused } from '../../lib/result.ts'
import { openContact, sealContact } from '../../protocol/contact-seal.ts'
import { verifyStatement } from '../../protocol/signed.ts'
import type { ContactActs } from '../../store/context.ts'
import { planKey } from '../../store/plan-key.ts'
import type { PlanSession } from '../../store/plan-session.ts'
import type { ActTools } from './index.ts'

/**
 * Ways to answer somebody who commented: any tablet of the plan closes them, only one with the plan's
 * key opens them. What is opened is handed to the screen that asked, and kept nowhere.
 */
export function openContacts(
  { workspace }: ActTools,
  { plan, memberships }: PlanSession,
): ContactActs {
  return {
    async open(box) {
      const key = await planKey(workspace.db, plan)
      if (!key) return refused('plan-key-missing')
      const { d = '' } = await crypto.subtle.exportKey('jwk', key.privateKey)
      const opened = await openContact(box, key.publicJwk, d)
      return opened.ok ? done(opened.value) : refused('contact-unreadable')
    },
    async seal(contact) {
      for (const { token } of memberships) {
        // An invitation is signed by the plan's key and carries its public half.
        const statement = await verifyStatement('encuentro-invite+jwt', token)
        if (statement.ok && statement.value.signerId === plan) {
          return sealContact(contact, statement.value.signer)
        }
      }
      throw new Error('a plan is open without an invitation that reads')
    },
  }
}
