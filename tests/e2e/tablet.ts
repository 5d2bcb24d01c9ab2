import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'

/** Chromium from Debian, or wherever CHROMIUM says. */
const WHOLE = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
/**
 * The same Chromium without its own windows, menus and settings: half the processor time. The same
 * engine, tables, files and workers, so most stories run in it where it is installed.
 */
const SHELL = process.env['CHROMIUM_SHELL'] ?? '/usr/bin/chromium-headless-shell'
/** Proofs and benchmarks measure the browser that people have. */
const ALL_WHOLE = process.env['TABLETS'] === 'whole'
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** A tablet: a browser of its own with a profile on disk, which survives the browser's death. */
export interface Tablet {
  readonly name: string
  readonly folder: string
  readonly options: TabletOptions
  context: BrowserContext
  page: Page
}

export interface TabletOptions {
  readonly width?: number
  readonly height?: number
  readonly locale?: string
  /** Further switches of its browser. */
  readonly args?: readonly string[]
  /** The browser with its windows and settings, for stories that lean on them or that must have all of it. */
  readonly whole?: boolean
  /** Where its disk is; a new folder by default. */
  readonly folder?: string
}

/** Takes a tablet out of its box. */
export async function unpackTablet(name: string, options: TabletOptions = {}): Promise<Tablet> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), `encuentro-e2e-${name}-`))
  const context = await launch(folder, options)
  return { name, folder, options, context, page: await firstPage(context) }
}

/** A phone of somebody who installed nothing: 390 px wide, no script runs, nothing is remembered. */
export async function openPlainPhone(): Promise<PlainPhone> {
  const browser = await chromium.launch({ executablePath: browserFor(false), args: ARGS })
  const small = { locale: 'es-AR', viewport: { width: 390, height: 844 } }
  const context = await browser.newContext({ ...small, javaScriptEnabled: false })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const judged = await (await browser.newContext(small)).newPage()
  return {
    page,
    async asJudged() {
      await judged.setContent(await page.content())
      return judged
    },
    close: () => browser.close(),
  }
}

interface PlainPhone {
  readonly page: Page
  /** The same page where scripts may run, for those that judge it. */
  asJudged(): Promise<Page>
  close(): Promise<void>
}

/** Ends the tablet's browser as a dead battery would: SIGKILL to every process of its profile. */
export async function killTablet(tablet: Tablet): Promise<void> {
  for (const pid of processesOf(tablet.folder)) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It went with its parent.
    }
  }
  await tablet.context.close().catch(() => {})
}

/** Turns a killed tablet on again: the same profile, a new browser. */
export async function wakeTablet(tablet: Tablet): Promise<void> {
  tablet.context = await launch(tablet.folder, tablet.options)
  tablet.page = await firstPage(tablet.context)
}

/** Puts the tablet away and removes its profile. */
export async function packTablet(tablet: Tablet): Promise<void> {
  await tablet.context.close().catch(() => {})
  rmSync(tablet.folder, { recursive: true, force: true, maxRetries: 5 })
}

/** Waits until the app is kept for offline use: its service worker is active and has the page. */
export async function waitUntilInstalled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    if (!navigator.serviceWorker.controller) {
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
      )
    }
  })
}

async function launch(folder: string, options: TabletOptions): Promise<BrowserContext> {
  const { width = 1280, height = 800, locale = 'es-AR', args = [], whole = false } = options
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: browserFor(whole),
    args: [...ARGS, ...args],
    locale,
    viewport: { width, height },
    acceptDownloads: true,
  })
  context.setDefaultTimeout(15_000)
  context.on('weberror', (error) => console.log(`page error: ${error.error().stack}`))
  return context
}

const browserFor = (whole: boolean) => (whole || ALL_WHOLE || !existsSync(SHELL) ? WHOLE : SHELL)

async function firstPage(context: BrowserContext): Promise<Page> {
  return context.pages()[0] ?? context.newPage()
}

function processesOf(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`--user-data-dir=${folder}`)
      } catch {
        return false
      }
    })
}
