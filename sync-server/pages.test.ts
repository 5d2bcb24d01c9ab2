import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Relay, startRelay } from './relay.ts'

const STYLE = 'body{margin:0}'
const SCRIPT = 'document.documentElement.dataset.seen = "1"'
const HTML = `<!doctype html><style>${STYLE}</style><script>${SCRIPT}</script><script src="/assets/a.js"></script>`
const CODE = 'export const mesa = 3\n'.repeat(100)

let folder: string
let relay: Relay
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'encuentro-pages-'))
  const app = join(folder, 'app')
  await mkdir(join(app, 'assets'), { recursive: true })
  await writeFile(join(app, 'index.html'), HTML)
  await writeFile(join(app, 'sw.js'), '// worker')
  await writeFile(join(app, 'manifest.webmanifest'), '{}')
  await writeFile(join(app, 'assets/a.js'), CODE)
  await writeFile(join(app, 'assets/a.js.br'), brotliCompressSync(CODE))
  await writeFile(join(app, 'assets/a.js.gz'), gzipSync(CODE))
  await writeFile(join(folder, 'secret.txt'), 'not served')
  relay = await startRelay({
    port: 0,
    dataDir: join(folder, 'data'),
    appDir: app,
    logLevel: 'silent',
    scriptHashes: ["'sha256-extra='"],
    version: '1.2.3',
  })
})
afterAll(async () => {
  await relay.close()
  await rm(folder, { recursive: true, force: true })
})

interface Answer {
  readonly status: number
  readonly headers: Record<string, string | string[] | undefined>
  readonly body: Buffer
}

/** Sends the path as it stands, which `fetch` would tidy up, and decodes nothing. */
function ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port: relay.port, path, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      )
    }).on('error', reject)
  })
}

const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

describe('the app', () => {
  it('is sent compressed to whoever accepts it, and plain to the rest', async () => {
    const plain = await ask('/assets/a.js')
    expect(plain.body.toString()).toBe(CODE)
    expect(plain.headers['content-encoding']).toBeUndefined()
    const brotli = await ask('/assets/a.js', { 'accept-encoding': 'gzip, deflate, br' })
    expect(brotli.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(brotli.body).toString()).toBe(CODE)
    const gzip = await ask('/assets/a.js', { 'accept-encoding': 'gzip, br;q=0' })
    expect(gzip.headers['content-encoding']).toBe('gzip')
    for (const { headers } of [plain, brotli, gzip]) {
      expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
      expect(headers['vary']).toBe('accept-encoding')
    }
  })

  it('is asked for again where its name does not change, and costs nothing then', async () => {
    for (const path of ['/', '/index.html', '/sw.js', '/manifest.webmanifest']) {
      const { status, headers } = await ask(path)
      expect([path, status, headers['cache-control']]).toEqual([path, 200, 'no-cache'])
      const again = await ask(path, { 'if-none-match': String(headers['etag']) })
      expect([again.status, again.body.length]).toEqual([304, 0])
    }
    expect((await ask('/manifest.webmanifest')).headers['content-type']).toMatch(
      /^application\/manifest\+json/,
    )
  })

  it('answers its own routes with its page, and what is missing with 404', async () => {
    for (const path of ['/unirse', '/plan/abc/encuentro/x?y=1']) {
      const { status, body } = await ask(path)
      expect([status, body.toString()]).toEqual([200, HTML])
    }
    for (const path of ['/assets/b.js', '/assets/gone', '/favicon.ico', '/sw.js.map']) {
      expect((await ask(path)).status).toBe(404)
    }
  })

  it('ends at its folder', async () => {
    for (const path of [
      '/../secret.txt',
      '/assets/../../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
    ]) {
      expect((await ask(path)).body.toString()).not.toContain('not served')
    }
  })
})

describe('the headers', () => {
  it('allow the inline code of the page by hash and no other', async () => {
    for (const path of ['/', '/nothing.txt', '/health']) {
      const policy = String((await ask(path)).headers['content-security-policy'])
      const directives = new Map(policy.split('; ').map((each) => [each.split(' ')[0], each]))
      expect(directives.get('default-src')).toBe("default-src 'none'")
      expect(directives.get('script-src')).toBe(
        `script-src 'self' ${sha256(SCRIPT)} 'sha256-extra='`,
      )
      expect(directives.get('style-src')).toBe(`style-src 'self' ${sha256(STYLE)}`)
      expect(policy).not.toContain('unsafe')
    }
  })

  it('keep other pages and sensors out', async () => {
    expect((await ask('/')).headers).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'permissions-policy': expect.stringContaining('camera=(self)'),
      'x-content-type-options': 'nosniff',
    })
  })
})

it('says how it is', async () => {
  const { headers, body } = await ask('/health')
  expect(headers['content-type']).toContain('application/json')
  expect(JSON.parse(body.toString())).toEqual({
    status: 'ok',
    version: '1.2.3',
    uptimeS: expect.any(Number),
    rooms: 0,
    connections: 0,
  })
})

it('does not start on a folder that holds no app', async () => {
  const broken = startRelay({
    port: 0,
    dataDir: join(folder, 'data2'),
    appDir: folder,
    logLevel: 'silent',
  })
  await expect(broken).rejects.toMatchObject({ code: 'ENOENT' })
})
