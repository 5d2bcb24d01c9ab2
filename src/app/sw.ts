/// <reference lib="webworker" />
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
} from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: { readonly url: string; readonly revision: string | null }[]
}

/**
 * Everything the app can need is precached, so that any screen opens with no network. A new version
 * waits: it takes over only when a person says so in the lobby, never under an open meeting.
 */
precacheAndRoute([...self.__WB_MANIFEST])
cleanupOutdatedCaches()

/** Public pages, health and blobs are the relay's; every other address is the app. */
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), {
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
self.addEventListener('message', ({ data }) => {
  if ((data as { type?: string } | null)?.type === 'SKIP_WAITING') void self.skipWaiting()
})
