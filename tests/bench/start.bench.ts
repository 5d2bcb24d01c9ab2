import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { startRelay } from '../e2e/relay.ts'
import { packTablet, type Tablet, unpackTablet, waitUntilInstalled } from '../e2e/tablet.ts'

/**
 * Start-up: bytes, first contentful paint and the time at which data stands on the screen, at 1× and
 * 4× CPU throttle: cold, from the service worker, and offline with the server killed; beside an
 * empty page served the same way in the same run. Milliseconds; medians with [least–most].
 *
 * RUNS sets how often each is measured (5). The throttle slows the page's main thread only: a
 * stand-in, no tablet.
 */
const RUNS = Number(process.env['RUNS'] ?? 5)
const OUT = fileURLToPath(new URL('../../docs/proofs/bench-start.json', import.meta.url))

interface Sample {
  readonly fcp: number
  readonly ready: number
}
interface Row {
  readonly scenario: string
  readonly cpu: number
  readonly page: 'empty page' | 'this tablet' | 'capture'
  readonly fcp: Stat
  readonly ready: Stat
}
interface Stat {
  readonly median: number
  readonly least: number
  readonly most: number
}

test('start-up', async () => {
  const relay = await startRelay()
  const empty = await serveEmptyPage()
  const tablet = await unpackTablet('bench')
  const rows: Row[] = []
  try {
    const { page } = tablet
    await page.goto(`${relay.origin}/`)
    await waitUntilInstalled(page)
    await page.getByRole('button', { name: /Probar el ejemplo/ }).click()
    await page.getByRole('link', { name: 'Entrar : Encuentro ciudadano El Mirador' }).click()
    await page.getByRole('link', { name: /^Mesa 1: / }).click()
    await expect(page.getByLabel('Escriba la propuesta como la dijeron')).toBeVisible()
    const capture = page.url()
    const bytes = await measureBytes(relay.origin, capture)

    for (const cpu of [1, 4]) {
      const blank = (at: Tablet) => sample(at.page, empty.origin, 'h1', cpu)
      rows.push(await row('cold', cpu, 'empty page', () => onFresh(blank)))
      rows.push(
        await row('cold', cpu, 'this tablet', () =>
          onFresh((fresh) =>
            sample(fresh.page, `${relay.origin}/`, '.home-ways button:enabled', cpu),
          ),
        ),
      )
      const warm = (url: string, ready: string) => () => sample(page, url, ready, cpu)
      rows.push(
        await row('service worker', cpu, 'this tablet', warm(`${relay.origin}/`, '.home-row')),
      )
      rows.push(await row('service worker', cpu, 'capture', warm(capture, '.capture-others li')))
    }
    await relay.kill()
    await tablet.context.setOffline(true)
    for (const cpu of [1, 4]) {
      const warm = (url: string, ready: string) => () => sample(page, url, ready, cpu)
      rows.push(
        await row(
          'offline, server killed',
          cpu,
          'this tablet',
          warm(`${relay.origin}/`, '.home-row'),
        ),
      )
      rows.push(
        await row('offline, server killed', cpu, 'capture', warm(capture, '.capture-others li')),
      )
    }
    report(bytes, rows)
  } finally {
    await packTablet(tablet)
    await relay.end()
    empty.close()
  }
})

/** Measures with a profile that has never seen the page. */
async function onFresh(measure: (tablet: Tablet) => Promise<Sample>): Promise<Sample> {
  const fresh = await unpackTablet('bench-cold')
  try {
    return await measure(fresh)
  } finally {
    await packTablet(fresh)
  }
}

/** Opens an address and takes the first contentful paint and the time at which `ready` stands there. */
async function sample(page: Page, url: string, ready: string, cpu: number): Promise<Sample> {
  const client = await page.context().newCDPSession(page)
  await client.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  await page.goto('about:blank')
  await page.goto(url, { waitUntil: 'commit' })
  const readyAt = await readyTime(page, ready)
  const fcp = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const entry = list.getEntriesByName('first-contentful-paint')[0]
          if (entry) resolve(entry.startTime)
        }).observe({ type: 'paint', buffered: true })
      }),
  )
  await client.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await client.detach()
  return { fcp, ready: readyAt }
}

