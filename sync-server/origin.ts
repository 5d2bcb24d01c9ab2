/** A host as a browser writes it in an origin: in lower case, without the default port. */
export function hostOf(header: string | undefined): string {
  return (header ?? '').toLowerCase().replace(/:(80|443)$/, '')
}

/** Whether a host, as `hostOf` returns it, names this machine. */
export function isLocalHost(host: string): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host)
}

/** A page may connect when it came from the relay itself or is on the list. Programs send no origin. */
export function isOriginAllowed(
  { origin, host }: { readonly origin?: string | undefined; readonly host?: string | undefined },
  allowedOrigins: readonly string[],
): boolean {
  if (origin === undefined || allowedOrigins.includes(origin)) return true
  try {
    return new URL(origin).host === hostOf(host)
  } catch {
    return false
  }
}
