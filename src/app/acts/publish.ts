import type { Bulletin } from '../../domain/consultation/bulletin.ts'
import type { WebPublication } from '../../domain/consultation/comment.ts'
import { contentDigest } from '../../lib/hash.ts'
import { newId } from '../../lib/ids.ts'
import { done, type Result, refused } from '../../lib/result.ts'
import { writePublication } from '../../protocol/publication-bundle.ts'
import type { PublishRefusal } from '../../store/context.ts'
import { planKey } from '../../store/plan-key.ts'
import type { PlanSession } from '../../store/plan-session.ts'
import type { ActTools } from './index.ts'

/** How long the relay may take to answer. */
const PATIENCE_MS = 30_000
/** Another coordinator may have published meanwhile, under numbers that have not come here yet. */
const TRIES = 3

/**
 * Signs what the public pages are to show and brings it to the relay; only then the plan notes it.
 * The web needs the web: without the relay nothing is published, and that is what is said.
 */
export async function publish(
  { workspace, random, nowS }: ActTools,
  session: PlanSession,
  bulletin: Bulletin,
): Promise<Result<WebPublication, PublishRefusal>> {
  const { plan, device } = session
  const key = await planKey(workspace.db, plan)
  if (!key) return refused('plan-key-missing')
  const room = await session.open({ kind: 'plan', plan })
  const [relay] = session.membershipFor(room.room)?.relays ?? []
  if (!relay) return refused('no-relay')
  const known = room.records.list<WebPublication>('web-publication')
  let n = Math.max(0, ...known.map((one) => one.n)) + 1
  for (let tried = 0; tried < TRIES; tried++) {
    const signed = await writePublication({ plan, n, iat: nowS(), bundle: bulletin }, key)
    if (!signed.ok) return signed
    const answer = await put(relay, plan, signed.value.token)
    if (answer === undefined) return refused('relay-out-of-reach')
    if (answer.status === 409) {
      n = Number(await answer.text()) + 1
      continue
    }
    if (!answer.ok) return refused('relay-refused')
    const record: WebPublication = {
      kind: 'web-publication',
      id: newId(random),
      v: 1,
      n,
      sources: contentDigest(bulletin),
      withAnswers: bulletin.answers.length > 0,
      device,
      at: new Date(nowS() * 1000).toISOString(),
    }
    await room.records.write((pen) => pen.birth(record))
    return done(record)
  }
  return refused('relay-refused')
}

/** Returns nothing when the relay cannot be reached. */
async function put(relay: string, plan: string, body: string): Promise<Response | undefined> {
  try {
    return await fetch(`${relay.replace(/^ws/, 'http')}/plans/${plan}/publication`, {
      method: 'PUT',
      headers: { 'content-type': 'text/plain' },
      body,
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
  } catch {
    return undefined
  }
}
