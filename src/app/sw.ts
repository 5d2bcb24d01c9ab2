/// <reference lib="webworker" />
import { cleanupOutdatedCaches, PrecacheController, PrecacheRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { countFiles } from './count-files.ts'
import { fillFromArchive } from './install-files.ts'

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: { readonly url: string; readonly revision: string | null }[]
}

/**
 * Everything the app can need is precached, so that any screen opens with no network. A new version
 * waits: it takes over only when a person says so in the lobby, never under an open meeting.
 */
const files = new PrecacheController()
files.addToCacheList([...self.__WB_MANIFEST])
registerRoute(new PrecacheRoute(files))
cleanupOutdatedCaches()

self.addEventListener('install', (event) => {
  event.waitUntil(install(event))
})
self.addEventListener('activate', (event) => {
  event.waitUntil(files.activate(event))
})

/** One archive first, and then file by file what did not come of it. */
async function install(event: ExtendableEvent): Promise<void> {
  const hashed = [...files.getURLsToCacheKeys()]
    .map(([url, key]) => [new URL(url).pathname, key] as const)
    .filter(([path]) => path.startsWith('/assets/'))
  try {
    const cache = await self.caches.open(files.strategy.cacheName)
    await fillFromArchive(cache, new Map(hashed), () => fetch('/install.zip'))
  } catch {
    // Every file is asked for by itself below, and that refusal is the one that counts.
  }
  await files.install(event)
}

/** Public pages, health and blobs are the relay's; every other address is the app. */
registerRoute(
  new NavigationRoute(files.createHandlerBoundToURL('/index.html'), {
    denylist: [/^\/c\//, /^\/health/, /^\/blobs\//],
  }),
)

// The first installation serves the page that installed it; later ones wait to be asked.
self.addEventListener('install', () => {
  if (!self.registration.active) void self.skipWaiting()
})
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim())
})
self.addEventListener('message', (event) => {
  const type = (event.data as { type?: string } | null)?.type
  if (type === 'SKIP_WAITING') void self.skipWaiting()
  if (type === 'COUNT_FILES') event.waitUntil(tellFiles(event.ports[0]))
})

/** Answers a page that asks how much of the app is kept here. */
async function tellFiles(asker: MessagePort | undefined): Promise<void> {
  const cache = await self.caches.open(files.strategy.cacheName)
  asker?.postMessage(await countFiles(cache, [...files.getURLsToCacheKeys().values()]))
}
