import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { parseRoom, roomName } from '../src/protocol/rooms.ts'
import { type BearerRules, judgeBearer } from './bearer.ts'
import { ENTRY_REFUSALS } from './entry-refusals.ts'
import { papersOf } from './http-papers.ts'
import { type RelayLog, roomLabel } from './log.ts'
import { isOriginAllowed } from './origin.ts'

interface DeletionRoutesNeeds {
  readonly rules: BearerRules
  readonly allowedOrigins: readonly string[]
  /** Deletes what the relay holds of a room, and lets nobody in any more. */
  readonly deleteRoom: (name: string) => Promise<void>
  readonly log: RelayLog
}

/** A browser asks again whether it may after so long. */
const PREFLIGHT_S = 600

/**
 * `DELETE /rooms/<plan>/people/<meeting>`: who may write the plan may end the people's room of one of
 * its meetings, for good; no other room can be deleted. Papers stand in headers, as for blobs.
 * Deleting what is gone already is no error.
 */
export function createDeletionRoutes(needs: DeletionRoutesNeeds): Hono {
  const { rules, allowedOrigins, deleteRoom, log } = needs
  const routes = new Hono()
  routes.use('/rooms/*', async (context, next) => {
    const { origin, host } = context.req.header()
    if (!isOriginAllowed({ origin, host }, allowedOrigins)) return context.text('foreign', 403)
    return next()
  })
  routes.use(
    '/rooms/*',
    cors({
      origin: (origin) => origin, // none but allowed ones come so far
      allowMethods: ['DELETE'],
      allowHeaders: ['authorization', 'encuentro-proof'],
      maxAge: PREFLIGHT_S,
    }),
  )
  routes.delete('/rooms/:plan/people/:meeting', async (context) => {
    const { plan = '', meeting = '' } = context.req.param()
    const room = parseRoom(`${plan}/people/${meeting}`)
    if (room === undefined) return context.json({ error: 'room-unknown' }, 400)
    const judged = await judgeBearer(papersOf(context, { kind: 'plan', plan: room.plan }), rules)
    if (!judged.ok || judged.value.grant !== 'write') {
      const refusal = judged.ok ? 'grant-missing' : judged.refusal
      const { status, words } = ENTRY_REFUSALS[refusal]
      const time = refusal === 'proof-skewed' ? { relayTimeS: Math.floor(rules.nowS()) } : {}
      log.info({ status, reason: refusal }, 'deletion refused')
      return context.json({ error: refusal, hint: words, ...time }, status)
    }
    try {
      await deleteRoom(roomName(room))
    } catch (error) {
      log.error({ room: roomLabel(roomName(room)), err: error }, 'room not deleted')
      return context.json({ error: 'room-not-deleted', hint: 'try again later' }, 503)
    }
    log.info({ room: roomLabel(roomName(room)) }, 'room deleted')
    return context.body(null, 204)
  })
  return routes
}
