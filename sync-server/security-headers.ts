import { createHash } from 'node:crypto'

/** Hash sources (`'sha256-…'`) of the inline scripts and styles of a page. */
export interface InlineHashes {
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
}

/** Reads them off the built page, so that the policy allows exactly those and no other inline code. */
export function inlineHashes(html: string): InlineHashes {
  return {
    scripts: [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi)].map(
      hashSource,
    ),
    styles: [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gi)].map(hashSource),
  }
}

function hashSource(match: RegExpMatchArray): string {
  return `'sha256-${createHash('sha256')
    .update(match[1] ?? '')
    .digest('base64')}'`
}

/**
 * The headers of every answer. Nothing runs, loads or frames but what this origin serves; styles
 * set from script go through the CSSOM, which the policy does not touch.
 */
export function securityHeaders({ scripts, styles }: InlineHashes): Record<string, string> {
  const policy = [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self' ws: wss:",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ]
  return {
    'content-security-policy': policy.join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(self), microphone=(), geolocation=()',
    'x-content-type-options': 'nosniff',
  }
}
