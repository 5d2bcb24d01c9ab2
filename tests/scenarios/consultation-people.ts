import { request } from 'node:http'
import { FIELDS, type FormValues } from '../../src/open-pages/comment-page.ts'
import type { SignedBundle } from '../../src/protocol/publication-bundle.ts'

/** An answer over HTTP as a browser without scripts has it. */
export interface Answer {
  readonly status: number
  readonly text: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

/** Asks a relay from an address of this machine (127.0.0.x): to the relay each is somebody else. */
export function ask(
  url: string,
  options: { readonly from?: string; readonly method?: string; readonly body?: string } = {},
): Promise<Answer> {
  const { from = '127.0.0.1', method = 'GET', body } = options
  return new Promise((resolve, reject) => {
    const asked = request(
      url.replace('localhost', '127.0.0.1'),
      {
        method,
        localAddress: from,
        headers: body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' },
      },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => {
          text += part
        })
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, text, headers: response.headers }),
        )
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })
}

/** Sends the form for a comment as a browser would. */
export function sendComment(
  origin: string,
  plan: string,
  values: FormValues,
  from?: string,
): Promise<Answer> {
  const body = new URLSearchParams(
    Object.entries(values).map(([name, value]) => [FIELDS[name as keyof typeof FIELDS], value]),
  ).toString()
  const who = from === undefined ? {} : { from }
  return ask(`${origin}/c/${plan}/opinar`, { method: 'POST', body, ...who })
}

/** Brings a bundle as a coordinator's tablet does. */
export async function publish(origin: string, bundle: SignedBundle): Promise<Answer> {
  return ask(`${origin}/plans/${bundle.claims.plan}/publication`, {
    method: 'PUT',
    body: bundle.token,
  })
}

/** The six characters of a receipt. */
export function codeIn({ text }: Answer): string | undefined {
  return /aria-label="((?:[0-9A-Z] ){5}[0-9A-Z])"/.exec(text)?.[1]?.replaceAll(' ', '')
}
