import { createHash, randomBytes } from 'node:crypto'
import { type ClientRequest, request } from 'node:http'
import type { ProofClaims } from '../../src/protocol/proof.ts'
import type { Device } from './relay-people.ts'

/** A photo of a wall of cards, as far as the relay can tell. */
export function takePhoto(bytes = 50_000) {
  const content = randomBytes(bytes)
  return { content, sha256: createHash('sha256').update(content).digest('hex') }
}

/** The headers with which a device shows its papers over HTTP. */
export async function papersOf(
  device: Device,
  origin: string,
  bend?: Partial<ProofClaims>,
): Promise<Record<string, string>> {
  const [, invitation = '', proof = ''] = await device.credentials(origin, bend)
  return { authorization: `Encuentro ${invitation}`, 'encuentro-proof': proof }
}

/** An upload whose body is written by hand, on a path sent as it stands. */
export function beginUpload(
  origin: string,
  path: string,
  headers: Record<string, string>,
): {
  readonly request: ClientRequest
  readonly answered: Promise<{ status: number; body: string }>
} {
  const { hostname, port } = new URL(origin)
  // localhost may be two addresses; the relay listens on this one.
  const host = hostname === 'localhost' ? '127.0.0.1' : hostname
  const asked = request({
    host,
    port,
    path,
    method: 'PUT',
    headers: { host: `${hostname}:${port}`, ...headers },
  })
  const answered = new Promise<{ status: number; body: string }>((resolve, reject) => {
    asked.on('error', reject)
    asked.on('response', (response) => {
      let body = ''
      response.on('data', (part: Buffer) => {
        body += part.toString()
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }))
    })
  })
  answered.catch(() => {})
  return { request: asked, answered }
}
