import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { REVOCATION_MAX_CHARS, readRevocation } from '../src/protocol/revocation.ts'
import type { TakesPlan } from './hosting.ts'
import type { Revocations } from './revocations.ts'

interface RevocationRoutesNeeds {
  readonly revocations: Revocations
  readonly takesPlan: TakesPlan
  /** Whether a plan's key is public and the host is not this machine. */
  readonly isBarred: (plan: string, host: string) => boolean
}

/**
 * `PUT /plans/<plan>/revocations`: a signed list, as text. It carries its own authority and says
 * whom it concerns, so nothing else is asked of whoever brings it; only a plan that is at home here
 * can make this relay write. The list held is told to those alone who bring an older one.
 */
export function createRevocationRoutes(needs: RevocationRoutesNeeds): Hono {
  const { revocations, takesPlan, isBarred } = needs
  const routes = new Hono()
  const tooLong = bodyLimit({
    maxSize: REVOCATION_MAX_CHARS,
    onError: (context) => context.text('too long', 413),
  })
  routes.put('/plans/:plan/revocations', tooLong, async (context) => {
    const list = await readRevocation(await context.req.text())
    if (!list.ok) {
      return context.text(list.refusal, list.refusal === 'revocation-foreign' ? 403 : 400)
    }
    const { plan } = list.value.claims
    if (plan !== context.req.param('plan')) return context.text('another plan', 403)
    if (isBarred(plan, (context.req.header('host') ?? '').toLowerCase())) {
      return context.text('the example stays on its own machine', 403)
    }
    if (!(await takesPlan(plan))) return context.text('this relay takes no new plans', 403)
    const taking = await revocations.take(list.value)
    return taking.outcome === 'behind'
      ? context.text(taking.held.token, 409)
      : context.text(taking.outcome)
  })
  routes.all('/plans/:plan/revocations', (context) =>
    context.text('only PUT', 405, { allow: 'PUT' }),
  )
  return routes
}
