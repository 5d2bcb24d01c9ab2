/**
 * What the app cannot do without: an insecure origin (plain http on a LAN address) has no WebCrypto,
 * no service worker, no locks and no camera, so nothing may be recorded there.
 *
 * Returns  the names of what is missing, as their specifications call them; empty when all is there.
 */
export function missingCapabilities(scope: {
  readonly isSecureContext: boolean
  readonly crypto?: { readonly subtle?: unknown }
  readonly navigator: { readonly locks?: unknown; readonly serviceWorker?: unknown }
  readonly indexedDB?: unknown
  readonly BroadcastChannel?: unknown
}): string[] {
  const missing: string[] = []
  if (!scope.isSecureContext) missing.push('secure context')
  if (!scope.crypto?.subtle) missing.push('WebCrypto')
  if (!scope.navigator.locks) missing.push('Web Locks')
  if (!scope.navigator.serviceWorker) missing.push('Service Worker')
  if (!scope.indexedDB) missing.push('IndexedDB')
  if (!scope.BroadcastChannel) missing.push('BroadcastChannel')
  return missing
}
