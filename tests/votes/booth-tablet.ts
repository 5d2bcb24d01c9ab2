import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { killTablet, packTablet, type Tablet, unpackTablet, wakeTablet } from '../e2e/tablet.ts'
import { foundVillage, SCHOOL } from '../small-plan.ts'
import type { Said } from './page/serve.ts'

const PAGE = fileURLToPath(new URL('page', import.meta.url))
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
}

/** The page of the booth without a screen, built once and served on localhost. */
export interface BoothServer {
  readonly origin: string
  end(): void
}

/** Builds and serves the page. */
export async function serveBoothPage(): Promise<BoothServer> {
  const outDir = mkdtempSync(join(tmpdir(), 'encuentro-votes-page-'))
  await build({
    configFile: false,
    root: PAGE,
    logLevel: 'error',
    resolve: { dedupe: ['yjs', 'lib0', 'y-protocols', 'solid-js'] },
    build: { outDir, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
  })
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://page').pathname
    const file = join(outDir, path === '/' ? 'index.html' : path)
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
    createReadStream(file).pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return {
    origin: `http://127.0.0.1:${port}/`,
    end() {
      server.close()
      server.closeAllConnections()
      rmSync(outDir, { recursive: true, force: true })
    },
  }
}

/** A tablet that is a booth: a browser of its own that can be killed at any moment. */
export interface BoothTablet {
  readonly tablet: Tablet
  /** Hears what the booth says; set by whoever runs a vote. */
  hear: (said: Said) => void
  /** Turns it on, or on again, and opens its meeting. */
  wake(): Promise<void>
  /** Turns it on and kills it so many milliseconds after its page was asked for. */
  dieWaking(afterMs: number): Promise<void>
  kill(): Promise<void>
  end(): Promise<void>
}

/** Takes a tablet out of its box and lets it join a meeting of a new plan. */
export async function unpackBooth(server: BoothServer): Promise<BoothTablet> {
  const village = await foundVillage()
  const { invitation } = await village.invite('facilitator', SCHOOL)
  const tablet = await unpackTablet('votes')
  let isOn = true
  const turnOn = async () => {
    if (!isOn) await wakeTablet(tablet)
    isOn = true
    await tablet.page.exposeBinding('tellNode', (_source, said: Said) => booth.hear(said))
  }
  const openPage = async () => {
    await tablet.page.goto(server.origin)
    await tablet.page.evaluate((token) => window.booth.open(token), invitation.token)
  }
  const booth: BoothTablet = {
    tablet,
    hear: () => {},
    async wake() {
      await turnOn()
      await openPage()
    },
    async dieWaking(afterMs) {
      await turnOn()
      const opening = openPage().catch(() => {})
      await new Promise((resolve) => setTimeout(resolve, afterMs))
      await booth.kill()
      await opening
    },
    async kill() {
      isOn = false
      await killTablet(tablet)
    },
    end: () => packTablet(tablet),
  }
  await booth.wake()
  return booth
}
