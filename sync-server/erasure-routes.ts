import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { ERASURE_MAX_CHARS, readErasure } from '../src/protocol/erasure.ts'
import type { Erasures } from './erasures.ts'
import type { TakesPlan } from './hosting.ts'
import type { RelayLog } from './log.ts'

interface ErasureRoutesNeeds {
  readonly erasures: Pick<Erasures, 'take'>
  readonly takesPlan: TakesPlan
  /** Whether a plan's key is public and the host is not this machine. */
  readonly isBarred: (plan: string, host: string) => boolean
  readonly log: RelayLog
}

/**
 * `PUT /plans/<plan>/erasures`: a signed list, as text, of what is to be erased. It carries its own
 * authority. The answer comes once the bytes are gone from this relay's store; behind a list that says
 * more: 409 with that list.
 */
export function createErasureRoutes(needs: ErasureRoutesNeeds): Hono {
  const { erasures, takesPlan, isBarred, log } = needs
  const routes = new Hono()
  const tooLong = bodyLimit({
    maxSize: ERASURE_MAX_CHARS,
    onError: (context) => context.text('too long', 413),
  })
  routes.put('/plans/:plan/erasures', tooLong, async (context) => {
    const list = await readErasure(await context.req.text())
    if (!list.ok) return context.text(list.refusal, list.refusal === 'erasure-foreign' ? 403 : 400)
    const { plan } = list.value.claims
    if (plan !== context.req.param('plan')) return context.text('another plan', 403)
    if (isBarred(plan, (context.req.header('host') ?? '').toLowerCase())) {
      return context.text('the example stays on its own machine', 403)
    }
    if (!(await takesPlan(plan))) return context.text('this relay takes no new plans', 403)
    try {
      const taking = await erasures.take(list.value)
      return taking.outcome === 'behind'
        ? context.text(taking.held.token, 409)
        : context.text(taking.outcome)
    } catch (error) {
      log.error({ plan: plan.slice(0, 6), err: error }, 'not erased')
      return context.text('not erased: try again later', 503)
    }
  })
  routes.all('/plans/:plan/erasures', (context) => context.text('only PUT', 405, { allow: 'PUT' }))
  return routes
}
