import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import {
  PUBLICATION_MAX_CHARS,
  readPublication,
  type SignedBundle,
} from '../src/protocol/publication-bundle.ts'
import type { TakesPlan } from './hosting.ts'
import type { RelayLog } from './log.ts'
import type { NewestSigned } from './newest-signed.ts'

interface PublicationRoutesNeeds {
  readonly publications: Pick<NewestSigned<SignedBundle>, 'take'>
  readonly takesPlan: TakesPlan
  /** Whether a plan's key is public and the host is not this machine. */
  readonly isBarred: (plan: string, host: string) => boolean
  readonly log: RelayLog
}

/**
 * `PUT /plans/<plan>/publication`: what the public pages of a plan show from now on, as signed text.
 * It carries its own authority. Behind a newer one: 409 with the number of the one that is shown.
 */
export function createPublicationRoutes(needs: PublicationRoutesNeeds): Hono {
  const { publications, takesPlan, isBarred, log } = needs
  const routes = new Hono()
  const tooLong = bodyLimit({
    maxSize: PUBLICATION_MAX_CHARS,
    onError: (context) => context.text('too long', 413),
  })
  routes.put('/plans/:plan/publication', tooLong, async (context) => {
    const bundle = await readPublication(await context.req.text())
    if (!bundle.ok) {
      return context.text(bundle.refusal, bundle.refusal === 'publication-foreign' ? 403 : 400)
    }
    const { plan, n } = bundle.value.claims
    if (plan !== context.req.param('plan')) return context.text('another plan', 403)
    if (isBarred(plan, (context.req.header('host') ?? '').toLowerCase())) {
      return context.text('the example stays on its own machine', 403)
    }
    if (!(await takesPlan(plan))) return context.text('this relay takes no new plans', 403)
    const taking = await publications.take(bundle.value)
    if (taking.outcome === 'behind') return context.text(String(taking.held.claims.n), 409)
    log.info({ plan: plan.slice(0, 6), n, outcome: taking.outcome }, 'publication')
    return context.text(taking.outcome)
  })
  routes.all('/plans/:plan/publication', (context) =>
    context.text('only PUT', 405, { allow: 'PUT' }),
  )
  return routes
}
