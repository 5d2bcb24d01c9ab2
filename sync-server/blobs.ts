import { Readable } from 'node:stream'
import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import type { MeetingId, PlanId } from '../src/lib/ids.ts'
import { done, type Result, refused } from '../src/lib/result.ts'
import { parseRoom } from '../src/protocol/rooms.ts'
import { type BearerRules, judgeBearer } from './bearer.ts'
import { BLOB_REFUSALS, type BlobRefusal } from './blob-refusals.ts'
import type { BlobName, BlobStore } from './blob-store.ts'
import { createBlobUploads } from './blob-uploads.ts'
import { ENTRY_REFUSALS, type EntryRefusal } from './entry-refusals.ts'
import { papersOf } from './http-papers.ts'
import type { Limits } from './limits.ts'
import type { RelayLog } from './log.ts'
import type { RelayMetrics } from './metrics.ts'
import { isOriginAllowed } from './origin.ts'
import { readUpload } from './upload-body.ts'

interface BlobsNeeds {
  readonly blobs: BlobStore
  readonly rules: BearerRules
  readonly allowedOrigins: readonly string[]
  readonly limits: Limits
  readonly metrics: Pick<RelayMetrics, 'blobRefused'>
  readonly log: RelayLog
}

type Blobs = Hono<{ Bindings: HttpBindings }>
type Asked = Context<{ Bindings: HttpBindings }>
type Refusal = EntryRefusal | BlobRefusal

const BLOB = '/:plan/:meeting/:sha256'
const SHA256 = /^[0-9a-f]{64}$/
/** A browser asks again whether it may after so long. */
const PREFLIGHT_S = 600

/**
 * Blobs by content over HTTP, `/blobs/<plan>/<meeting>/<sha256>`: who may read the meeting's room may
 * GET and HEAD, who may write it may PUT, and DELETE what its records took back. Papers stand in
 * headers: `Authorization: Encuentro <invitation>` and `Encuentro-Proof: <proof>`. An upload that broke
 * off is simply made again, and so is an erasure.
 */
export function createBlobs({
  blobs,
  rules,
  allowedOrigins,
  limits,
  metrics,
  log,
}: BlobsNeeds): Blobs {
  const app: Blobs = new Hono()
  const uploads = createBlobUploads(blobs, limits)

  function refuse(context: Asked, refusal: Refusal): Response {
    const { status, words } = { ...ENTRY_REFUSALS, ...BLOB_REFUSALS }[refusal]
    metrics.blobRefused(status, refusal)
    log.info({ status, reason: refusal }, 'blob refused')
    const time = refusal === 'proof-skewed' ? { relayTimeS: Math.floor(rules.nowS()) } : {}
    if (status === 401) context.header('www-authenticate', 'Encuentro')
    if (status === 429) context.header('retry-after', '1')
    if (refusal === 'blob-upload-slow') context.header('connection', 'close')
    context.header('cache-control', 'no-store')
    return context.json({ error: refusal, hint: words, ...time }, status)
  }

  async function judge(
    context: Asked,
    needed: 'read' | 'write',
  ): Promise<Result<BlobName, Refusal>> {
    const { plan = '', meeting = '', sha256 = '' } = context.req.param()
    const room = parseRoom(`${plan}/meeting/${meeting}`)
    if (room === undefined || !SHA256.test(sha256)) return refused('blob-name-malformed')
    const judged = await judgeBearer(papersOf(context, room), rules)
    if (!judged.ok) return judged
    if (needed === 'write' && judged.value.grant !== 'write') return refused('grant-missing')
    return done({ plan: plan as PlanId, meeting: meeting as MeetingId, sha256 })
  }

  app.use(async (context, next) => {
    const { origin, host } = context.req.header()
    if (!isOriginAllowed({ origin, host }, allowedOrigins)) return refuse(context, 'origin-foreign')
    return next()
  })
  app.use(
    cors({
      origin: (origin) => origin, // none but allowed ones come so far
      allowMethods: ['GET', 'HEAD', 'PUT', 'DELETE'],
      allowHeaders: ['authorization', 'content-type', 'encuentro-proof'],
      maxAge: PREFLIGHT_S,
    }),
  )
  app.onError((error, context) => {
    // The code alone: the message would name the file.
    log.error({ reason: (error as NodeJS.ErrnoException).code ?? error.name }, 'blob failed')
    return refuse(context, 'blob-disk-failed')
  })

  app.get(BLOB, async (context) => {
    const judged = await judge(context, 'read')
    if (!judged.ok) return refuse(context, judged.refusal)
    const blob = await blobs.open(judged.value)
    if (blob === undefined) return refuse(context, 'blob-missing')
    const headers = {
      'content-type': 'application/octet-stream',
      'content-length': String(blob.bytes),
      'content-disposition': 'attachment',
      // A browser's own cache would outlive a photo that is taken back.
      'cache-control': 'no-store',
    }
    if (context.req.method !== 'HEAD')
      return context.body(Readable.toWeb(blob.content) as ReadableStream, 200, headers)
    blob.content.destroy()
    return context.body(null, 200, headers)
  })

  app.put(BLOB, async (context) => {
    const judged = await judge(context, 'write')
    if (!judged.ok) return refuse(context, judged.refusal)
    const name = judged.value
    const announced = Number(context.req.header('content-length') ?? limits.blobMaxBytes)
    if (announced > limits.blobMaxBytes) return refuse(context, 'blob-too-big')
    const more = (await blobs.has(name)) ? 0 : announced
    const begun = await uploads.begin(name.plan, more)
    if (!begun.ok) return refuse(context, begun.refusal)
    try {
      const body = readUpload(context.env.incoming, limits)
      const put = await blobs.put(name, body, limits.blobMaxBytes)
      if (!put.ok) return refuse(context, body.wasSlow() ? 'blob-upload-slow' : put.refusal)
      const { bytes, isNew } = put.value
      context.header('cache-control', 'no-store')
      return context.json({ sha256: name.sha256, bytes }, isNew ? 201 : 200)
    } finally {
      begun.value()
    }
  })

  app.delete(BLOB, async (context) => {
    const judged = await judge(context, 'write')
    if (!judged.ok) return refuse(context, judged.refusal)
    await blobs.remove(judged.value)
    context.header('cache-control', 'no-store')
    return context.body(null, 204)
  })

  app.all(BLOB, (context) => refuse(context, 'blob-method'))
  app.all('*', (context) => refuse(context, 'blob-name-malformed'))
  return app
}