/** When something stands on the page, in milliseconds since the navigation, looked for at every frame. */
function readyTime(page: Page, selector: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (document.querySelector(wanted)) resolve(performance.now())
          else requestAnimationFrame(look)
        }
        look()
      }),
    selector,
  )
}

async function row(
  scenario: string,
  cpu: number,
  page: Row['page'],
  measure: () => Promise<Sample>,
): Promise<Row> {
  const samples: Sample[] = []
  for (let run = 0; run < RUNS; run++) samples.push(await measure())
  return {
    scenario,
    cpu,
    page,
    fcp: stat(samples.map(({ fcp }) => fcp)),
    ready: stat(samples.map(({ ready }) => ready)),
  }
}

function stat(values: readonly number[]): Stat {
  const sorted = [...values].sort((a, b) => a - b).map(Math.round)
  const [least, median, most] = [0, Math.floor(sorted.length / 2), sorted.length - 1].map(
    (at) => sorted[at] ?? 0,
  )
  return { least: least ?? 0, median: median ?? 0, most: most ?? 0 }
}

interface Bytes {
  /** Scripts and sheets, as compressed on the wire, that the first screen waits for. */
  readonly firstScreen: number
  /** All scripts and sheets fetched until a table's capture is ready, on a profile that has the plan but no cache. */
  readonly captureReady: number
}

/** Compressed bytes as the relay sends them (brotli), read off the browser's own resource timing. */
async function measureBytes(origin: string, capture: string): Promise<Bytes> {
  const firstScreen = await entryBytes(origin)
  const fresh = await unpackTablet('bench-bytes')
  try {
    const { page } = fresh
    // Without a service worker: its precaching would fetch everything in the background.
    await page.addInitScript(() => {
      Object.defineProperty(navigator.serviceWorker, 'register', {
        value: () => Promise.reject(new Error('not in this measurement')),
      })
    })
    await page.goto(`${origin}/`)
    await page.getByRole('button', { name: /Probar el ejemplo/ }).click()
    await page.getByRole('link', { name: 'Entrar : Encuentro ciudadano El Mirador' }).waitFor()
    await page.goto(capture, { waitUntil: 'commit' })
    const readyAt = await readyTime(page, '#capture-text')
    const captureReady = await page.evaluate(
      (until) =>
        (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
          .filter(
            ({ name, startTime }) =>
              /\.(js|css)$/.test(new URL(name).pathname) && startTime <= until,
          )
          .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
      readyAt,
    )
    return { firstScreen, captureReady }
  } finally {
    await packTablet(fresh)
  }
}

/** What index.html names itself, and what those modules import statically: nothing paints before it. */
async function entryBytes(origin: string): Promise<number> {
  const html = await (await fetch(`${origin}/`)).text()
  const named = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].map(
    ([, path]) => path ?? '',
  )
  let sum = 0
  for (const path of new Set(named)) {
    const answer = await fetch(`${origin}${path}`, { headers: { 'accept-encoding': 'br' } })
    sum += Number(answer.headers.get('content-length') ?? 0)
  }
  return sum
}

async function serveEmptyPage(): Promise<{ origin: string; close: () => void }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end('<!doctype html><title>Empty</title><h1>Empty</h1>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return { origin: `http://127.0.0.1:${port}/`, close: () => server.close() }
}

function report(bytes: Bytes, rows: readonly Row[]): void {
  const show = ({ median, least, most }: Stat) => `${median} [${least}–${most}]`
  console.log(
    `\nfirst screen: ${bytes.firstScreen} B of compressed script and style (limit 35,000)`,
  )
  console.log(`capture ready: ${bytes.captureReady} B in all (limit 110,000)\n`)
  console.table(
    rows.map((each) => ({
      scenario: each.scenario,
      cpu: `${each.cpu}×`,
      page: each.page,
      'first contentful paint, ms': show(each.fcp),
      'data on screen, ms': show(each.ready),
    })),
  )
  mkdirSync(fileURLToPath(new URL('../../docs/proofs/', import.meta.url)), { recursive: true })
  writeFileSync(OUT, `${JSON.stringify({ runs: RUNS, bytes, rows }, null, 1)}\n`)
}
