import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { type RelayProcess, startRelay } from './relay.ts'
import { packTablet, type Tablet, unpackTablet, waitUntilInstalled } from './tablet.ts'

const ASSETS = fileURLToPath(new URL('../../dist/app/assets', import.meta.url))

let relay: RelayProcess
let tablet: Tablet
test.beforeEach(async () => {
  relay = await startRelay()
  tablet = await unpackTablet('new')
})
test.afterEach(async () => {
  if (tablet) await packTablet(tablet)
  await relay?.end()
})

test('one visit keeps every file of the app, byte for byte, with its type and its policy', async () => {
  const { page } = tablet
  await page.goto(`${relay.origin}/`)
  await waitUntilInstalled(page)
  const kept = await page.evaluate(async () => {
    const [name = ''] = await caches.keys()
    const cache = await caches.open(name)
    const files: Record<string, { sha256: string; type: string; policy: string }> = {}
    for (const request of await cache.keys()) {
      const response = await cache.match(request)
      if (!response) continue
      const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer())
      files[new URL(request.url).pathname] = {
        sha256: [...new Uint8Array(digest)].map((b) => b.toString(16).padStart(2, '0')).join(''),
        type: response.headers.get('content-type') ?? '',
        policy: response.headers.get('content-security-policy') ?? '',
      }
    }
    return files
  })
  const built = readdirSync(ASSETS).filter((name) => !/\.(br|gz)$/.test(name))
  expect(built.length).toBeGreaterThan(50)
  const policy = kept['/index.html']?.policy
  expect(policy).toContain("default-src 'none'")
  for (const name of built) {
    const sha256 = createHash('sha256')
      .update(readFileSync(join(ASSETS, name)))
      .digest('hex')
    const type = name.endsWith('.css') ? 'text/css' : 'text/javascript'
    expect(kept[`/assets/${name}`]).toEqual({ sha256, type: `${type}; charset=utf-8`, policy })
  }
})
