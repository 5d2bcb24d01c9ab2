import type { AccessActs } from '../../store/context.ts'
import type { PlanSession } from '../../store/plan-session.ts'
import type { ActTools } from './index.ts'
import { revoke } from './revoke.ts'
import { listWaiting, receiveWaiting } from './waiting.ts'

/** The acts of the screen that shows who was invited. */
export function openAccess(tools: ActTools, session: PlanSession): AccessActs {
  return {
    revoke: (jti) => revoke(tools, session, { entries: [{ jti }] }),
    join: (met) => revoke(tools, session, { met }),
    waiting: () => listWaiting(tools, session),
    receive: (device) => receiveWaiting(tools, session, device),
  }
}
