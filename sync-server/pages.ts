import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import type { AppFile, AppFiles } from './app-files.ts'
import { inlineHashes, securityHeaders } from './security-headers.ts'

interface PagesNeeds {
  /** What stands under `/blobs`. */
  readonly blobs: Hono<{ Bindings: HttpBindings }>
  /** Absent when the relay serves no app. */
  readonly appFiles: AppFiles | undefined
  /** Further hash sources for scripts, beside those read off the page. */
  readonly scriptHashes: readonly string[]
  readonly health: () => Promise<Health>
  /** What else is answered, before the app's routes. */
  readonly routes?: Hono
}

/** How the relay is; anything but `ok` is sent as 503, so that a proxy asks another one. */
export interface Health {
  readonly status: 'ok' | 'engine-unreachable'
  readonly version: string
  readonly uptimeS: number
  readonly rooms: number
  readonly connections: number
}

/** All that the relay answers over HTTP: its health, blobs, the app's files, and the app's page for the app's routes. */
export function createPages({ blobs, appFiles, scriptHashes, health, routes }: PagesNeeds): Hono {
  const inline = inlineHashes(appFiles?.indexHtml ?? '')
  const headers = securityHeaders({ ...inline, scripts: [...inline.scripts, ...scriptHashes] })
  const pages = new Hono()

  pages.use(async (context, next) => {
    await next()
    // The public pages bring a stricter policy of their own.
    for (const [name, value] of Object.entries(headers)) {
      if (!context.res.headers.has(name)) context.res.headers.set(name, value)
    }
  })
  pages.get('/health', async (context) => {
    const now = await health()
    return context.json(now, now.status === 'ok' ? 200 : 503, { 'cache-control': 'no-store' })
  })
  pages.route('/blobs', blobs)
  if (routes !== undefined) pages.route('/', routes)
  pages.get('*', async (context) => {
    const path = context.req.path === '/' ? '/index.html' : context.req.path
    const accepted = context.req.header('accept-encoding') ?? ''
    const file = appFiles?.find(path, accepted)
    if (file !== undefined) return sendFile(context, file)
    const page = isRoute(path) ? appFiles?.find('/index.html', accepted) : undefined
    return page === undefined ? context.text('not found', 404) : sendFile(context, page)
  })
  return pages
}

async function sendFile(context: Context, file: AppFile): Promise<Response> {
  if (context.req.header('if-none-match') === file.headers['etag']) {
    return context.body(null, 304, file.headers)
  }
  return context.body(await file.read(), 200, file.headers)
}

/** A path whose last part has no extension belongs to the app's router. */
function isRoute(path: string): boolean {
  return !path.startsWith('/assets/') && !/\.[^/]*$/.test(path)
}
