import { Workbox } from 'workbox-window'

/**
 * Registers the service worker and reports when a newer version waits.
 *
 * Returns  what a person's «Actualizar» calls: the waiting version takes over and the page reloads.
 */
export function watchForUpdates(onWaiting: () => void): () => void {
  if (import.meta.env.DEV) return () => {}
  const workbox = new Workbox('/sw.js')
  workbox.addEventListener('waiting', onWaiting)
  void workbox.register().catch(() => {
    // No service worker: the app still works while its server answers; pre-flight says so.
  })
  return () => {
    workbox.addEventListener('controlling', () => location.reload())
    workbox.messageSkipWaiting()
  }
}
