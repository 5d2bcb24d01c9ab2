import { createHash } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { PlanId } from '../src/lib/ids.ts'
import { receiptCode } from '../src/lib/receipt-code.ts'
import { answerPage, codeOf, nothingPage, receivedPage } from '../src/open-pages/answer-page.ts'
import { commentPage, type FormFault, type FormValues } from '../src/open-pages/comment-page.ts'
import { draftPage } from '../src/open-pages/draft-page.ts'
import { type Html, relayPaths, wordsIn } from '../src/open-pages/frame.ts'
import { periodOf } from '../src/open-pages/period.ts'
import { readCommentForm, valuesOf } from '../src/open-pages/read-comment-form.ts'
import { STYLE } from '../src/open-pages/style.ts'
import { sealContact } from '../src/protocol/contact-seal.ts'
import type { SignedBundle } from '../src/protocol/publication-bundle.ts'
import type { Intake } from './intake.ts'
import type { RelayLog } from './log.ts'
import { isOriginAllowed } from './origin.ts'
import type { Visitors } from './visitors.ts'

interface ConsultationRoutesNeeds {
  /** What is shown of a plan; nothing where nothing was published, or the plan is not at home here. */
  readonly shown: (plan: PlanId) => Promise<SignedBundle | undefined>
  readonly intake: Intake
  /** How many comments, and how many look-ups, an address may bring. */
  readonly commenting: Visitors
  readonly lookingUp: Visitors
  readonly allowedOrigins: readonly string[]
  /** Whether a proxy in front of the relay says whose request it is. */
  readonly isBehindProxy: boolean
  readonly nowMs: () => number
  /** A new name for a form. */
  readonly newToken: () => string
  readonly log: RelayLog
}

type Bindings = { Bindings: Partial<HttpBindings> }

/** The largest form: two texts of 2,000 characters, each of up to four bytes and written as `%XX`. */
const FORM_MAX_BYTES = 64 * 1024
const PLAN = /^[A-Za-z0-9_-]{43}$/

/** Nothing runs and nothing is loaded; the one style sheet stands in the page. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * The public pages of a plan, for people who have nothing installed: `/c/<plan>` the draft,
 * `/opinar` the form for a comment, `/r` and `/r/<code>` the answers. No script, no cookie, no third
 * party; no address is written anywhere.
 */
export function createConsultationRoutes(needs: ConsultationRoutesNeeds): Hono<Bindings> {
  const { shown, intake, commenting, lookingUp, allowedOrigins, nowMs, newToken, log } = needs
  const routes = new Hono<Bindings>()

  const page = async (context: Context, body: Html, status: 200 | 400 | 404 | 409 | 429 = 200) =>
    context.html(await body, status, {
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
    })
  const bundleOf = async (context: Context): Promise<SignedBundle | undefined> => {
    const plan = context.req.param('plan') ?? ''
    return PLAN.test(plan) ? shown(plan as PlanId) : undefined
  }
  const nothing = (context: Context) => page(context, nothingPage(languageOf(context)), 404)
  const isTooOften = (context: Context<Bindings>, visitors: Visitors) =>
    visitors.spend(addressOf(context, needs.isBehindProxy), nowMs())

  routes.get('/c/:plan', async (context) => {
    const found = await bundleOf(context)
    if (found === undefined) return nothing(context)
    const { bundle, plan } = found.claims
    return page(context, draftPage(bundle, periodOf(bundle, nowMs()), relayPaths(plan)))
  })

  routes.get('/c/:plan/opinar', async (context) => {
    const found = await bundleOf(context)
    if (found === undefined) return nothing(context)
    const { bundle, plan } = found.claims
    const period = periodOf(bundle, nowMs())
    const paths = relayPaths(plan)
    if (period.state !== 'open') return page(context, draftPage(bundle, period, paths))
    const values = { commitment: context.req.query('compromiso') ?? '' }
    return page(context, commentPage(bundle, period, paths, { values, token: newToken() }))
  })

  const tooLong = bodyLimit({
    maxSize: FORM_MAX_BYTES,
    onError: (context) => context.text('too long', 413),
  })
  routes.post('/c/:plan/opinar', tooLong, async (context) => {
    const { origin, host } = context.req.header()
    if (origin !== 'null' && !isOriginAllowed({ origin, host }, allowedOrigins)) {
      return context.text('foreign', 403)
    }
    const found = await bundleOf(context)
    if (found === undefined) return nothing(context)
    const { bundle, plan } = found.claims
    const at = nowMs()
    const period = periodOf(bundle, at)
    const paths = relayPaths(plan)
    const { values, token } = valuesOf(await context.req.parseBody())
    const again = (fault: FormFault, status: 400 | 409 | 429 = 400) => {
      const form = { values: values as FormValues, token: token ?? newToken(), fault }
      return page(context, commentPage(bundle, period, paths, form), status)
    }
    const wait = isTooOften(context, commenting)
    if (wait > 0) return again({ tooMany: Math.ceil(wait / 60_000) }, 429)
    if (period.state !== 'open') {
      return again(period.state === 'before' ? 'not-yet' : 'too-late', 409)
    }
    if (values.trap) {
      const { trap: _, ...kept } = values
      const form = { values: kept, token: token ?? newToken(), fault: 'press-again' as const }
      return page(context, commentPage(bundle, period, paths, form), 400)
    }
    const read = readCommentForm(values, token ?? newToken(), bundle, at)
    if (!read.ok) return again(read.refusal)
    const { contact } = values
    const sealed = contact ? { sealedContact: await sealContact(contact, found.planJwk) } : {}
    const { contribution, comment } = read.value
    await intake.keep(plan, [{ ...contribution, ...sealed }, comment])
    log.info({ plan: plan.slice(0, 6) }, 'comment kept')
    const about = bundle.commitments.find(({ id }) => id === comment.commitment)
    const received = {
      about: about?.title ?? wordsIn(bundle.language).wholePlan,
      text: comment.text,
    }
    return page(context, receivedPage(bundle, receiptCode(comment.id), received, paths))
  })

  const answer = async (context: Context<Bindings>, typed: string) => {
    const found = await bundleOf(context)
    if (found === undefined) return nothing(context)
    if (isTooOften(context, lookingUp) > 0) return context.text('too many look-ups', 429)
    const { bundle, plan } = found.claims
    return page(context, answerPage(bundle, codeOf(typed), relayPaths(plan)))
  }
  routes.get('/c/:plan/r', (context) => answer(context, context.req.query('codigo') ?? ''))
  routes.get('/c/:plan/r/:code', (context) => answer(context, context.req.param('code')))
  return routes
}

/** Whose request it is: by the socket, or as the proxy in front says, which adds the last one. */
function addressOf(context: Context<Bindings>, isBehindProxy: boolean): string {
  const forwarded = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  if (isBehindProxy && forwarded) return forwarded
  return context.env.incoming?.socket.remoteAddress ?? ''
}

function languageOf(context: Context): 'es' | 'en' | 'pt' {
  const wanted = (context.req.header('accept-language') ?? '').slice(0, 2).toLowerCase()
  return wanted === 'en' || wanted === 'pt' ? wanted : 'es'
}
